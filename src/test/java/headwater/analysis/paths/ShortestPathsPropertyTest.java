package headwater.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShortestPathsPropertyTest {
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void areTheShortestOfAllSimplePaths(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        List<List<Integer>> paths = BruteForce.simplePaths(graph, targets);
        OptionalInt least = paths.stream().mapToInt(path -> path.size() - 1).min();
        long count = paths.stream().filter(path -> path.size() - 1 == least.orElse(-1)).count();

        assertThat(ShortestPaths.of(Slice.of(graph), targets)).as(RandomGraphs.describe(seed, graph, targets))
                .isEqualTo(new ShortestPaths(least, BigInteger.valueOf(count)));
    }
}
