package headwater.analysis.blast;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.analysis.paths.PathCount;
import headwater.analysis.paths.ShortestPaths;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlastRadiusPropertyTest {
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void equalsWhatMutualReachabilityTells(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        boolean[][] reach = BruteForce.reach(graph);
        IntPredicate leads = v -> Arrays.stream(targets).anyMatch(t -> reach[v][t]);
        IntPredicate isTarget = v -> Arrays.stream(targets).anyMatch(t -> t == v);
        int[] dependents = where(graph, v -> leads.test(v) && !isTarget.test(v) && !graph.isOwn(v));
        int[] direct = where(graph, v -> leads.test(v) && (graph.rootsInferred() ? graph.isRoot(v)
                : !graph.isRoot(v) && rootDependsOn(graph, v)));
        int[] unrooted = where(graph, v -> isTarget.test(v)
                && Arrays.stream(graph.roots()).noneMatch(root -> reach[root][v]));
        Slice slice = Slice.of(graph);

        assertThat(BlastRadius.of(slice, targets, Progress.NONE)).as(RandomGraphs.describe(seed, graph, targets))
                .usingRecursiveComparison()
                .isEqualTo(new BlastRadius(targets, dependents.length, names(graph, dependents), names(graph, direct),
                        where(graph, v -> graph.isRoot(v) && leads.test(v)), unrooted,
                        ShortestPaths.of(slice, targets), PathCount.of(slice, targets, Progress.NONE)));
    }

    private static boolean rootDependsOn(DependencyGraph graph, int v) {
        return BruteForce.pairs(graph).stream().anyMatch(pair -> pair.get(1) == v && graph.isRoot(pair.get(0)));
    }

    private static int[] where(DependencyGraph graph, IntPredicate test) {
        return IntStream.range(0, graph.size()).filter(test).toArray();
    }

    private static List<PackageVersion> names(DependencyGraph graph, int[] components) {
        return Arrays.stream(components).mapToObj(v -> graph.component(v).packageVersion()).distinct().sorted().toList();
    }
}
