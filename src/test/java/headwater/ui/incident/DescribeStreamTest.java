package headwater.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import headwater.analysis.match.Tier;
import headwater.draw.timeline.Timeline;
import headwater.fixture.Moments;
import headwater.model.Advisory;
import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.workbench.StreamExposure;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescribeStreamTest {
    private static final PackageVersion BAD = new PackageVersion(Ecosystem.NPM, "bad", "1.0.0");
    private static final Advisory YEARS_BEFORE = new Advisory("X-1", "x", "", "", List.of(), List.of(), List.of(),
            Optional.of(new Advisory.Exposure("2001-01-01", "2001-01-02")));

    private static Timeline.Note note(Standing... standings) {
        List<ExposureWindow> windows = ExposureWindow.of(List.of(standings));
        List<StreamExposure.VersionExposure> versions = windows.isEmpty() ? List.of()
                : List.of(new StreamExposure.VersionExposure(BAD, Tier.LISTED, Optional.of(YEARS_BEFORE), windows));
        return new DescribeStream(new Days(ZoneOffset.UTC)).strip(new StreamExposure("shop", "main", Moments.of(standings), windows,
                versions)).note();
    }

    @Test
    void whatHoldsTheBadVersionIsAffectedThoughItWasNotPublishedThen() {
        assertThat(note(Standing.NOT_FOUND, Standing.AFFECTED)).isEqualTo(new Timeline.Note("since 2 Jan 2019, not published then", Standing.AFFECTED));
        assertThat(note(Standing.NOT_FOUND, Standing.AFFECTED, Standing.NOT_FOUND).standing()).isEqualTo(Standing.AFFECTED);
    }

    @Test
    void whatHasNoLockfileAnyMoreIsCountedApart() {
        assertThat(note(Standing.NOT_FOUND)).isEqualTo(new Timeline.Note("never", Standing.NOT_FOUND));
        assertThat(note(Standing.NOT_FOUND, Standing.ENDED)).isEqualTo(new Timeline.Note("never; 1 without lockfile", Standing.NOT_FOUND));
        assertThat(note(Standing.ENDED)).isEqualTo(new Timeline.Note("No lockfile any more", Standing.ENDED));
        assertThat(note(Standing.INCOMPLETE, Standing.ENDED)).isEqualTo(new Timeline.Note("not known", Standing.INCOMPLETE));
    }

    private static String hint(Standing... standings) {
        return new DescribeStream(new Days(ZoneOffset.UTC)).row(new StreamExposure("shop", "main", Moments.of(standings),
                ExposureWindow.of(List.of(standings)), List.of()), Optional.empty()).hint();
    }

    @Test
    void everyTimeAtWhichItWasHeldSaysBothItsEnds() {
        assertThat(hint(Standing.NOT_FOUND, Standing.AFFECTED, Standing.NOT_FOUND)).matches("In since \\S+ \\(2 Jan 2019\\), out since \\S+ \\(3 Jan 2019\\)");
        assertThat(hint(Standing.AFFECTED)).endsWith(" or before, still in");
        assertThat(hint(Standing.NOT_FOUND, Standing.AFFECTED, Standing.UNREADABLE)).endsWith("; until when is not known");
        assertThat(hint(Standing.AFFECTED, Standing.NOT_FOUND, Standing.AFFECTED).lines()).hasSize(2);
    }

    private static String published(String from, String until) {
        return new DescribeStream(new Days(ZoneOffset.UTC)).published(PublishedTime.of(new Advisory.Exposure(from, until)).orElseThrow());
    }

    @Test
    void theTimeOfPublicationIsToldAsFarAsItIsKnown() {
        assertThat(published("2018-09-09", "2018-11-26")).isEqualTo("Bad versions were published 9 Sep – 26 Nov 2018.");
        assertThat(published("2018-09-09", "")).isEqualTo("Bad versions were published since 9 Sep 2018 and may be there still.");
        assertThat(published("", "2018-11-26")).isEqualTo("Bad versions were published until 26 Nov 2018.");
    }
}
