package headwater.draw.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineViewTest {
    private static final Instant START = Instant.parse("2018-09-10T12:00:00Z");

    static Timeline.Strip strip(String project, int... days) {
        List<Timeline.Mark> marks = new ArrayList<>();
        for (int day : days) {
            marks.add(new Timeline.Mark(START.plusSeconds(day * 86_400L), "build " + day, Standing.NOT_FOUND));
        }
        return Timeline.Strip.of(project, "main", marks, new Timeline.Note("never", Standing.NOT_FOUND));
    }

    static TimelineView view(Timeline timeline) {
        return TimelineView.of(timeline, ZoneOffset.UTC, (text, _) -> text.length() * 7).sized(900, 400);
    }

    private static TimelineView view(Timeline.Strip... strips) {
        return view(new Timeline(List.of(strips), Optional.empty()));
    }

    @Test
    void showsAllOfTheTimeAtFirst() {
        TimelineView view = view(strip("a", 0, 30, 60));

        assertThat(view.showsAllTime()).isTrue();
        assertThat(view.markX(new Timeline.Place(0, 0))).isBetween(view.plotLeft(), view.plotLeft() + 60);
        assertThat(view.markX(new Timeline.Place(0, 2))).isBetween(view.plotLeft() + view.plotWidth() - 60, view.plotLeft() + view.plotWidth());
    }

    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void laterIsNeverLeftOfEarlierOnAnyScale(TimeScale scale) {
        Random random = new Random(7);
        int[] days = random.ints(200, 0, 4_000).sorted().distinct().toArray();
        TimelineView view = view(strip("a", days)).scaled(scale);

        for (int mark = 1; mark < days.length; mark++) {
            assertThat(view.markX(new Timeline.Place(0, mark))).isGreaterThan(view.markX(new Timeline.Place(0, mark - 1)));
        }
    }

    @Test
    void onTheScaleOfBuildsEveryStepIsTheSame() {
        TimelineView view = view(strip("a", 0, 1, 500)).scaled(TimeScale.BUILD);

        double first = view.markX(new Timeline.Place(0, 1)) - view.markX(new Timeline.Place(0, 0));
        assertThat(view.markX(new Timeline.Place(0, 2)) - view.markX(new Timeline.Place(0, 1))).isCloseTo(first, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.3, 4, 0.5})
    void zoomingLeavesWhatIsBelowTheMouseWhereItIs(double factor) {
        TimelineView near = view(strip("a", 0, 300, 600)).zoomed(8, 500);
        Timeline.Place middle = new Timeline.Place(0, 1);
        double x = near.markX(middle);

        assertThat(near.zoomed(factor, x).markX(middle)).isCloseTo(x, within(0.5));
    }

    @Test
    void findsTheMarkUnderTheMouseAndNothingBesideIt() {
        TimelineView view = view(strip("a", 0, 30), strip("b", 10, 60));
        Timeline.Place place = new Timeline.Place(1, 0);

        assertThat(view.markAt(view.markX(place) + 4, view.markY(place) - 3)).contains(place);
        assertThat(view.markAt(view.markX(place) + 20, view.markY(place))).isEmpty();
        assertThat(view.markAt(view.markX(place), view.markY(place) + 16)).isEmpty();
        assertThat(view.markAt(-1, -1)).isEmpty();
    }

    @Test
    void theNearestMarkOfAnotherStripIsTheOneThatWasCapturedAboutThen() {
        TimelineView view = view(strip("a", 30), strip("b", 0, 28, 60));

        assertThat(view.nearest(1, view.markX(new Timeline.Place(0, 0)))).contains(new Timeline.Place(1, 1));
    }

    @Test
    void whatIsPointedAtComesIntoSight() {
        Timeline.Strip[] strips = new Timeline.Strip[40];
        for (int i = 0; i < strips.length; i++) {
            strips[i] = strip("project " + i, 0, 700, 1_400);
        }
        TimelineView near = view(strips).zoomed(20, 300);
        Timeline.Place last = new Timeline.Place(39, 2);

        TimelineView shown = near.showing(last);

        assertThat(shown.markX(last)).isBetween(shown.plotLeft(), shown.plotLeft() + shown.plotWidth());
        assertThat(shown.markY(last)).isBetween(shown.plotTop(), shown.plotTop() + shown.plotHeight());
        assertThat(near.markAt(near.markX(last), near.markY(last))).isEmpty();
    }

    @Test
    void whatFilledTheRoomFillsItAgainInAnotherRoom() {
        TimelineView view = view(strip("a", 0, 30));

        assertThat(view.sized(1_500, 300).showsAllTime()).isTrue();
        assertThat(view.sized(200, 100).sized(900, 400).plotWidth()).isEqualTo(view.plotWidth());
        assertThat(view.zoomed(5, 400).sized(1_000, 400).showsAllTime()).isFalse();
    }

    @Test
    void aTimeOfPublicationFarAwayDoesNotSqueezeTheBuilds() {
        Timeline timeline = new Timeline(List.of(strip("a", 0, 30)), Optional.of(new PublishedTime(
                Optional.of(Instant.parse("1999-01-01T00:00:00Z")), Optional.of(Instant.parse("2090-01-01T00:00:00Z")))));

        TimelineView view = view(timeline);

        assertThat(view.markX(new Timeline.Place(0, 1)) - view.markX(new Timeline.Place(0, 0))).isGreaterThan(view.plotWidth() / 4);
    }

    @Test
    void oneMomentAloneAndNoneAtAllAreShown() {
        assertThat(view(strip("a", 0)).markX(new Timeline.Place(0, 0))).isBetween(100.0, 850.0);
        assertThat(view(Timeline.EMPTY).ticks()).isNotNull();
        assertThat(view(Timeline.EMPTY).scaled(TimeScale.BUILD).markAt(300, 100)).isEmpty();
    }

    @Test
    void millionsOfYearsHaveFewTicks() {
        List<TimeTicks.Tick> ticks = view(strip("a", 0, 1_095_000_000)).ticks();

        assertThat(ticks).hasSizeBetween(4, 20);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThan(79);
        }
    }

    @Test
    void labelsOfDaysWeeksAndMonthsHaveRoom() {
        for (double factor : new double[] {1, 3, 10, 40}) {
            List<TimeTicks.Tick> ticks = view(strip("a", 0, 400)).zoomed(factor, 450).ticks().stream()
                    .filter(tick -> !tick.label().isEmpty()).toList();
            assertThat(ticks).isNotEmpty();
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThan(60);
            }
        }
        assertThat(view(strip("a", 0, 200)).ticks()).extracting(TimeTicks.Tick::label).contains("Nov", "Dec").anyMatch(label -> label.endsWith("2018"));
    }
}
