package headwater.ui.paths;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.fixture.Chains;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import headwater.workbench.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PathsViewModelTest {
    private final Session session = new Session();
    private final PathsViewModel model = new PathsViewModel(session, new SameThreadWork(),
            (text, style) -> text.length() * style.size(), EventStream::investigate);

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
        assertThat(model.onAnyPath().get()).isEqualTo(6);
    }

    @Test
    void hasNothingToDrawForACleanFileAndSaysWhatToDo() {
        open(EventStream.CLEAN);
        assertThat(model.drawing().get().isEmpty()).isTrue();
        assertThat(model.nothingToDraw()).contains("Show paths to it");
    }

    @Test
    void saysOfAFileWithoutDependenciesThatNoneAreRecordedInItsFormat() throws Exception {
        Path lockfile = Path.of("samples/other-ecosystems/gradle/gradle.lockfile");
        Investigation answer = EventStream.investigate().of(EventStream.open().open(lockfile, Progress.NONE), Progress.NONE);
        OpenFile file = session.add(lockfile);
        session.show(file);
        session.answered(file, answer);

        assertThat(model.drawing().get().isEmpty()).isTrue();
        assertThat(model.nothingToDraw()).contains("no dependencies recorded in this format");
        assertThat(model.sentence().get().orElseThrow().detail()).contains("no dependencies recorded in this format");
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
        assertThat(model.goalName()).contains("event-stream 3.3.4");
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

    @Test
    void asksBeforeItShowsVeryManyMore() {
        StringBuilder arrows = new StringBuilder("root>event-stream@3.3.6");
        for (int i = 0; i < 400; i++) {
            arrows.append(" root>n").append(i).append(" n").append(i).append(">event-stream@3.3.6");
        }
        open(Chains.lockfile(arrows.toString()));
        int few = model.drawing().get().boxes().size();
        model.want(true);
        assertThat(model.all().get()).isFalse();
        assertThat(model.guarded().get()).hasValue(402 - few);
        model.want(false);
        assertThat(model.guarded().get()).isEmpty();
        model.want(true);
        model.wantAllTheSame();
        assertThat(model.drawing().get().boxes()).hasSize(402);
        assertThat(model.guarded().get()).isEmpty();
    }

    @Test
    void keepsTheOrderOfWhatStaysWhenTheFilterChanges() {
        Investigation answer = open(Chains.lockfile("root>a root>b root>c root>d a>x b>x c>y d>y x>event-stream@3.3.6 "
                + "y>event-stream@3.3.6 a>event-stream@3.3.6 d>event-stream@3.3.6"));
        DrawList before = model.drawing().get();
        for (String out : List.of("a", "b", "c", "d", "x", "y")) {
            session.filter(session.filter().get().notVia(component(answer, out + "@1.0.0")));
            DrawList now = model.drawing().get();
            for (BoxShape one : now.boxes()) {
                for (BoxShape other : now.boxes()) {
                    if (one.area().x() == other.area().x() && one.area().y() < other.area().y()) {
                        assertThat(before.boxOf(one.component()).orElseThrow().area().y()).as(one + " over " + other)
                                .isLessThanOrEqualTo(before.boxOf(other.component()).orElseThrow().area().y());
                    }
                }
            }
            session.filter(headwater.workbench.PathFilter.ALL);
            assertThat(model.drawing().get()).isEqualTo(before);
        }
    }
}
