package headwater.draw.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import headwater.draw.Caption;
import headwater.draw.Palette;
import headwater.draw.PngWriter;
import headwater.draw.SvgWriter;
import headwater.progress.Progress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelinePainterTest {
    private static final Palette LIGHT = Palette.LIGHT;
    private static final Instant START = Instant.parse("2018-09-10T12:00:00Z");

    private static Timeline.Strip strip(String project, Standing... standings) {
        List<Timeline.Mark> marks = new ArrayList<>();
        for (int i = 0; i < standings.length; i++) {
            marks.add(new Timeline.Mark(START.plusSeconds(i * 864_000L), String.valueOf(i), standings[i]));
        }
        return Timeline.Strip.of(project, "main", marks, new Timeline.Note("since then", standings[0]));
    }

    private static RecordingSurface painted(Timeline timeline) {
        RecordingSurface surface = new RecordingSurface();
        TimelinePainter.paint(surface, TimelineViewTest.view(timeline), LIGHT, TimelinePainter.Marks.NONE, (text, _) -> text.length() * 7);
        return surface;
    }

    private static RecordingSurface painted(Timeline.Strip... strips) {
        return painted(new Timeline(List.of(strips), Optional.empty()));
    }

    /// Widths of the bars of one colour.
    private static List<Double> bars(RecordingSurface surface, String colour) {
        return surface.filled.stream().filter(box -> box.colour().equals(colour) && box.area().height() < 10 && box.area().width() > 12)
                .map(box -> box.area().width()).toList();
    }

    @Test
    void solidIsWhatHoldsItAtBothEndsAndHatchedWhatNobodyKnows() {
        RecordingSurface surface = painted(strip("a", Standing.NOT_FOUND, Standing.AFFECTED, Standing.AFFECTED, Standing.NOT_FOUND, Standing.NOT_FOUND));

        assertThat(bars(surface, LIGHT.compromised().stroke())).hasSize(1);
        assertThat(bars(surface, LIGHT.compromised().fill())).as("the ground of hatched parts").hasSize(2);
        assertThat(bars(surface, LIGHT.target().fill())).as("surely without").hasSize(1);
    }

    @Test
    void hatchingStaysInsideItsPart() {
        RecordingSurface surface = painted(strip("a", Standing.NOT_FOUND, Standing.AFFECTED, Standing.NOT_FOUND));
        double left = surface.filled.stream().filter(box -> box.colour().equals(LIGHT.compromised().fill())).mapToDouble(box -> box.area().x()).min().orElseThrow();
        double right = surface.filled.stream().filter(box -> box.colour().equals(LIGHT.compromised().fill())).mapToDouble(box -> box.area().right()).max().orElseThrow();

        List<double[]> strokes = IntStream.range(0, surface.polygons.size()).filter(i -> surface.polygonColours.get(i).equals(LIGHT.compromised().stroke()))
                .mapToObj(surface.polygons::get).toList();
        assertThat(strokes).hasSizeGreaterThan(20).allSatisfy(x -> {
            for (double each : x) {
                assertThat(each).isBetween(left - 0.001, right + 8);
            }
        });
    }

    @Test
    void whatWasNotReadBetweenTwoThatHoldItIsUnknownNotSolid() {
        RecordingSurface surface = painted(strip("a", Standing.AFFECTED, Standing.INCOMPLETE, Standing.AFFECTED));

        assertThat(bars(surface, LIGHT.compromised().stroke())).isEmpty();
        assertThat(bars(surface, LIGHT.compromised().fill())).isNotEmpty();
        assertThat(surface.dashed).as("dashed rings").isEqualTo(1);
    }

    @Test
    void whatWasNotReadWithoutAnyFindingIsHatchedInItsOwnColour() {
        RecordingSurface surface = painted(strip("a", Standing.NOT_FOUND, Standing.INCOMPLETE, Standing.NOT_FOUND));

        assertThat(bars(surface, LIGHT.compromised().fill())).isEmpty();
        assertThat(bars(surface, LIGHT.changed().fill())).hasSize(1);
    }

    @Test
    void anExposureWithoutKnownEndReachesOut() {
        RecordingSurface open = painted(strip("a", Standing.NOT_FOUND, Standing.AFFECTED));
        RecordingSurface shut = painted(strip("a", Standing.AFFECTED, Standing.NOT_FOUND));

        assertThat(bars(open, LIGHT.compromised().fill())).as("before, and after").hasSize(2);
        assertThat(bars(shut, LIGHT.compromised().fill())).as("before, and after").hasSize(2);
    }

    @Test
    void afterTheEndOfALockfileThereIsNothing() {
        RecordingSurface surface = painted(strip("a", Standing.NOT_FOUND, Standing.ENDED, Standing.NOT_FOUND));

        assertThat(bars(surface, LIGHT.target().fill())).hasSize(1);
    }

    @Test
    void aThousandSnapshotsCostNoMoreThanTheirWidthAndTheGravestIsSeen() {
        Standing[] many = IntStream.range(0, 1_000).mapToObj(i -> i == 500 ? Standing.AFFECTED : Standing.NOT_FOUND).toArray(Standing[]::new);
        RecordingSurface surface = painted(IntStream.range(0, 31).mapToObj(i -> strip("project " + i, many)).toArray(Timeline.Strip[]::new));

        assertThat(surface.stroked.size()).isLessThan(31 * 120);
        assertThat(surface.polygonColours.stream().filter(LIGHT.compromised().stroke()::equals)).hasSizeGreaterThanOrEqualTo(7);
        assertThat(surface.texts).hasSizeLessThan(60);
    }

    @Test
    void theTimeOfPublicationIsABandUnderAllStrips() {
        PublishedTime published = new PublishedTime(Optional.of(START.plusSeconds(864_000)), Optional.of(START.plusSeconds(1_728_000)));
        RecordingSurface surface = painted(new Timeline(List.of(strip("a", Standing.NOT_FOUND, Standing.AFFECTED, Standing.NOT_FOUND, Standing.NOT_FOUND)), Optional.of(published)));

        assertThat(surface.filled).anyMatch(box -> box.colour().equals(LIGHT.compromised().fill()) && box.area().height() > 40 && box.area().width() > 100);
        assertThat(surface.words()).contains("bad version published", "a", "main", "since then");
    }

    @Test
    void everyStandingHasAShapeOfItsOwn() {
        RecordingSurface surface = painted(strip("a", Standing.values()));

        assertThat(surface.dashed).isEqualTo(1);
        assertThat(surface.stroked.stream().filter(box -> box.colour().equals(LIGHT.added().stroke()))).as("ring").hasSize(1);
        assertThat(surface.stroked.stream().filter(box -> box.colour().equals(LIGHT.changed().stroke()))).as("crossed box").hasSize(3);
        assertThat(surface.filled.stream().filter(box -> box.colour().equals(LIGHT.dim()))).as("bar").hasSize(1);
    }

    @Test
    void hostileNamesAreWrittenSafely() {
        Timeline timeline = new Timeline(List.of(strip("<script>\u202Eevil", Standing.AFFECTED)), Optional.empty());
        TimelineView view = TimelineView.of(timeline, ZoneOffset.UTC, PngWriter.textWidths());
        String svg = SvgWriter.write(new TimelineSheet(view, LIGHT, new Caption("1 of 1 <b>", List.of("made & now")), PngWriter.textWidths()), PngWriter.textWidths());

        assertThat(svg).startsWith("<svg").contains("&lt;scr", "made &amp; now").doesNotContain("<script", "<b>", "\u202E");
    }

    @Test
    void aFigureShowsEveryStripWhateverWasSeen() {
        Timeline timeline = new Timeline(IntStream.range(0, 40).mapToObj(i -> strip("project-" + i, Standing.NOT_FOUND)).toList(), Optional.empty());
        TimelineView seen = TimelineView.of(timeline, ZoneOffset.UTC, PngWriter.textWidths()).sized(500, 200);

        String svg = SvgWriter.write(new TimelineSheet(seen, Palette.DARK, new Caption("Said", List.of()), PngWriter.textWidths()), PngWriter.textWidths());

        assertThat(svg).contains("project-0<", "project-39<", "Not found, wholly read");
        assertThat(PngWriter.paint(new TimelineSheet(seen, LIGHT, new Caption("Said", List.of()), PngWriter.textWidths()), 1, Progress.NONE).getHeight()).isGreaterThan(40 * 46);
    }

    @Test
    void aPolygonIsCutAtBothLines() {
        double[][] cut = Cut.between(new double[] {0, 4, 8, 4}, new double[] {9, 9, 0, 0}, 2, 6);

        assertThat(cut[0]).hasSameSizeAs(cut[1]);
        for (double x : cut[0]) {
            assertThat(x).isBetween(2.0, 6.0);
        }
        assertThat(Cut.between(new double[] {0, 1, 1}, new double[] {0, 0, 1}, 5, 9)[0]).isEmpty();
    }

    @Test
    void whatIsNotKnownOutweighsWhatWasNotFound() {
        assertThat(Gravest.of(List.of(Standing.NOT_FOUND, Standing.INCOMPLETE, Standing.ENDED).stream())).isEqualTo(Standing.INCOMPLETE);
        assertThat(Gravest.of(List.of(Standing.values()).stream())).isEqualTo(Standing.AFFECTED);
        for (Standing standing : Standing.values()) {
            assertThat(Gravest.rank(standing)).isNotNegative();
        }
    }
}
