package headwater.workbench;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.DependencyScope;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathFilterTest {
    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);

    @Test
    void switchesScopesButKeepsTheLast() {
        PathFilter prod = PathFilter.ALL.toggled(DependencyScope.DEV).toggled(DependencyScope.PEER)
                .toggled(DependencyScope.OPTIONAL);
        assertThat(prod.scopes()).isEqualTo(Set.of(DependencyScope.PROD));
        assertThat(prod.toggled(DependencyScope.PROD)).isEqualTo(prod);
        assertThat(prod.toggled(DependencyScope.PEER).scopes())
                .isEqualTo(EnumSet.of(DependencyScope.PROD, DependencyScope.PEER));
    }

    @Test
    void aComponentIsEitherWantedOrShutOut() {
        PathFilter filter = PathFilter.ALL.onlyVia(3).notVia(3);
        assertThat(filter).isEqualTo(new PathFilter(DependencyScope.all(), OptionalInt.empty(), List.of(3)));
        assertThat(filter.onlyVia(3)).isEqualTo(new PathFilter(DependencyScope.all(), OptionalInt.of(3), List.of()));
        assertThat(filter.notVia(3).without(3)).isEqualTo(PathFilter.ALL);
    }

    @Test
    void speaksTheCommandLine() {
        PathFilter filter = PathFilter.ALL.toggled(DependencyScope.DEV)
                .onlyVia(component(answer, "ps-tree@1.1.0")).notVia(component(answer, "nodemon@1.18.4"));
        assertThat(filter.options(answer.snapshot().graph())).containsExactly("--scope", "prod,optional,peer", "--via",
                "ps-tree@1.1.0", "--not-via", "nodemon@1.18.4");
        assertThat(PathFilter.ALL.options(answer.snapshot().graph())).isEmpty();
    }

    @Test
    void saysInWordsWhatIsLeft() {
        assertThat(PathFilter.ALL.words(answer.snapshot().graph())).isEmpty();
        assertThat(PathFilter.ALL.toggled(DependencyScope.DEV).notVia(component(answer, "nodemon@1.18.4"))
                .words(answer.snapshot().graph()))
                .isEqualTo("Only paths along dependencies of scope prod, optional, peer, not through nodemon@1.18.4.");
    }
}
