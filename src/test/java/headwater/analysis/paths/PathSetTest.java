package headwater.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.DependencyScope;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathSetTest {
    private static final int PLENTY = 100_000;
    private static final int[] NONE = {};
    /// Two ways from the root to 4: over 1 and 3, over 2 and 3; and one past both, directly.
    private static final DependencyGraph DIAMOND = RandomGraphs.of(5, new int[] {0},
            new int[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {0, 4}});

    @Test
    void answersWithCountPathsSubGraphAndIntroducers() {
        PathSet answer = answer(DIAMOND, PathQuery.to(new int[] {4}, 10));

        assertThat(answer.count()).isEqualTo(BigInteger.valueOf(3));
        assertThat(lists(answer)).containsExactly(List.of(0, 4), List.of(0, 1, 3, 4), List.of(0, 2, 3, 4));
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.components()).containsExactly(0, 1, 2, 3, 4);
        assertThat(answer.pairs()).isEqualTo(6);
        assertThat(answer.introducers()).extracting(PackageVersion::toString).containsExactly("1@1.0.0", "2@1.0.0", "4@1.0.0");
    }

    @Test
    void viaNarrowsEveryPartOfTheAnswer() {
        PathSet answer = answer(DIAMOND, query(new int[] {4}, new int[] {2}, NONE));

        assertThat(answer.count()).isEqualTo(BigInteger.ONE);
        assertThat(lists(answer)).containsExactly(List.of(0, 2, 3, 4));
        assertThat(answer.components()).containsExactly(0, 2, 3, 4);
        assertThat(answer.pairs()).isEqualTo(3);
        assertThat(answer.introducers()).extracting(PackageVersion::name).containsExactly("2");
    }

    @Test
    void notViaNarrowsEveryPartOfTheAnswer() {
        PathSet answer = answer(DIAMOND, query(new int[] {4}, NONE, new int[] {3}));

        assertThat(answer.count()).isEqualTo(BigInteger.ONE);
        assertThat(lists(answer)).containsExactly(List.of(0, 4));
        assertThat(answer.components()).containsExactly(0, 4);
        assertThat(answer.pairs()).isEqualTo(1);
        assertThat(answer.introducers()).extracting(PackageVersion::name).containsExactly("4");
    }

    @Test
    void scopesNarrowTheAnswer() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("p", "1.0.0", ""));
        builder.add(RandomGraphs.component("a", "1.0.0", "node_modules/a"));
        builder.add(RandomGraphs.component("b", "1.0.0", "node_modules/b"));
        builder.depend(0, 1, Relation.DEV, null);
        builder.depend(0, 2, Relation.PROD, null);
        builder.depend(2, 1, Relation.PROD, null);
        builder.root(0);
        PathQuery query = new PathQuery(new int[] {1}, NONE, NONE, EnumSet.of(DependencyScope.PROD), 10);

        assertThat(lists(answer(builder.build(), query))).containsExactly(List.of(0, 2, 1));
    }

    @Test
    void moreThanAreListedIsTruncatedButCounted() {
        PathSet answer = answer(DIAMOND, PathQuery.to(new int[] {4}, 2));

        assertThat(answer.paths()).hasSize(2);
        assertThat(answer.truncated()).isTrue();
        assertThat(answer.count()).isEqualTo(BigInteger.valueOf(3));
    }

    @Test
    void asManyAsAreListedIsNotTruncated() {
        assertThat(answer(DIAMOND, PathQuery.to(new int[] {4}, 3)).truncated()).isFalse();
    }

    @Test
    void anUnboundedQueryListsAll() {
        assertThat(answer(DIAMOND, PathQuery.to(new int[] {4}, Integer.MAX_VALUE)).paths()).hasSize(3);
    }

    @Test
    void anUnboundedQueryWithViaListsAll() {
        PathQuery query = new PathQuery(new int[] {4}, new int[] {3}, NONE, DependencyScope.all(),
                Integer.MAX_VALUE);

        assertThat(answer(DIAMOND, query).paths()).hasSize(2);
    }

    @Test
    void anUnreachedTargetHasNoPaths() {
        DependencyGraph graph = RandomGraphs.of(3, new int[] {0}, new int[][] {{1, 2}});
        PathSet answer = answer(graph, PathQuery.to(new int[] {2}, 10));

        assertThat(answer.count()).isEqualTo(BigInteger.ZERO);
        assertThat(answer.paths()).isEmpty();
        assertThat(answer.components()).isEmpty();
        assertThat(answer.introducers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void listsWhatIsLeftOfAllSimplePathsWithViaAndNotVia(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        int[] via = some(graph, seed, 2);
        int[] notVia = some(graph, seed + 1000, 1);

        assertThat(lists(answer(graph, query(targets, via, notVia))))
                .as("via %s, not via %s, %s", Arrays.toString(via), Arrays.toString(notVia),
                        RandomGraphs.describe(seed, graph, targets))
                .containsExactlyInAnyOrderElementsOf(filtered(graph, targets, via, notVia));
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void withoutCyclesEveryPartOfTheAnswerIsThatOfTheListedPaths(int seed) {
        DependencyGraph graph = RandomGraphs.acyclic(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        int[] via = some(graph, seed, seed % 2 + 1);
        List<List<Integer>> paths = filtered(graph, targets, via, NONE);
        PathSet answer = answer(graph, query(targets, via, NONE));
        String what = "via " + Arrays.toString(via) + ", " + RandomGraphs.describe(seed, graph, targets);

        assertThat(answer.count()).as(what).isEqualTo(BigInteger.valueOf(paths.size()));
        assertThat(answer.components()).as(what)
                .containsExactly(paths.stream().flatMap(List::stream).distinct().sorted().toArray(Integer[]::new));
        assertThat(answer.pairs()).as(what).isEqualTo(steps(paths).size());
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void introducersAreTheStepsAfterARoot(int seed) {
        DependencyGraph graph = RandomGraphs.acyclic(seed);
        int[] targets = RandomGraphs.targets(graph, seed);
        TreeSet<PackageVersion> expected = new TreeSet<>();
        for (List<Integer> path : filtered(graph, targets, NONE, NONE)) {
            IntStream.range(graph.rootsInferred() ? 0 : 1, path.size())
                    .filter(i -> graph.rootsInferred() ? i == 0 : graph.isRoot(path.get(i - 1)) && !graph.isRoot(path.get(i)))
                    .forEach(i -> expected.add(graph.component(path.get(i)).packageVersion()));
        }

        assertThat(answer(graph, PathQuery.to(targets, 1)).introducers())
                .as(RandomGraphs.describe(seed, graph, targets)).containsExactlyElementsOf(expected);
    }

    private static int[] some(DependencyGraph graph, int seed, int count) {
        return new Random(seed * 31L).ints(count, 0, graph.size()).sorted().distinct().toArray();
    }

    private static PathQuery query(int[] targets, int[] via, int[] notVia) {
        return new PathQuery(targets, via, notVia, DependencyScope.all(), PLENTY);
    }

    private static PathSet answer(DependencyGraph graph, PathQuery query) {
        return PathSet.of(graph, query, Progress.NONE);
    }

    private static List<List<Integer>> lists(PathSet answer) {
        return answer.paths().stream().map(path -> Arrays.stream(path).boxed().toList()).toList();
    }

    private static List<List<Integer>> filtered(DependencyGraph graph, int[] targets, int[] via, int[] notVia) {
        return BruteForce.simplePaths(graph, targets).stream()
                .filter(path -> via.length == 0 || Arrays.stream(via).anyMatch(path::contains))
                .filter(path -> Arrays.stream(notVia).noneMatch(path::contains)).toList();
    }

    private static Set<List<Integer>> steps(List<List<Integer>> paths) {
        return paths.stream().flatMap(path -> IntStream.range(1, path.size())
                .mapToObj(i -> List.of(path.get(i - 1), path.get(i)))).collect(Collectors.toSet());
    }
}
