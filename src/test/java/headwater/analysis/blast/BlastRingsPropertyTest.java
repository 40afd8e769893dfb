package headwater.analysis.blast;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlastRingsPropertyTest {
    private static final FormatFacts FACTS = new FormatFacts(Set.of(Flag.DEV), true, true);

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void eachRingHoldsWhatIsThatFarAway(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        int[] distance = distances(graph, targets);
        BlastRings rings = BlastRings.of(Slice.of(graph), targets);

        for (int far = 1; far <= graph.size(); far++) {
            int wanted = far;
            int[] ring = far <= rings.rings().size() ? rings.rings().get(far - 1) : new int[0];
            assertThat(ring).as(RandomGraphs.describe(seed, graph, targets)).isEqualTo(IntStream.range(0, graph.size())
                    .filter(v -> distance[v] == wanted && !graph.isOwn(v)).toArray());
        }
        assertThat(rings.dependants()).hasSize(BlastRadius.of(Slice.of(graph), targets, Progress.NONE).dependentInstances());
    }

    /// Steps to the nearest target, by relaxing until nothing changes.
    private static int[] distances(DependencyGraph graph, int[] targets) {
        int[] distance = new int[graph.size()];
        Arrays.fill(distance, graph.size() + 1);
        Arrays.stream(targets).forEach(t -> distance[t] = 0);
        for (int round = 0; round < graph.size(); round++) {
            for (var pair : BruteForce.pairs(graph)) {
                distance[pair.get(0)] = Math.min(distance[pair.get(0)], distance[pair.get(1)] + 1);
            }
        }
        return distance;
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void theShareCountsWhatGetsIntoProduction(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        ProductionReach reach = new ProductionReach(graph, FACTS, Progress.NONE);
        int[] dependants = BlastRings.of(Slice.of(graph), targets).dependants();
        boolean[][] leads = BruteForce.reach(graph);
        int[] production = IntStream.range(0, graph.size())
                .filter(v -> !graph.isOwn(v) && reach.of(v) == Production.YES).toArray();

        assertThat(ProductionShare.of(graph, reach, dependants)).as(RandomGraphs.describe(seed, graph, targets))
                .usingRecursiveComparison().isEqualTo(new ProductionShare(Arrays.stream(production)
                        .filter(v -> Arrays.stream(targets).noneMatch(t -> t == v)
                                && Arrays.stream(targets).anyMatch(t -> leads[v][t])).toArray(),
                        production.length, (int) IntStream.range(0, graph.size())
                                .filter(v -> !graph.isOwn(v) && reach.of(v) == Production.UNKNOWN).count()));
    }
}
