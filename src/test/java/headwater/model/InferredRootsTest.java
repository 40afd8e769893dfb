package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InferredRootsTest {
    private static DependencyGraph inferred(List<String> locations, int[][] pairs, int project) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        locations.forEach(location -> builder.add(RandomGraphs.component(location, "1.0.0", location)));
        for (int[] pair : pairs) {
            builder.depend(pair[0], pair[1], Relation.PROD, null);
        }
        builder.project(project);
        builder.inferRoots();
        return builder.build();
    }

    private static List<String> roots(DependencyGraph graph) {
        return Arrays.stream(graph.roots()).mapToObj(root -> graph.component(root).location()).toList();
    }

    @Test
    void areWhatNothingDependsOn() {
        assertThat(roots(inferred(List.of("a", "b", "c"), new int[][] {{0, 1}}, -1))).containsExactly("a", "c");
    }

    @Test
    void ofACycleTheSmallestLocationIsOne() {
        assertThat(roots(inferred(List.of("c", "b", "d"), new int[][] {{0, 1}, {1, 2}, {2, 0}}, -1)))
                .containsExactly("b");
    }

    @Test
    void aCycleThatSomethingLeadsToHasNone() {
        assertThat(roots(inferred(List.of("c", "b", "a"), new int[][] {{0, 1}, {1, 0}, {2, 1}}, -1)))
                .containsExactly("a");
    }

    @Test
    void whatDependsOnItselfOnlyIsOne() {
        assertThat(roots(inferred(List.of("a"), new int[][] {{0, 0}}, -1))).containsExactly("a");
    }

    @Test
    void theProjectIsNone() {
        assertThat(roots(inferred(List.of("", "a"), new int[0][], 0))).containsExactly("a");
    }

    @Test
    void replaceTheRootsThatWereNamed() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("a", "1.0.0", "a"));
        builder.add(RandomGraphs.component("b", "1.0.0", "b"));
        builder.depend(0, 1, Relation.PROD, null);
        builder.root(1);
        builder.inferRoots();

        assertThat(builder.build().roots()).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void reachEverythingAndNoneReachesAnother(int seed) {
        DependencyGraph shape = RandomGraphs.any(seed);
        List<String> locations = shape.components().stream().map(Component::location).toList();
        int[][] pairs = BruteForce.pairs(shape).stream().map(p -> new int[] {p.get(0), p.get(1)}).toArray(int[][]::new);
        DependencyGraph graph = inferred(locations, pairs, -1);
        boolean[][] reach = BruteForce.reach(graph);

        assertThat(IntStream.range(0, graph.size())
                .filter(v -> Arrays.stream(graph.roots()).noneMatch(root -> reach[root][v])))
                .as(RandomGraphs.describe(seed, graph, new int[0])).isEmpty();
        assertThat(Arrays.stream(graph.roots())
                .filter(v -> Arrays.stream(graph.roots()).anyMatch(root -> root != v && reach[root][v])))
                .as(RandomGraphs.describe(seed, graph, new int[0])).isEmpty();
    }
}
