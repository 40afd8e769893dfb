package headwater.ui.inspector;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.DependencyScope;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlastViewModelTest {
    private final Session session = new Session();
    private final BlastViewModel model = new BlastViewModel(session, new SameThreadWork());
    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);

    @BeforeEach
    void open() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, answer);
    }

    private BlastContent shown() {
        return model.content().get().orElseThrow();
    }

    @Test
    void tellsWhoDependsOnTheSelectedComponent() {
        BlastContent blast = shown();
        assertThat(blast.title()).isEqualTo("Blast radius of flatmap-stream 0.1.1");
        assertThat(blast.dependants().text()).isEqualTo("5 components");
        assertThat(blast.introducers().text()).isEqualTo("2 direct dependencies");
        assertThat(blast.roots().text()).isEqualTo("1 of 1");
        assertThat(blast.production().text()).isEqualTo("5 of 6, 83 %");
        assertThat(blast.rings()).extracting(BlastContent.Ring::count).containsExactly(1, 1, 2, 1);
        assertThat(blast.rings()).extracting(BlastContent.Ring::height).containsExactly(0.5, 0.5, 1.0, 0.5);
        assertThat(blast.rings().get(2).meaning()).isEqualTo("2 components, 3 away");
    }

    @Test
    void followsTheMouseAndReturns() {
        session.hovered().set(OptionalInt.of(component(answer, "ps-tree@1.1.0")));
        assertThat(shown().title()).isEqualTo("Blast radius of ps-tree 1.1.0");
        assertThat(shown().dependants().text()).isEqualTo("3 components");
        session.hovered().set(OptionalInt.empty());
        assertThat(shown().title()).isEqualTo("Blast radius of flatmap-stream 0.1.1");
    }

    @Test
    void countsAlongTheScopesThatAreOn() {
        session.select(component(answer, "ms@2.0.0"));
        assertThat(shown().roots().text()).isEqualTo("1 of 1");
        session.filter(session.filter().get().toggled(DependencyScope.DEV));
        assertThat(shown().roots().text()).isEqualTo("0 of 1");
        assertThat(shown().roots().link()).isEmpty();
        assertThat(shown().note()).isEqualTo("Only Prod, Optional, Peer dependencies are followed.");
    }
}
