package headwater.ingest.golang;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoModGraphTest {
    private static final String MOD = """
            module example.org/shop
            go 1.21
            require (
                example.org/a v1.2.0
                example.org/c v1.9.0 // indirect
                example.org/lost v0.1.0 // indirect
            )
            """;
    private static final String GRAPH = """
            example.org/shop example.org/a@v1.2.0
            example.org/shop example.org/c@v1.9.0
            example.org/shop example.org/lost@v0.1.0
            example.org/shop go@1.21
            go@1.21 toolchain@go1.21
            example.org/a@v1.2.0 example.org/b@v1.0.0
            example.org/a@v1.2.0 example.org/c@v1.10.0
            example.org/b@v1.0.0 example.org/c@v1.9.0
            example.org/a@v1.1.0 example.org/old@v0.1.0
            example.org/c@v1.9.0 example.org/d@v1.0.0
            """;

    @Test
    void theHighestRequiredVersionIsBuiltAndOnlyItsRequirementsCount() {
        GraphText read = GraphText.of("go.mod", MOD, Map.of("go.mod.graph", GRAPH));

        assertThat(read.components()).containsExactly("example.org/shop@", "example.org/a@v1.2.0", "example.org/c@v1.10.0",
                "example.org/lost@v0.1.0", "example.org/b@v1.0.0", "example.org/old@v0.1.0", "example.org/d@v1.0.0");
        assertThat(read.dependencies()).contains("example.org/a@v1.2.0 -> example.org/b@v1.0.0 prod v1.0.0",
                "example.org/a@v1.2.0 -> example.org/c@v1.10.0 prod v1.10.0",
                "example.org/b@v1.0.0 -> example.org/c@v1.10.0 prod v1.9.0");
        assertThat(read.dependencies()).noneMatch(each -> each.contains("old") || each.contains("toolchain"));
        assertThat(read.result().facts().dependencies()).isTrue();
        assertThat(read.result().reader().name()).isEqualTo("go-mod");
    }

    /// A go.mod names what only others need, so that Go need not look for it; that makes nobody ask for it.
    @Test
    void whatIsIndirectIsNoDependencyOfTheProjectUnlessNothingElseLeadsThere() {
        GraphText read = GraphText.of("go.mod", MOD, Map.of("go-mod-graph.txt", GRAPH));

        assertThat(read.dependencies().stream().filter(each -> each.startsWith(" -> "))).containsExactly(
                " -> example.org/a@v1.2.0 dependsOn v1.2.0", " -> example.org/lost@v0.1.0 dependsOn v0.1.0");
    }

    @Test
    void aRequirementThatTheGraphLacksIsToldAndKept() {
        GraphText read = GraphText.of("go.mod", MOD, Map.of("go.mod.graph", "example.org/shop example.org/a@v1.2.0\n"));

        assertThat(read.components()).contains("example.org/c@v1.9.0", "example.org/lost@v0.1.0");
        assertThat(read.warnings()).containsExactly("graph-outdated:5", "graph-outdated:6");
    }

    @Test
    void theGraphAloneIsReadToo() {
        GraphText read = GraphText.of("graph.txt", GRAPH);

        assertThat(read.result().reader().name()).isEqualTo("go-mod-graph");
        assertThat(read.roots()).containsExactly("");
        assertThat(read.at("").name()).isEqualTo("example.org/shop");
        assertThat(read.dependencies()).contains(" -> example.org/c@v1.10.0 dependsOn v1.9.0");
    }

    @Test
    void everyModuleOfAWorkspaceIsARoot() {
        GraphText read = GraphText.of("go.mod.graph", """
                example.org/one example.org/a@v1.0.0
                example.org/two example.org/a@v1.1.0
                example.org/two example.org/one@v0.0.0
                """);

        assertThat(read.roots()).containsExactly("", "example.org/two@");
        assertThat(read.dependencies()).containsExactly(" -> example.org/a@v1.1.0 dependsOn v1.0.0",
                "example.org/two@ ->  dependsOn v0.0.0", "example.org/two@ -> example.org/a@v1.1.0 dependsOn v1.1.0");
    }

    @Test
    void preReleasesAndPseudoVersionsAreOrderedAsGoOrdersThem() {
        GraphText read = GraphText.of("go.mod.graph", """
                m a.b/x@v1.0.0-rc.1
                m a.b/y@v0.0.0-20210101000000-aaaaaaaaaaaa
                m a.b/z@v2.0.0+incompatible
                a.b/x@v1.0.0-rc.1 a.b/x@v1.0.0
                a.b/x@v1.0.0 a.b/y@v0.0.0-20220101000000-bbbbbbbbbbbb
                a.b/x@v1.0.0 a.b/z@v10.0.0+incompatible
                """);

        assertThat(read.components()).containsExactly("m@", "a.b/x@v1.0.0", "a.b/y@v0.0.0-20220101000000-bbbbbbbbbbbb",
                "a.b/z@v10.0.0+incompatible");
    }

    @Test
    void oddLinesAreToldAndAFileWithoutAnyPairIsRefused() {
        GraphText read = GraphText.of("go.mod", MOD, Map.of("go.mod.graph", GRAPH + "one\nthree words here\na b\n"));

        assertThat(read.warnings()).containsExactly("line-unreadable:0", "line-unreadable:0", "line-unreadable:0");
        assertThat(read.result().coverage().skipped()).isEqualTo(3);
        assertThat(GraphText.refused("go.mod.graph", "nothing\n")).isEqualTo("format-unknown:0");
    }
}
