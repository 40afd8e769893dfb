package headwater.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.analysis.RandomGraphs;
import headwater.analysis.TargetSelection;
import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.ingest.npm.Fixtures;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A change that is tried out gives the graph that the real package manager wrote after the change was made.
class VirtualGraphTest {
    private static DependencyGraph read(String pair, String side) throws Exception {
        return BuiltInFormats.registry().read(InputSource.ofFile(
                Path.of("src/test/resources/whatif", pair, side, "package-lock.json")), Progress.NONE).graph();
    }

    /// Components with location, name and version; dependencies with relation, range and whether they are overridden.
    static Set<String> describe(DependencyGraph graph) {
        Set<String> lines = new TreeSet<>();
        for (int c = 0; c < graph.size(); c++) {
            lines.add(graph.component(c).location() + " = " + graph.component(c).label() + (graph.isRoot(c) ? " root" : ""));
        }
        for (int d = 0; d < graph.dependencyCount(); d++) {
            lines.add(graph.component(graph.from(d)).location() + " -> " + graph.component(graph.to(d)).location() + " "
                    + graph.relation(d).jsonName() + " " + graph.range(d) + (graph.byOverride(d) ? " overridden" : ""));
        }
        return lines;
    }

    private static int at(DependencyGraph graph, String location) {
        return IntStream.range(0, graph.size()).filter(c -> graph.component(c).location().equals(location)).findFirst()
                .orElseThrow();
    }

    private static void assertUninstalled(String pair, String... locations) throws Exception {
        DependencyGraph graph = read(pair, "before");
        for (String location : locations) {
            graph = VirtualGraph.of(graph, new Change.RemoveLines(at(graph, location)), Progress.NONE).graph();
        }

        assertThat(describe(graph)).isEqualTo(describe(read(pair, "after")));
    }

    @Test
    void uninstallingTakesWithItWhatNothingElseNeeds() throws Exception {
        assertUninstalled("uninstall-direct", "node_modules/express");
        assertUninstalled("remove-transitive-ways", "node_modules/express", "node_modules/send");
    }

    @Test
    void uninstallingLeavesWhatOthersNeed() throws Exception {
        assertUninstalled("uninstall-shared", "node_modules/ms");
    }

    @Test
    void uninstallingFromAMemberLeavesTheProjectAlone() throws Exception {
        assertUninstalled("uninstall-in-workspace", "node_modules/send");
    }

    @Test
    void aPeerHoldsAndAnOptionalPeerDoesNot() throws Exception {
        assertUninstalled("uninstall-peers", "node_modules/bufferutil", "node_modules/react");
    }

