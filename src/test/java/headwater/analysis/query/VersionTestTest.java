package headwater.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTestTest {
    private static Told told(String range, Ecosystem ecosystem, String version) {
        return VersionTest.within(range).check().apply(new PackageVersion(ecosystem, "p", version));
    }

    @ParameterizedTest
    @CsvSource({"^1.2, NPM, 1.9.0, YES", "^1.2, NPM, 2.0.0, NO", "1.2.3, NPM, 1.2.3, YES", "1, NPM, 1.9.0, YES",
        ">=1.0 <2, PYPI, 1.10, YES", ">=1.0 <2, PYPI, 2.0, NO", ">=1.0 <2, PYPI, 2.0rc1, YES",
        "<1 || >=3, CARGO, 3.0.0, YES", "<1 || >=3, CARGO, 2.0.0, NO", "=1.0, MAVEN, 1.0.0, YES",
        "^1.2, PYPI, 1.9, UNTOLD", "1.x, CARGO, 1.2.0, NO", "1.2.3, GEM, 1.2.3, YES", "1.2.3, GEM, 1.2.4, NO",
        ">=1, PYPI, nightly, UNTOLD", "1.x || 2, CARGO, 2.0, UNTOLD"})
    void asksEachEcosystemInItsOwnOrder(String range, Ecosystem ecosystem, String version, Told expected) {
        assertThat(told(range, ecosystem, version)).isEqualTo(expected);
    }

    @Test
    void aVersionThatIsNotRecordedIsUntold() {
        assertThat(told("*", Ecosystem.NPM, "")).isEqualTo(Told.UNTOLD);
    }

    @Test
    void anOrderThatIsNotKnownTellsNothing() {
        assertThat(told(">=1", Ecosystem.UNKNOWN, "1.0")).isEqualTo(Told.UNTOLD);
    }

    @Test
    void oneBoundThatFailsIsEnoughForANo() {
        assertThat(told(">=2 <nonsense", Ecosystem.CARGO, "1.0.0")).isEqualTo(Told.NO);
        assertThat(told(">=1 <nonsense", Ecosystem.CARGO, "1.0.0")).isEqualTo(Told.UNTOLD);
    }

    @Test
    void aVersionInBracketsIsTakenAsItIs() {
        VersionTest one = VersionTest.exactly("1");
        assertThat(one.check().apply(new PackageVersion(Ecosystem.NPM, "p", "1.0.0"))).isEqualTo(Told.NO);
        assertThat(one.check().apply(new PackageVersion(Ecosystem.NPM, "p", "1"))).isEqualTo(Told.YES);
    }
}
