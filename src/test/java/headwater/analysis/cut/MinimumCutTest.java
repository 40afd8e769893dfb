package headwater.analysis.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinimumCutTest {
    private static Optional<VertexCut> cut(DependencyGraph graph, int[] weights, int... targets) {
        int[] ranks = IntStream.range(0, graph.size()).toArray();
        return MinimumCut.of(Slice.of(graph), targets, new CutCosts(weights, ranks), Progress.NONE);
    }

    @Test
    void takesTwoCheapComponentsRatherThanADearOne() {
        DependencyGraph graph = RandomGraphs.of(5, new int[] {0}, new int[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}});

        VertexCut cut = cut(graph, new int[] {0, 1, 1, 5, 7}, 4).orElseThrow();

        assertThat(cut.components()).containsExactly(1, 2);
        assertThat(cut.weight()).isEqualTo(2);
        assertThat(cut.routes()).extracting(Route::components)
                .containsExactly(new int[] {0, 1, 3, 4}, new int[] {0, 2, 3, 4});
    }

    @Test
    void takesTheLowerRankWhenWeightsAreEqual() {
        DependencyGraph graph = RandomGraphs.of(4, new int[] {0}, new int[][] {{0, 1}, {1, 2}, {2, 3}});
        CutCosts costs = new CutCosts(new int[] {0, 2, 2, 2}, new int[] {0, 3, 1, 2});

        assertThat(MinimumCut.of(Slice.of(graph), new int[] {3}, costs, Progress.NONE).orElseThrow().components())
                .containsExactly(2);
    }

    @Test
    void thereIsNoCutWhereARootDependsOnATargetThatMayNotBeCut() {
        DependencyGraph graph = RandomGraphs.of(3, new int[] {0}, new int[][] {{0, 1}, {0, 2}, {1, 2}});

        assertThat(cut(graph, new int[] {0, 1, 0}, 2)).isEmpty();
        assertThat(cut(graph, new int[] {0, 1, 1}, 2).orElseThrow().components()).containsExactly(2);
    }

    @Test
    void thereIsNoCutThatSavesARootFromItself() {
        DependencyGraph graph = RandomGraphs.of(2, new int[] {0, 1}, new int[][] {{0, 1}});

        assertThat(cut(graph, new int[] {0, 0}, 1)).isEmpty();
    }

    @Test
    void nothingIsCutWhereNoRootReachesTheTarget() {
        DependencyGraph graph = RandomGraphs.of(3, new int[] {0}, new int[][] {{0, 1}, {2, 1}});

        VertexCut cut = cut(graph, new int[] {0, 1, 1}, 2).orElseThrow();

        assertThat(cut.components()).isEmpty();
        assertThat(cut.routes()).isEmpty();
        assertThat(cut.weight()).isZero();
    }

    @Test
    void aTargetBehindATargetNeedsNoCutOfItsOwn() {
        DependencyGraph graph = RandomGraphs.of(4, new int[] {0}, new int[][] {{0, 1}, {1, 2}, {2, 3}});

        assertThat(cut(graph, new int[] {0, 0, 1, 1}, 2, 3).orElseThrow().components()).containsExactly(2);
    }

    /// A chain as long as no recursion survives, and a cycle through all of it.
    @Test
    void longChainsAndCyclesAreNoTrouble() {
        int size = 60_000;
        int[][] pairs = IntStream.range(0, size).mapToObj(v -> new int[] {v, v + 1 == size ? 1 : v + 1}).toArray(int[][]::new);
        int[] weights = new int[size];
        Arrays.fill(weights, 1, size, 2);
        weights[40_000] = 1;

        VertexCut cut = cut(RandomGraphs.of(size, new int[] {0}, pairs), weights, size - 1).orElseThrow();

        assertThat(cut.components()).containsExactly(40_000);
        assertThat(cut.routes()).hasSize(1);
    }

    @Test
    void stopsWhenCancelled() {
        DependencyGraph graph = RandomGraphs.of(3, new int[] {0}, new int[][] {{0, 1}, {1, 2}});
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> MinimumCut.of(Slice.of(graph), new int[] {2},
                new CutCosts(new int[] {0, 1, 1}, new int[] {0, 1, 2}), cancelled)).isInstanceOf(CancelledException.class);
    }
}
