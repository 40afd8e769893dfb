package headwater.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatekeepersPropertyTest {
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void areTheComponentsWhoseRemovalLeavesNoPath(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        List<List<Integer>> paths = BruteForce.simplePaths(graph, targets);
        List<Integer> expected = IntStream.range(0, graph.size()).boxed()
                .filter(v -> !paths.isEmpty() && !graph.isRoot(v) && !contains(targets, v) && cuts(graph, targets, v))
                .toList();

        assertThat(Gatekeepers.of(Slice.of(graph), targets, Progress.NONE))
                .as(RandomGraphs.describe(seed, graph, targets)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean cuts(DependencyGraph graph, int[] targets, int removed) {
        boolean[][] reach = BruteForce.reach(graph, v -> v == removed);
        return Arrays.stream(graph.roots()).noneMatch(root -> Arrays.stream(targets).anyMatch(t -> reach[root][t]));
    }

    private static boolean contains(int[] values, int value) {
        return Arrays.stream(values).anyMatch(each -> each == value);
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void standInTheOrderOfEveryPath(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        List<Integer> gates = Gatekeepers.of(Slice.of(graph), targets, Progress.NONE);

        for (List<Integer> path : BruteForce.simplePaths(graph, targets)) {
            assertThat(gates).as("%s in %s", RandomGraphs.describe(seed, graph, targets), path)
                    .isSortedAccordingTo(Comparator.comparingInt(path::indexOf));
        }
    }

    @Test
    void thereAreNoneWhenNoRootReachesTheTarget() {
        DependencyGraph graph = RandomGraphs.of(3, new int[] {0}, new int[][] {{1, 2}});

        assertThat(Gatekeepers.of(Slice.of(graph), new int[] {2}, Progress.NONE)).isEmpty();
    }
}
