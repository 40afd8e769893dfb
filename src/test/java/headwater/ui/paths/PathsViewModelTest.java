package headwater.ui.paths;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.Highlight;
import headwater.fixture.EventStream;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import headwater.workbench.Verdict;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PathsViewModelTest {
    private final Session session = new Session();
    private final PathsViewModel model = new PathsViewModel(session, new SameThreadWork(),
            (text, style) -> text.length() * style.size(), EventStream.investigate());

    private Investigation open(String lockfile) {
        Investigation answer = EventStream.answer(lockfile);
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, answer);
        return answer;
    }

    @Test
    void drawsThePathsWithoutFurtherGesture() {
        open(EventStream.AFFECTED);
        assertThat(model.verdict()).contains(Verdict.AFFECTED);
        assertThat(model.sentence().get().orElseThrow().headline())
                .isEqualTo("event-stream 3.3.6 (2 paths) and flatmap-stream 0.1.1 (2 paths) are compromised.");
        assertThat(model.drawing().get().boxes()).hasSize(7);
        assertThat(model.onAnyPath().get()).isEqualTo(7);
    }

    @Test
    void hasNothingToDrawForACleanFileAndSaysWhatToDo() {
        open(EventStream.CLEAN);
        assertThat(model.drawing().get().isEmpty()).isTrue();
        assertThat(model.nothingToDraw()).contains("Show paths to it");
    }

    @Test
    void lightsTheRouteUnderTheMouse() {
        Investigation answer = open(EventStream.AFFECTED);
        model.hovered().set(OptionalInt.of(component(answer, "npm-run-all@4.1.3")));
        assertThat(model.highlight().get().components().cardinality()).isEqualTo(2);
        model.hovered().set(OptionalInt.empty());
        assertThat(model.highlight().get()).isEqualTo(Highlight.NONE);
    }

    @Test
    void drawsThePathsToAComponentThatWasAskedFor() {
        Investigation answer = open(EventStream.CLEAN);
        session.aimAt(component(answer, "event-stream@3.3.4"));
        assertThat(model.goalName()).contains("event-stream@3.3.4");
        assertThat(model.drawing().get().boxes()).hasSize(2);
        model.showCompromised();
        assertThat(model.drawing().get().isEmpty()).isTrue();
    }

    @Test
    void showsEverythingOnAnyPathWhenAsked() {
        open(EventStream.AFFECTED);
        model.all().set(true);
        assertThat(model.drawing().get().boxes()).hasSize(7);
        assertThat(model.drawing().get().curves()).hasSize(7);
    }
}
