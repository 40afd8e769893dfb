package headwater.analysis.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.PublishedTime.Overlap;
import headwater.model.Advisory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTimeTest {
    private static final PublishedTime SEPTEMBER_TO_NOVEMBER = PublishedTime.of(new Advisory.Exposure("2018-09-09", "2018-11-26")).orElseThrow();

    private static Overlap overlap(PublishedTime time, String history, String... days) {
        return time.with(ExposureWindowTest.of(history).getFirst(), Stream.of(days).map(day -> day.isEmpty() ? Optional.<Instant>empty()
                : Optional.of(Instant.parse(day + "T12:00:00Z"))).toList());
    }

    @ParameterizedTest
    @CsvSource({"2018-09-09, 2018-11-26, 2018-09-09T00:00:00Z, 2018-11-27T00:00:00Z",
        "2018-09, 2018-12, 2018-09-01T00:00:00Z, 2019-01-01T00:00:00Z",
        "2018-07-12T09:49:00Z, 2018-07-12T14:37:00+02:00, 2018-07-12T09:49:00Z, 2018-07-12T12:37:00Z"})
    void countsADayOrMonthWhole(String from, String until, String first, String end) {
        assertThat(PublishedTime.of(new Advisory.Exposure(from, until)))
                .contains(new PublishedTime(Optional.of(Instant.parse(first)), Optional.of(Instant.parse(end))));
    }

    @Test
    void isNotKnownWhereNeitherEndCanBeRead() {
        assertThat(PublishedTime.of(new Advisory.Exposure("", "in autumn"))).isEmpty();
        assertThat(PublishedTime.of(new Advisory.Exposure("2018-09-09", ""))).get()
                .returns(Optional.empty(), PublishedTime::until);
    }

    @Test
    void meetsASnapshotThatWasCapturedInIt() {
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, ".+.", "2018-10-01", "2018-10-02", "2018-10-03")).isEqualTo(Overlap.CERTAIN);
    }

    @Test
    void meetsAnExposureThatBeganBeforeItAndEndedAfterIt() {
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, "++", "2018-01-01", "2019-01-01")).isEqualTo(Overlap.CERTAIN);
    }

    @Test
    void mayMeetWhatIsOnlyKnownFromBothSides() {
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, ".+.", "2018-10-01", "2018-12-24", "2018-12-25")).isEqualTo(Overlap.POSSIBLE);
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, "+.", "2018-12-24", "2018-12-25")).isEqualTo(Overlap.POSSIBLE);
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, "+?", "2018-01-01", "2018-01-02")).isEqualTo(Overlap.POSSIBLE);
    }

    @Test
    void doesNotMeetWhatCameAfterItOrWentBeforeIt() {
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, ".+", "2018-11-28", "2018-12-24")).isEqualTo(Overlap.NONE);
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, "+.", "2018-01-01", "2018-01-02")).isEqualTo(Overlap.NONE);
    }

    @Test
    void isNeverRuledOutWhereAnEndHasNoCommitTime() {
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, ".+", "2018-11-28", "")).isEqualTo(Overlap.POSSIBLE);
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, ".+", "", "2018-12-24")).isEqualTo(Overlap.POSSIBLE);
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, "+.", "2018-01-01", "")).isEqualTo(Overlap.POSSIBLE);
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, "++", "", "")).isEqualTo(Overlap.POSSIBLE);
        assertThat(overlap(SEPTEMBER_TO_NOVEMBER, ".++", "", "2018-10-01", "")).isEqualTo(Overlap.CERTAIN);
    }

    @Test
    void lastsWhereNoEndIsKnown() {
        PublishedTime open = PublishedTime.of(new Advisory.Exposure("2018-09-09", "")).orElseThrow();

        assertThat(overlap(open, ".+.", "2026-01-01", "2026-01-02", "2026-01-03")).isEqualTo(Overlap.CERTAIN);
        assertThat(Overlap.valueOf("CERTAIN").jsonName()).isEqualTo("certain");
        assertThat(List.of(Overlap.values())).extracting(Overlap::jsonName).containsExactly("certain", "possible", "none");
    }
}
