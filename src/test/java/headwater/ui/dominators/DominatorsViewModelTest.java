package headwater.ui.dominators;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DominatorsViewModelTest {
    private final Session session = new Session();
    private final DominatorsViewModel model = new DominatorsViewModel(session, new SameThreadWork());
    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);

    @BeforeEach
    void open() {
        model.seen().set(true);
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, answer);
    }

    private DominatorRow row(String spec) {
        return way(spec).getLast();
    }

    private List<DominatorRow> way(String spec) {
        return model.wayTo(component(answer, spec));
    }

    @Test
    void everythingThatARootReachesStandsOnceBelowTheProject() {
        assertThat(model.shown().get()).hasSize(1);
        DominatorRow project = model.shown().get().getFirst();
        assertThat(project.number()).isEqualTo(answer.snapshot().graph().project());
        assertThat(project.retained()).isEqualTo(answer.snapshot().graph().size());
    }

    @Test
    void nothingIsMadeUntilSomebodyLooks() {
        Session other = new Session();
        DominatorsViewModel unseen = new DominatorsViewModel(other, new SameThreadWork());
        OpenFile file = other.add(Path.of("package-lock.json"));
        other.show(file);
        other.answered(file, answer);
        assertThat(unseen.shown().get()).isEmpty();
        unseen.seen().set(true);
        List<DominatorRow> rows = unseen.shown().get();
        assertThat(rows).hasSize(1);
        unseen.seen().set(false);
        unseen.seen().set(true);
        assertThat(unseen.shown().get()).as("not made again").isSameAs(rows);
    }

    @Test
    void theWayBeginsAtTheNearestRowFound() {
        model.text().set("event-stream");
        assertThat(way("flatmap-stream@0.1.1")).extracting(DominatorRow::name)
                .containsExactly("event-stream", "flatmap-stream");
        model.text().set("nothing of this name");
        assertThat(way("flatmap-stream@0.1.1")).isEmpty();
    }

    @Test
    void whatComesInOnlyThroughAComponentStandsBelowIt() {
        assertThat(way("flatmap-stream@0.1.1")).extracting(DominatorRow::name).endsWith("event-stream", "flatmap-stream");
        assertThat(row("event-stream@3.3.6").retained()).isEqualTo(2);
        assertThat(DominatorsViewModel.sentence(row("event-stream@3.3.6")))
                .isEqualTo("Removing event-stream 3.3.6 removes 1 more component");
        assertThat(DominatorsViewModel.sentence(row("flatmap-stream@0.1.1")))
                .isEqualTo("Removing flatmap-stream 0.1.1 removes nothing else");
    }

    @Test
    void whatIsLookedForStandsAtTheTopWithItsOwnBelow() {
        model.text().set("Event-Stream");
        assertThat(model.shown().get()).extracting(DominatorRow::name).containsExactly("event-stream");
        assertThat(model.shown().get().getFirst().children()).extracting(DominatorRow::name)
                .containsExactly("flatmap-stream");
        model.text().set("nothing of this name");
        assertThat(model.shown().get()).isEmpty();
        model.text().set(" ");
        assertThat(model.shown().get()).hasSize(1);
    }

    @Test
    void childrenThatRetainMostComeFirst() {
        assertThat(model.shown().get().getFirst().children()).extracting(DominatorRow::retained)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }
}