    /// The new version stands where the old one stood, and a copy of it further in is not needed any more.
    @Test
    void anOverrideTakesThePlaceOfTheOldVersion() throws Exception {
        DependencyGraph graph = read("override-in-place", "before");
        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, "ms@2.1.2").instances(), "2.1.3"), Progress.NONE);

        assertThat(describe(virtual.graph())).isEqualTo(describe(read("override-in-place", "after")));
        assertThat(virtual.unknown()).as("2.1.3 is in the file").isEmpty();
    }

    @Test
    void anOverrideUsesTheCopyThatDependentsFindAlready() throws Exception {
        DependencyGraph graph = read("override-deduped", "before");
        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, "ms@2.1.2").instances(), "2.1.3"), Progress.NONE);

        assertThat(describe(virtual.graph())).isEqualTo(describe(read("override-deduped", "after")));
    }

    @Test
    void anUpgradeLeavesTheOldVersionToThoseWhoAllowNoOther() throws Exception {
        DependencyGraph graph = read("upgrade-direct", "before");
        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Upgrade(at(graph, "node_modules/ms"), "2.1.3", "^2.1.3"), Progress.NONE);

        assertThat(describe(virtual.graph())).isEqualTo(describe(read("upgrade-direct", "after")));
    }

    @Test
    void whatAVersionThatIsInNoFileNeedsIsUnknownAndNotInvented() throws Exception {
        DependencyGraph graph = read("uninstall-shared", "before");
        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, "semver@7.5.4").instances(), "7.6.0"), Progress.NONE);
        int semver = at(virtual.graph(), "node_modules/semver");

        assertThat(virtual.unknown()).containsExactly(semver);
        assertThat(virtual.before()[semver]).isEqualTo(-1);
        assertThat(virtual.graph().component(semver).version()).isEqualTo("7.6.0");
        assertThat(virtual.graph().component(semver).integrity()).isNull();
        assertThat(virtual.graph().firstDependency(semver)).isEqualTo(virtual.graph().endDependency(semver));
        assertThat(TargetSelection.of(virtual.graph(), "lru-cache").isEmpty()).isTrue();
    }

    /// A copy elsewhere tells what the version needs; what it needs is found from the new place.
    @Test
    void aVersionThatIsElsewhereInTheFileBringsWhatItNeeds() throws Exception {
        DependencyGraph graph = Fixtures.readText("""
                {"name": "shop", "lockfileVersion": 3, "packages": {
                  "": {"dependencies": {"a": "*", "b": "*"}},
                  "node_modules/a": {"version": "1.0.0", "dependencies": {"x": "^1.0.0"}},
                  "node_modules/b": {"version": "1.0.0", "dependencies": {"x": "^2.0.0"}},
                  "node_modules/b/node_modules/x": {"version": "2.0.0", "license": "MIT", "dependencies": {"y": "*"}},
                  "node_modules/x": {"version": "1.0.0"},
                  "node_modules/y": {"version": "1.0.0"}
                }}
                """).graph();

        VirtualGraph virtual = VirtualGraph.of(graph,
                new Change.Replace(TargetSelection.of(graph, "x@1.0.0").instances(), "2.0.0"), Progress.NONE);

        assertThat(describe(virtual.graph())).contains("node_modules/x = x@2.0.0",
                "node_modules/a -> node_modules/x prod ^1.0.0 overridden", "node_modules/x -> node_modules/y prod *")
                .doesNotContain("node_modules/b/node_modules/x = x@2.0.0");
        assertThat(virtual.graph().component(at(virtual.graph(), "node_modules/x")).licence()).isEqualTo("MIT");
    }

    @Test
    void removingTakesAwayWhatOnlyItBroughtIn() {
        DependencyGraph graph = RandomGraphs.of(6, new int[] {0},
                new int[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {1, 4}, {5, 4}});

        VirtualGraph virtual = VirtualGraph.of(graph, new Change.Remove(new int[] {1}), Progress.NONE);

        assertThat(virtual.graph().components()).extracting(c -> c.name()).as("5 was not reached before either, and keeps 4"
                + " nowhere: 4 has lost its path").containsExactly("0", "2", "3", "5");
        assertThat(virtual.now()).containsExactly(0, -1, 1, 2, -1, 3);
        assertThat(virtual.before()).containsExactly(0, 2, 3, 5);
    }

    /// Removing what a cut names leaves exactly what is reached without it.
    @Test
    void removingEqualsReachabilityOnManyGraphs() {
        for (int seed = 0; seed < 2_000; seed++) {
            DependencyGraph graph = RandomGraphs.any(seed);
            int[] gone = Arrays.stream(RandomGraphs.targets(graph, seed)).filter(c -> !graph.isOwn(c) && !graph.isRoot(c))
                    .toArray();
            VirtualGraph virtual = VirtualGraph.of(graph, new Change.Remove(gone), Progress.NONE);

            assertThat(IntStream.of(gone).map(c -> virtual.now()[c])
                    .filter(c -> c >= 0 && virtual.graph().firstIncoming(c) < virtual.graph().endIncoming(c)))
                    .as(RandomGraphs.describe(seed, graph, gone)).isEmpty();
            assertThat(IntStream.range(0, virtual.graph().size()).allMatch(c -> virtual.graph().component(c)
                    .equals(graph.component(virtual.before()[c])))).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void nothingChangesWhenNothingIsChanged() throws Exception {
        for (String name : Fixtures.cases()) {
            DependencyGraph graph = Fixtures.read(name).graph();

            assertThat(describe(VirtualGraph.of(graph, new Change.Remove(new int[0]), Progress.NONE).graph())).as(name)
                    .isEqualTo(describe(graph));
        }
    }

    @Test
    void ourOwnCodeIsNotReplaced() {
        DependencyGraph graph = RandomGraphs.of(2, new int[] {0}, new int[][] {{0, 1}});

        assertThatThrownBy(() -> VirtualGraph.of(graph, new Change.Replace(new int[] {0}, "2.0.0"), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
