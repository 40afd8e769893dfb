package headwater.analysis.dominators;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Thousands of small graphs, most with cycles: a component dominates what cannot be reached without it.
class DominatorTreePropertyTest {
    private static final int SEEDS = 4_000;

    private record Answer(int seed, DependencyGraph graph, DominatorTree tree) {
        static Answer of(int seed) {
            DependencyGraph graph = RandomGraphs.any(seed);
            return new Answer(seed, graph, DominatorTree.of(Slice.of(graph), Progress.NONE));
        }

        boolean dominates(int above, int below) {
            return BruteForce.reachesAny(graph, List.of(), below)
                    && !BruteForce.reachesAny(graph, List.of(above), below);
        }

        int[] below(int above) {
            return IntStream.range(0, graph.size()).filter(v -> dominates(above, v)).toArray();
        }

        String text() {
            return RandomGraphs.describe(seed, graph, new int[0]);
        }
    }

    @Test
    void dominatesWhatCannotBeReachedWithoutIt() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Answer answer = Answer.of(seed);
            for (int above = 0; above < answer.graph.size(); above++) {
                for (int below = 0; below < answer.graph.size(); below++) {
                    assertThat(answer.tree.dominates(above, below)).as("%d over %d, %s", above, below, answer.text())
                            .isEqualTo(answer.dominates(above, below));
                }
            }
        }
    }

    @Test
    void theImmediateDominatorIsTheOneThatAllOthersDominate() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Answer answer = Answer.of(seed);
            for (int v = 0; v < answer.graph.size(); v++) {
                int below = v;
                int[] proper = IntStream.range(0, answer.graph.size())
                        .filter(u -> u != below && answer.dominates(u, below)).toArray();
                int nearest = Arrays.stream(proper).filter(u -> Arrays.stream(proper)
                        .allMatch(other -> other == u || answer.dominates(other, u))).findFirst().orElse(DominatorTree.TOP);
                boolean reached = BruteForce.reachesAny(answer.graph, List.of(), v);

                assertThat(answer.tree.reached(v)).as(answer.text()).isEqualTo(reached);
                assertThat(answer.tree.dominator(v)).as("of %d, %s", v, answer.text())
                        .isEqualTo(reached ? nearest : DominatorTree.UNREACHED);
            }
        }
    }

    @Test
    void retainsWhatGoesWhenItGoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Answer answer = Answer.of(seed);
            BitSet odd = Reachability.bits(IntStream.range(0, answer.graph.size()).filter(v -> v % 2 == 1).toArray());
            int[] totals = answer.tree.totals(odd);
            for (int v = 0; v < answer.graph.size(); v++) {
                int[] below = answer.below(v);

                assertThat(answer.tree.subtree(v)).as("of %d, %s", v, answer.text()).isEqualTo(below);
                assertThat(answer.tree.retained(v)).as(answer.text()).isEqualTo(below.length);
                assertThat(totals[v]).as(answer.text()).isEqualTo((int) Arrays.stream(below).filter(odd::get).count());
            }
        }
    }

    @Test
    void everyReachedComponentIsAChildOnce() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Answer answer = Answer.of(seed);
            int[] children = IntStream.concat(Arrays.stream(answer.tree.children(DominatorTree.TOP)),
                    IntStream.range(0, answer.graph.size()).flatMap(v -> Arrays.stream(answer.tree.children(v))))
                    .sorted().toArray();

            assertThat(children).as(answer.text())
                    .isEqualTo(IntStream.range(0, answer.graph.size()).filter(answer.tree::reached).toArray());
        }
    }
}
