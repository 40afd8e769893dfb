package headwater.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.DependencyGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReachabilityPropertyTest {
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void dependenciesAreWhatTheStartsReach(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] starts = RandomGraphs.targets(graph, seed);
        boolean[][] reach = BruteForce.reach(graph);

        assertThat(Reachability.dependencies(Slice.of(graph), Reachability.bits(starts)))
                .as(RandomGraphs.describe(seed, graph, starts))
                .isEqualTo(where(graph, v -> Arrays.stream(starts).anyMatch(s -> reach[s][v])));
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void dependentsAreWhatReachesTheStarts(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] starts = RandomGraphs.targets(graph, seed);
        boolean[][] reach = BruteForce.reach(graph);

        assertThat(Reachability.dependents(Slice.of(graph), Reachability.bits(starts)))
                .as(RandomGraphs.describe(seed, graph, starts))
                .isEqualTo(where(graph, v -> Arrays.stream(starts).anyMatch(s -> reach[v][s])));
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void reachedWithoutTakesTheComponentOut(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        for (int removed = 0; removed < graph.size(); removed++) {
            int out = removed;
            boolean[][] reach = BruteForce.reach(graph, v -> v == out);
            boolean expected = Arrays.stream(graph.roots())
                    .anyMatch(root -> Arrays.stream(targets).anyMatch(t -> reach[root][t]));

            assertThat(Reachability.reachedWithout(Slice.of(graph), removed, Reachability.bits(targets)))
                    .as("without %d: %s", removed, RandomGraphs.describe(seed, graph, targets)).isEqualTo(expected);
        }
    }

    private static BitSet where(DependencyGraph graph, java.util.function.IntPredicate test) {
        return Reachability.bits(IntStream.range(0, graph.size()).filter(test).toArray());
    }
}
