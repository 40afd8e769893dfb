package headwater.ui.graph;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.fixture.EventStream;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GraphViewModelTest {
    private final Session session = new Session();
    private final GraphViewModel model = new GraphViewModel(session, new SameThreadWork(),
            (text, style) -> text.length() * style.size());

    private Investigation open(String lockfile) {
        Investigation answer = EventStream.answer(lockfile);
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, answer);
        return answer;
    }

    private Overview overview() {
        return (Overview) model.picture().get();
    }

    @Test
    void drawsOnceItsTabIsSeen() {
        Investigation answer = open(EventStream.AFFECTED);
        assertThat(model.picture().get().isEmpty()).isTrue();
        model.seen().set(true);
        assertThat(overview().graph().nodes()).isEqualTo(answer.snapshot().graph().size());
        Overview first = overview();
        model.seen().set(false);
        model.seen().set(true);
        assertThat(overview()).isSameAs(first);
    }

    @Test
    void drawsAnotherFileAnew() {
        model.seen().set(true);
        open(EventStream.AFFECTED);
        Overview first = overview();
        open(EventStream.CLEAN);
        assertThat(overview()).isNotSameAs(first);
    }

    @Test
    void lightsTheWholeRouteUnderTheMouse() {
        model.seen().set(true);
        Investigation answer = open(EventStream.AFFECTED);
        session.hovered().set(OptionalInt.of(component(answer, "flatmap-stream@0.1.1")));
        assertThat(model.highlight().get().components().get(0)).isTrue();
        assertThat(model.highlight().get().components().cardinality()).isGreaterThan(3);
        session.hovered().set(OptionalInt.empty());
        assertThat(model.highlight().get()).isEqualTo(Highlight.NONE);
    }
}
