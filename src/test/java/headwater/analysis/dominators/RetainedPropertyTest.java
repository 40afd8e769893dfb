package headwater.analysis.dominators;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.whatif.Change;
import headwater.analysis.whatif.VirtualGraph;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetainedPropertyTest {
    private static final FormatFacts FACTS = new FormatFacts(EnumSet.allOf(Flag.class), true, true);

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void countsWhatIsBelow(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        DominatorTree tree = DominatorTree.of(Slice.of(graph), Progress.NONE);
        ProductionReach reach = new ProductionReach(graph, FACTS, Progress.NONE);
        for (int c = 0; c < graph.size(); c++) {
            Retained below = Retained.of(tree, c, graph, reach);

            assertThat(below.components()).isEqualTo(tree.subtree(c));
            assertThat(below.production()).isEqualTo((int) Arrays.stream(tree.subtree(c))
                    .filter(v -> reach.of(v) == Production.YES).count());
            assertThat(below.licencesUnknown()).as("no licence is recorded").isEqualTo(below.components().length);
            assertThat(below.scriptsUnknown()).isEqualTo(below.components().length);
            assertThat(below.productionShare()).isBetween(0.0, 1.0);
        }
    }

    /// What the tree says goes is what goes when nothing depends on it any more, where every relation holds.
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void whatIsRetainedGoesWhenItIsRemoved(int seed) {
        DependencyGraph graph = RandomGraphs.acyclic(seed);
        DominatorTree tree = DominatorTree.of(Slice.of(graph), Progress.NONE);
        for (int c = 0; c < graph.size(); c++) {
            if (!graph.isOwn(c) && !graph.isRoot(c) && tree.reached(c)) {
                int[] now = VirtualGraph.of(graph, new Change.Remove(new int[] {c}), Progress.NONE).now();

                assertThat(IntStream.of(tree.subtree(c))).as(RandomGraphs.describe(seed, graph, new int[] {c}))
                        .allMatch(v -> now[v] < 0);
            }
        }
    }
}
