package headwater.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathCountPropertyTest {
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void followsTheRuleOfCondensedCycles(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);

        assertThat(PathCount.of(Slice.of(graph), targets, Progress.NONE)).as(RandomGraphs.describe(seed, graph, targets))
                .isEqualTo(BigInteger.valueOf(byTheRule(graph, targets)));
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void isTheNumberOfSimplePathsWhereThereIsNoCycle(int seed) {
        DependencyGraph graph = RandomGraphs.acyclic(seed);
        int[] targets = RandomGraphs.targets(graph, seed);

        assertThat(PathCount.of(Slice.of(graph), targets, Progress.NONE)).as(RandomGraphs.describe(seed, graph, targets))
                .isEqualTo(BigInteger.valueOf(BruteForce.simplePaths(graph, targets).size()));
    }

    /// The rule as PRODUCT.md states it, by recursion over mutual reachability.
    private static long byTheRule(DependencyGraph graph, int[] targets) {
        boolean[][] reach = BruteForce.reach(graph);
        List<Integer> counted = new ArrayList<>();
        long sum = 0;
        for (int target : targets) {
            int smallest = smallestOf(reach, target);
            if (!counted.contains(smallest)) {
                counted.add(smallest);
                sum += count(graph, reach, target);
            }
        }
        return sum;
    }

    private static int smallestOf(boolean[][] reach, int v) {
        return IntStream.range(0, reach.length).filter(u -> reach[u][v] && reach[v][u]).min().orElseThrow();
    }

    private static long count(DependencyGraph graph, boolean[][] reach, int member) {
        long count = Arrays.stream(graph.roots()).filter(root -> reach[root][member] && reach[member][root]).count();
        for (List<Integer> pair : BruteForce.pairs(graph)) {
            int from = pair.get(0);
            int to = pair.get(1);
            boolean into = reach[to][member] && reach[member][to] && !(reach[from][member] && reach[member][from]);
            count += into ? count(graph, reach, from) : 0;
        }
        return count;
    }

    @Test
    void countsBeyondSixtyFourBits() {
        int layers = 200;
        int[][] pairs = new int[layers * 4][];
        for (int i = 0; i < layers; i++) {
            pairs[i * 4] = new int[] {3 * i, 3 * i + 1};
            pairs[i * 4 + 1] = new int[] {3 * i, 3 * i + 2};
            pairs[i * 4 + 2] = new int[] {3 * i + 1, 3 * i + 3};
            pairs[i * 4 + 3] = new int[] {3 * i + 2, 3 * i + 3};
        }
        DependencyGraph graph = RandomGraphs.of(3 * layers + 1, new int[] {0}, pairs);

        assertThat(PathCount.of(Slice.of(graph), new int[] {3 * layers}, Progress.NONE)).isEqualTo(BigInteger.TWO.pow(layers));
    }

    @Test
    void parallelDependenciesCountOnce() {
        DependencyGraph graph = RandomGraphs.of(2, new int[] {0}, new int[][] {{0, 1}, {0, 1}});

        assertThat(PathCount.of(Slice.of(graph), new int[] {1}, Progress.NONE)).isEqualTo(BigInteger.ONE);
    }

    @Test
    void aRootThatIsTheTargetIsOnePath() {
        DependencyGraph graph = RandomGraphs.of(1, new int[] {0}, new int[][] {{0, 0}});

        assertThat(PathCount.of(Slice.of(graph), new int[] {0}, Progress.NONE)).isEqualTo(BigInteger.ONE);
    }
}
