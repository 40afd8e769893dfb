package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    @ParameterizedTest
    @CsvSource({
        "10, 10, 0, 0, 0, true, 100",
        "10, 10, 0, 3, 0, true, 100",
        "10, 10, 0, 0, 7, true, 100",
        "10, 9, 1, 0, 0, false, 90",
        "1000, 999, 1, 0, 0, false, 99",
        "3, 0, 3, 0, 0, false, 0",
        "0, 0, 0, 0, 0, true, 100",
        "0, 0, 0, 2, 0, false, 0",
        "0, 0, 0, 0, 2, true, 100",
        "2000000000, 1999999999, 1, 0, 0, false, 99"})
    void completeMeansEveryEntryAndAHundredPercent(int seen, int understood, int skipped, int unresolved,
            int unmetOptional, boolean complete, int percent) {
        Coverage coverage = new Coverage(seen, understood, skipped, unresolved, unmetOptional);

        assertThat(coverage.complete()).isEqualTo(complete);
        assertThat(coverage.percent()).isEqualTo(percent);
    }
}
