package headwater.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SliceTest {
    private static final DependencyGraph DIAMOND = RandomGraphs.of(5, new int[] {0},
            new int[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {0, 4}});

    @Test
    void parallelDependenciesAreOnePair() {
        DependencyGraph graph = RandomGraphs.of(2, new int[] {0}, new int[][] {{0, 1}, {0, 1}, {0, 1}});

        assertThat(pairs(Slice.of(graph))).containsExactly(List.of(0, 1));
    }

    @Test
    void keepsAPairOfWhichOneRelationIsAskedFor() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("a", "1.0.0", ""));
        builder.add(RandomGraphs.component("b", "1.0.0", "node_modules/b"));
        builder.depend(0, 1, Relation.PROD, null);
        builder.depend(0, 1, Relation.PEER, null);
        builder.root(0);
        DependencyGraph graph = builder.build();

        assertThat(pairs(Slice.of(graph, EnumSet.of(Relation.PEER), new BitSet()))).containsExactly(List.of(0, 1));
        assertThat(pairs(Slice.of(graph, EnumSet.of(Relation.DEV), new BitSet()))).isEmpty();
    }

    @Test
    void aComponentLeftOutKeepsItsNumberAndHasNoNeighbours() {
        Slice slice = Slice.of(DIAMOND, EnumSet.allOf(Relation.class), Reachability.bits(1));

        assertThat(slice.size()).isEqualTo(5);
        assertThat(pairs(slice)).containsExactly(List.of(0, 2), List.of(0, 4), List.of(2, 3), List.of(3, 4));
    }

    @Test
    void aRootLeftOutIsNoRoot() {
        assertThat(Slice.of(DIAMOND).without(Reachability.bits(0)).roots()).isEmpty();
        assertThat(Slice.of(DIAMOND, EnumSet.allOf(Relation.class), Reachability.bits(0)).roots()).isEmpty();
    }

    @Test
    void withoutGivesTheSameAsLeavingOutFromTheStart() {
        assertThat(pairs(Slice.of(DIAMOND).without(Reachability.bits(2))))
                .isEqualTo(pairs(Slice.of(DIAMOND, EnumSet.allOf(Relation.class), Reachability.bits(2))));
    }

    @Test
    void throughAGateLeavesOutWhatPassesByIt() {
        assertThat(pairs(Slice.of(DIAMOND).through(Reachability.bits(1))))
                .containsExactly(List.of(0, 1), List.of(1, 3), List.of(3, 4));
    }

    @Test
    void rootsThatDoNotLeadToTheGateAreLeftOut() {
        DependencyGraph graph = RandomGraphs.of(4, new int[] {0, 1}, new int[][] {{0, 2}, {1, 3}, {2, 3}});

        assertThat(Slice.of(graph).through(Reachability.bits(2)).roots()).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void holdsEveryPairBothWays(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        Slice slice = Slice.of(graph);

        assertThat(pairs(slice)).as("seed %d", seed).containsExactlyElementsOf(BruteForce.pairs(graph));
        assertThat(reversedPairs(slice)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(pairs(slice));
        assertThat(slice.pairCount()).as("seed %d", seed).isEqualTo(pairs(slice).size());
    }

    private static List<List<Integer>> pairs(Slice slice) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int v = 0; v < slice.size(); v++) {
            for (int i = slice.firstOut(v); i < slice.endOut(v); i++) {
                pairs.add(List.of(v, slice.target(i)));
            }
        }
        return pairs;
    }

    private static List<List<Integer>> reversedPairs(Slice slice) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int v = 0; v < slice.size(); v++) {
            for (int i = slice.firstIn(v); i < slice.endIn(v); i++) {
                pairs.add(List.of(slice.source(i), v));
            }
        }
        return pairs;
    }
}
