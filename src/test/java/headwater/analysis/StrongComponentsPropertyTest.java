package headwater.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.DependencyGraph;
import headwater.model.StrongComponents;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrongComponentsPropertyTest {
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void twoComponentsShareOneExactlyWhenEachReachesTheOther(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        StrongComponents strong = Slice.of(graph).strongComponents();
        boolean[][] reach = BruteForce.reach(graph);

        for (int u = 0; u < graph.size(); u++) {
            for (int v = 0; v < graph.size(); v++) {
                assertThat(strong.of(u) == strong.of(v)).as("%d and %d: %s", u, v,
                        RandomGraphs.describe(seed, graph, new int[0])).isEqualTo(reach[u][v] && reach[v][u]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void numbersRunAgainstTheDependencies(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        StrongComponents strong = Slice.of(graph).strongComponents();

        assertThat(IntStream.range(0, graph.dependencyCount())
                .filter(d -> strong.of(graph.from(d)) < strong.of(graph.to(d))))
                .as(RandomGraphs.describe(seed, graph, new int[0])).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void numbersRunFromZeroWithoutGaps(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        StrongComponents strong = Slice.of(graph).strongComponents();

        assertThat(IntStream.range(0, graph.size()).map(strong::of).sorted().distinct())
                .as(RandomGraphs.describe(seed, graph, new int[0]))
                .containsExactlyElementsOf(IntStream.range(0, strong.count()).boxed().toList());
    }

    @Test
    void aCycleOfAHundredThousandIsOneAndDoesNotOverflow() {
        int size = 100_000;
        int[] offset = IntStream.rangeClosed(0, size).toArray();
        int[] targets = IntStream.range(0, size).map(v -> (v + 1) % size).toArray();

        assertThat(StrongComponents.of(offset, targets).count()).isEqualTo(1);
    }
}
