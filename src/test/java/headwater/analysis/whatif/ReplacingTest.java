package headwater.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.TargetSelection;
import headwater.ingest.npm.Fixtures;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Link;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where another version comes to stand, and who gets it.
class ReplacingTest {
    private static final Origin NOWHERE = Origin.wholeFile("test");

    private static DependencyGraph npm(String packages) throws Exception {
        return Fixtures.readText("{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {" + packages + "}}").graph();
    }

    private static Set<String> replaced(DependencyGraph graph, String what, String version) {
        return VirtualGraphTest.describe(VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, what).instances(), version), Progress.NONE).graph());
    }

    private static Component component(String name, String version, String location) {
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, version), location, null, Distribution.UNKNOWN,
                Set.of(), NOWHERE);
    }

    /// `a` has its own copy, of an older version that the new one satisfies.
    @Test
    void anOlderCopyFurtherInGoesWhenTheNewVersionServesItsDependentsToo() throws Exception {
        DependencyGraph graph = npm("""
                "": {"dependencies": {"a": "*", "b": "*"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"x": "^1.0.0"}},
                "node_modules/a/node_modules/x": {"version": "1.1.0"},
                "node_modules/b": {"version": "1.0.0", "dependencies": {"x": "^2.0.0"}},
                "node_modules/x": {"version": "2.0.0"}
                """);

        assertThat(replaced(graph, "x@2.0.0", "1.2.0")).contains("node_modules/x = x@1.2.0",
                "node_modules/a -> node_modules/x prod ^1.0.0", "node_modules/b -> node_modules/x prod ^2.0.0 overridden")
                .doesNotContain("node_modules/a/node_modules/x = x@1.1.0");
    }

    @Test
    void aNewerCopyFurtherInAndOneWhoseRangeForbidsItStay() throws Exception {
        DependencyGraph graph = npm("""
                "": {"dependencies": {"a": "*", "b": "*", "c": "*"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"x": "*"}},
                "node_modules/a/node_modules/x": {"version": "3.0.0"},
                "node_modules/b": {"version": "1.0.0", "dependencies": {"x": "~1.1.0"}},
                "node_modules/b/node_modules/x": {"version": "1.1.0"},
                "node_modules/c": {"version": "1.0.0", "dependencies": {"x": "^2.0.0"}},
                "node_modules/x": {"version": "2.0.0"}
                """);

        assertThat(replaced(graph, "x@2.0.0", "2.0.1")).contains("node_modules/a/node_modules/x = x@3.0.0",
                "node_modules/b/node_modules/x = x@1.1.0", "node_modules/x = x@2.0.1");
    }

    @Test
    void everyInstanceIsReplacedWhereItStands() throws Exception {
        DependencyGraph graph = npm("""
                "": {"dependencies": {"a": "*", "b": "*"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"x": "1.0.0"}},
                "node_modules/a/node_modules/x": {"version": "1.0.0"},
                "node_modules/b": {"version": "1.0.0", "dependencies": {"x": "1.0.0"}},
                "node_modules/b/node_modules/x": {"version": "1.0.0"}
                """);
        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, "x").instances(), "1.0.1"), Progress.NONE);

        assertThat(VirtualGraphTest.describe(virtual.graph())).contains("node_modules/a/node_modules/x = x@1.0.1",
                "node_modules/b/node_modules/x = x@1.0.1");
        assertThat(virtual.unknown()).as("the second finds in the first what it needs to know, which is nothing").isNotEmpty();
    }

    @Test
    void replacingAVersionByItselfChangesNothing() throws Exception {
        DependencyGraph graph = npm("""
                "": {"dependencies": {"a": "*"}},
                "node_modules/a": {"version": "1.0.0"}
                """);

        assertThat(replaced(graph, "a", "1.0.0")).isEqualTo(VirtualGraphTest.describe(graph));
    }

    @Test
    void anAliasKeepsItsAlias() throws Exception {
        DependencyGraph graph = npm("""
                "": {"dependencies": {"y": "npm:x@^1.0.0"}},
                "node_modules/y": {"name": "x", "version": "1.0.0"}
                """);
        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, "x").instances(), "1.0.1"), Progress.NONE);

        assertThat(virtual.graph().component(1).installedAs()).isEqualTo("y");
        assertThat(virtual.graph().component(1).label()).isEqualTo("x@1.0.1");
    }

    /// In a layout without folders the version is in the location, and there is one copy of each.
    @Test
    void withoutFoldersTheLocationTellsTheVersion() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(component("shop", "1.0.0", ""));
        builder.add(component("a", "1.0.0", "a@1.0.0"));
        builder.add(component("x", "1.0.0", "x@1.0.0"));
        builder.depend(0, 1, Relation.PROD, "*");
        builder.depend(1, 2, Relation.PROD, "^1.0.0");
        builder.project(0);
        builder.root(0);
        DependencyGraph graph = builder.build();

        assertThat(replaced(graph, "x", "1.0.1")).contains("x@1.0.1 = x@1.0.1", "a@1.0.0 -> x@1.0.1 prod ^1.0.0")
                .doesNotContain("x@1.0.0 = x@1.0.0");
    }

    @Test
    void withoutFoldersACopyOfThatVersionIsUsed() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(component("shop", "1.0.0", ""));
        builder.add(component("x", "1.0.0", "x@1.0.0"));
        builder.add(component("x", "2.0.0", "x@2.0.0"));
        builder.add(component("y", "1.0.0", "y@1.0.0"));
        builder.depend(0, 1, Relation.PROD, "^1.0.0");
        builder.depend(0, 2, Relation.DEV, "^2.0.0");
        builder.depend(2, 3, Relation.PROD, null);
        builder.link(0, 3, Link.CONTAINS);
        builder.project(0);
        builder.root(0);
        DependencyGraph graph = builder.build();
        VirtualGraph virtual = VirtualGraph.of(graph, new Change.Replace(new int[] {1}, "2.0.0"), Progress.NONE);

        assertThat(virtual.unknown()).isEmpty();
        assertThat(virtual.now()).containsExactly(0, -1, 1, 2);
        assertThat(virtual.graph().linkCount()).as("links stay").isEqualTo(1);
        assertThat(VirtualGraphTest.describe(virtual.graph())).contains(" -> x@2.0.0 prod ^1.0.0 overridden",
                " -> x@2.0.0 dev ^2.0.0");
    }

    @Test
    void anUpgradeTakesAlongThoseWhoseRangesAllowIt() throws Exception {
        DependencyGraph graph = npm("""
                "": {"dependencies": {"a": "*", "x": "^1.0.0"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"x": ">=1.0.0"}},
                "node_modules/x": {"version": "1.0.0"}
                """);
        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Upgrade(TargetSelection.of(graph, "x").instances()[0], "2.0.0", "^2.0.0"), Progress.NONE);

        assertThat(VirtualGraphTest.describe(virtual.graph())).contains(" -> node_modules/x prod ^2.0.0",
                "node_modules/a -> node_modules/x prod >=1.0.0", "node_modules/x = x@2.0.0").hasSize(6);
    }

    @Test
    void whereRootsAreInferredTheyAreInferredAgain() throws Exception {
        DependencyGraph graph = Fixtures.readText("""
                {"name": "old", "lockfileVersion": 1, "dependencies": {
                  "a": {"version": "1.0.0", "requires": {"b": "^1.0.0"}},
                  "b": {"version": "1.0.0"},
                  "c": {"version": "1.0.0"}}}
                """).graph();
        DependencyGraph without = VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, "b").instances(), "1.0.1"), Progress.NONE).graph();

        assertThat(without.rootsInferred()).isTrue();
        assertThat(without.roots()).hasSize(2);
    }
}
