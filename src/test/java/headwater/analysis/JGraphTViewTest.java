package headwater.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.model.DependencyGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jgrapht.Graph;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JGraphTViewTest {
    /// A parallel pair, a self loop and a component that nothing reaches.
    private static final DependencyGraph GRAPH = RandomGraphs.of(4, new int[] {0},
            new int[][] {{0, 1}, {0, 1}, {1, 2}, {2, 2}});
    private static final Graph<Integer, Integer> VIEW = new JGraphTView(GRAPH);

    static Stream<Named<ThrowingCallable>> mutators() {
        return Stream.of(
                Named.of("addVertex()", () -> VIEW.addVertex()),
                Named.of("addVertex(v)", () -> VIEW.addVertex(9)),
                Named.of("addEdge(u, v)", () -> VIEW.addEdge(0, 2)),
                Named.of("addEdge(u, v, e)", () -> VIEW.addEdge(0, 2, 9)),
                Named.of("removeEdge(u, v)", () -> VIEW.removeEdge(0, 1)),
                Named.of("removeEdge(e)", () -> VIEW.removeEdge((Integer) 0)),
                Named.of("removeAllEdges(u, v)", () -> VIEW.removeAllEdges(0, 1)),
                Named.of("removeAllEdges(all)", () -> VIEW.removeAllEdges(List.of(0))),
                Named.of("removeVertex(v)", () -> VIEW.removeVertex(0)),
                Named.of("removeAllVertices(all)", () -> VIEW.removeAllVertices(List.of(0))),
                Named.of("setEdgeWeight(e, w)", () -> VIEW.setEdgeWeight(0, 2.0)),
                Named.of("setEdgeWeight(u, v, w)", () -> VIEW.setEdgeWeight(0, 1, 2.0)),
                Named.of("vertexSet().add", () -> VIEW.vertexSet().add(9)),
                Named.of("vertexSet().remove", () -> VIEW.vertexSet().remove(0)),
                Named.of("vertexSet().clear", () -> VIEW.vertexSet().clear()),
                Named.of("edgeSet().add", () -> VIEW.edgeSet().add(9)),
                Named.of("edgeSet().remove", () -> VIEW.edgeSet().remove(0)),
                Named.of("edgeSet().clear", () -> VIEW.edgeSet().clear()));
    }

    @ParameterizedTest
    @MethodSource("mutators")
    void everyMutatorThrows(ThrowingCallable mutator) {
        assertThatThrownBy(mutator).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void saysThatItIsDirectedAndUnmodifiableWithLoopsAndParallels() {
        assertThat(VIEW.getType().isDirected()).isTrue();
        assertThat(VIEW.getType().isModifiable()).isFalse();
        assertThat(VIEW.getType().isAllowingSelfLoops()).isTrue();
        assertThat(VIEW.getType().isAllowingMultipleEdges()).isTrue();
    }

    @Test
    void keepsParallelDependencies() {
        assertThat(VIEW.getAllEdges(0, 1)).containsExactly(0, 1);
        assertThat(VIEW.getEdge(0, 1)).isEqualTo(0);
    }

    @Test
    void countsASelfLoopTwiceInTheDegree() {
        assertThat(VIEW.degreeOf(2)).isEqualTo(3);
        assertThat(VIEW.edgesOf(2)).isEqualTo(Set.of(2, 3));
    }

    @Test
    void hasNoEdgeWhereThereIsNoDependency() {
        assertThat(VIEW.getEdge(1, 0)).isNull();
        assertThat(VIEW.getAllEdges(1, 0)).isEmpty();
        assertThat(VIEW.containsEdge(1, 0)).isFalse();
    }

    @Test
    void knowsOnlyItsOwnNumbers() {
        assertThat(VIEW.vertexSet()).containsExactly(0, 1, 2, 3);
        assertThat(VIEW.edgeSet()).containsExactly(0, 1, 2, 3);
        assertThat(VIEW.containsVertex(4)).isFalse();
        assertThat(VIEW.containsVertex(-1)).isFalse();
        assertThat(VIEW.containsEdge(4)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void everyDependencyIsAmongTheEdgesOfBothItsEnds(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        Graph<Integer, Integer> view = new JGraphTView(graph);

        for (int dependency : view.edgeSet()) {
            assertThat(view.outgoingEdgesOf(view.getEdgeSource(dependency))).as("seed %d", seed).contains(dependency);
            assertThat(view.incomingEdgesOf(view.getEdgeTarget(dependency))).as("seed %d", seed).contains(dependency);
        }
        assertThat(view.vertexSet().stream().mapToInt(view::outDegreeOf).sum()).as("seed %d", seed)
                .isEqualTo(graph.dependencyCount());
    }
}
