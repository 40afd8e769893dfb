package headwater.analysis.dominators;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.analysis.match.ProductionReach;
import headwater.ingest.ReadResult;
import headwater.ingest.npm.Fixtures;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominatorTreeTest {
    private static DominatorTree tree(DependencyGraph graph) {
        return DominatorTree.of(Slice.of(graph), Progress.NONE);
    }

    /// A project, a member that only the project has, and a package that both use.
    @Test
    void rootsHangBelowTheTopAndWhatTwoOfThemUseDoesToo() {
        DominatorTree tree = tree(RandomGraphs.of(5, new int[] {0, 1}, new int[][] {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {3, 4}}));

        assertThat(tree.children(DominatorTree.TOP)).containsExactly(1, 0, 2);
        assertThat(tree.dominator(3)).isEqualTo(1);
        assertThat(tree.subtree(1)).containsExactly(1, 3, 4);
        assertThat(tree.retained(0)).isEqualTo(1);
    }

    @Test
    void aLongCycleNeedsNoRecursion() {
        int size = 60_000;
        DominatorTree tree = tree(RandomGraphs.of(size, new int[] {0}, IntStream.range(0, size)
                .mapToObj(v -> new int[] {v, (v + 1) % size}).toArray(int[][]::new)));

        assertThat(tree.dominator(size - 1)).isEqualTo(size - 2);
        assertThat(tree.retained(1)).isEqualTo(size - 1);
    }

    @Test
    void aSubtreeTellsProductionScriptsAndLicences() throws Exception {
        ReadResult read = Fixtures.readText("""
                {"name": "shop", "lockfileVersion": 3, "packages": {
                  "": {"dependencies": {"a": "^1.0.0"}, "devDependencies": {"d": "*"}},
                  "node_modules/a": {"version": "1.0.0", "license": "MIT", "dependencies": {"b": "*", "c": "*"}},
                  "node_modules/b": {"version": "1.0.0", "license": "MIT", "hasInstallScript": true},
                  "node_modules/c": {"version": "1.0.0"},
                  "node_modules/d": {"version": "1.0.0", "license": "ISC", "dependencies": {"c": "*"}}
                }}
                """);
        DependencyGraph graph = read.graph();
        DominatorTree tree = tree(graph);
        ProductionReach reach = new ProductionReach(graph, read.facts(), Progress.NONE);

        Retained below = Retained.of(tree, 1, graph, reach);
        Retained development = Retained.of(tree, 4, graph, reach);

        assertThat(below.components()).containsExactly(1, 2);
        assertThat(below.production()).isEqualTo(2);
        assertThat(below.productionShare()).isEqualTo(1.0);
        assertThat(below.installScripts()).containsExactly(2);
        assertThat(below.scriptsUnknown()).isZero();
        assertThat(below.licences()).isEqualTo(Map.of("MIT", 2));
        assertThat(development.components()).containsExactly(4);
        assertThat(development.production()).isZero();
        assertThat(development.licences()).isEqualTo(Map.of("ISC", 1));
        assertThat(Retained.of(tree, 0, graph, reach).licencesUnknown()).isEqualTo(2);
    }
}
