package headwater.analysis.cut;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thousands of small graphs, most with cycles, against all subsets of their components.
class MinimumCutPropertyTest {
    private static final int SEEDS = 4_000;

    private record Question(int seed, DependencyGraph graph, int[] targets, CutCosts costs) {
        static Question of(int seed) {
            DependencyGraph graph = RandomGraphs.any(seed);
            Random random = new Random(seed * 31L);
            int[] weights = IntStream.range(0, graph.size())
                    .map(v -> graph.isOwn(v) || random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3)).toArray();
            int[] ranks = shuffled(graph.size(), random);
            return new Question(seed, graph, RandomGraphs.targets(graph, seed), new CutCosts(weights, ranks));
        }

        private static int[] shuffled(int size, Random random) {
            List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(numbers, random);
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }

        Optional<VertexCut> answer() {
            return MinimumCut.of(Slice.of(graph), targets, costs, Progress.NONE);
        }

        String text() {
            return RandomGraphs.describe(seed, graph, targets) + ", weights " + Arrays.toString(costs.weights()) + ", ranks "
                    + Arrays.toString(costs.ranks());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, SEEDS, 2 * SEEDS})
    void isTheCheapestOfAllSetsThatCutAndOfThoseTheFirstByRank(int first) {
        for (int seed = first; seed < first + SEEDS; seed++) {
            Question question = Question.of(seed);

            assertThat(question.answer().map(cut -> list(cut.components())))
                    .as(question.text()).isEqualTo(bruteForce(question));
        }
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Optional<List<Integer>> bruteForce(Question question) {
        List<Integer> cuttable = IntStream.range(0, question.graph.size()).boxed()
                .filter(v -> question.costs.weights()[v] > 0)
                .sorted(Comparator.comparingInt(v -> question.costs.ranks()[v])).toList();
        return IntStream.range(0, 1 << cuttable.size())
                .mapToObj(mask -> IntStream.range(0, cuttable.size()).filter(i -> (mask >> i & 1) == 1)
                        .mapToObj(cuttable::get).toList())
                .filter(set -> cuts(question, set))
                .min(Comparator.<List<Integer>>comparingInt(set -> weight(question, set))
                        .thenComparing(set -> set.stream().mapToInt(v -> question.costs.ranks()[v]).toArray(),
                                Arrays::compare));
    }

    private static int weight(Question question, List<Integer> set) {
        return set.stream().mapToInt(v -> question.costs.weights()[v]).sum();
    }

    private static boolean cuts(Question question, List<Integer> without) {
        return !BruteForce.reachesAny(question.graph, without, question.targets);
    }

    /// The proof that nothing lighter cuts: paths whose amounts sum to the weight and take no component up beyond its own.
    @Test
    void everyCutComesWithItsCertificate() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Question question = Question.of(seed);
            question.answer().ifPresent(cut -> {
                int[] taken = new int[question.graph.size()];
                for (Route route : cut.routes()) {
                    assertPath(question, route);
                    for (int v : route.components()) {
                        taken[v] += route.amount();
                    }
                }

                assertThat(cut.routes().stream().mapToLong(Route::amount).sum()).as(question.text()).isEqualTo(cut.weight());
                assertThat(IntStream.range(0, taken.length).filter(v -> question.costs.weights()[v] > 0))
                        .as(question.text()).allMatch(v -> taken[v] <= question.costs.weights()[v]);
            });
        }
    }

    private static void assertPath(Question question, Route route) {
        List<Integer> path = list(route.components());
        assertThat(path).as(question.text()).doesNotHaveDuplicates();
        assertThat(question.graph.isRoot(path.getFirst())).as(question.text()).isTrue();
        assertThat(list(question.targets)).as(question.text()).contains(path.getLast());
        for (int i = 0; i + 1 < path.size(); i++) {
            assertThat(BruteForce.pairs(question.graph)).as(question.text()).contains(List.of(path.get(i), path.get(i + 1)));
        }
    }

    @Test
    void withEqualWeightsTheCertificateIsALargestSetOfDisjointPaths() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Question question = Question.of(seed);
            CutCosts equal = question.costs.equal();
            Optional<VertexCut> cut = MinimumCut.of(Slice.of(question.graph), question.targets, equal, Progress.NONE);

            cut.ifPresent(found -> {
                assertThat(found.routes()).as(question.text()).hasSize(found.components().length)
                        .allMatch(route -> route.amount() == 1);
                assertThat(found.routes().stream().flatMapToInt(route -> Arrays.stream(route.components()))
                        .filter(v -> equal.weights()[v] > 0).boxed().toList()).as(question.text()).doesNotHaveDuplicates();
            });
        }
    }
}
