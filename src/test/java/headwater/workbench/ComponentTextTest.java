package headwater.workbench;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.DependencyScope;
import org.junit.jupiter.api.Test;

class ComponentTextTest {
    private static final String TWICE = """
            {"name": "two", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "two", "version": "1.0.0", "dependencies": {"a": "1", "ms": "2"}},
              "node_modules/a": {"version": "1.0.0", "dependencies": {"ms": "^1.0.0"}},
              "node_modules/a/node_modules/ms": {"version": "2.0.0"},
              "node_modules/ms": {"version": "2.0.0"}
            }}
            """;

    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);
    private final int suspect = component(answer, "flatmap-stream@0.1.1");

    @Test
    void writesEveryForm() {
        assertThat(ComponentText.purl(answer, suspect)).isEqualTo("pkg:npm/flatmap-stream@0.1.1");
        assertThat(ComponentText.name(answer, suspect)).isEqualTo("flatmap-stream@0.1.1");
        assertThat(ComponentText.markdown(answer, suspect)).isEqualTo("**flatmap-stream@0.1.1**, "
                + "`pkg:npm/flatmap-stream@0.1.1`, declared in `package-lock.json:10`");
        assertThat(ComponentText.json(answer, suspect)).contains("\"location\" : \"node_modules/flatmap-stream\"",
                "\"integrity\" : \"sha512-abc=\"", "\"line\" : 10");
    }

    @Test
    void carriesScopesAndGatesIntoTheCommand() {
        PathFilter filter = PathFilter.ALL.toggled(DependencyScope.PEER)
                .notVia(component(answer, "nodemon@1.18.4"));
        assertThat(ComponentText.pathsCommand(answer, suspect, filter)).isEqualTo("headwater paths package-lock.json "
                + "--to flatmap-stream@0.1.1 --scope prod,dev,optional --not-via nodemon@1.18.4");
        assertThat(ComponentText.blastCommand(answer, suspect, filter)).isEqualTo("headwater blast package-lock.json "
                + "--of flatmap-stream@0.1.1 --scope prod,dev,optional");
    }

    @Test
    void namesTheLocationWhereAVersionIsInstalledTwice() {
        Investigation twice = EventStream.answer(TWICE);
        int inner = component(twice, "ms@2.0.0");
        assertThat(ComponentText.pathsCommand(twice, inner, PathFilter.ALL))
                .isEqualTo("headwater paths package-lock.json --to node_modules/a/node_modules/ms");
    }
}
