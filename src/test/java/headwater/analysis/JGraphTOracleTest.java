package headwater.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.paths.Gatekeepers;
import headwater.analysis.paths.ShortestPaths;
import headwater.ingest.npm.Fixtures;
import headwater.model.DependencyGraph;
import headwater.model.StrongComponents;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// JGraphT's own algorithms over the view of every fixture give the answers that ours give.
class JGraphTOracleTest {
    private static final double UNBOUNDED = 1_000_000;

    @ParameterizedTest
    @MethodSource("headwater.ingest.npm.Fixtures#cases")
    void breadthFirstSearchReachesWhatWeReach(String name) throws Exception {
        DependencyGraph graph = Fixtures.read(name).graph();
        Graph<Integer, Integer> view = new JGraphTView(graph);
        Slice slice = Slice.of(graph);

        for (int v = 0; v < graph.size(); v++) {
            assertThat(Reachability.dependencies(slice, Reachability.bits(v))).isEqualTo(search(view, v));
            assertThat(Reachability.dependents(slice, Reachability.bits(v)))
                    .isEqualTo(search(new EdgeReversedGraph<>(view), v));
        }
    }

    private static BitSet search(Graph<Integer, Integer> view, int start) {
        BitSet seen = new BitSet();
        new BreadthFirstIterator<>(view, start).forEachRemaining(seen::set);
        return seen;
    }

    @ParameterizedTest
    @MethodSource("headwater.ingest.npm.Fixtures#cases")
    void strongComponentsAreTheSamePartition(String name) throws Exception {
        DependencyGraph graph = Fixtures.read(name).graph();
        Graph<Integer, Integer> view = new JGraphTView(graph);
        StrongComponents strong = Slice.of(graph).strongComponents();
        Map<Integer, Set<Integer>> byNumber = IntStream.range(0, graph.size()).boxed()
                .collect(Collectors.groupingBy(strong::of, Collectors.toSet()));

        assertThat(Set.copyOf(byNumber.values()))
                .isEqualTo(Set.copyOf(new GabowStrongConnectivityInspector<>(view).stronglyConnectedSets()))
                .isEqualTo(Set.copyOf(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()));
    }

    @ParameterizedTest
    @MethodSource("headwater.ingest.npm.Fixtures#cases")
    void weaklyConnectedPartsAreTheClosuresOfBothDirections(String name) throws Exception {
        DependencyGraph graph = Fixtures.read(name).graph();
        Slice slice = Slice.of(graph);

        for (Set<Integer> part : new ConnectivityInspector<>(new JGraphTView(graph)).connectedSets()) {
            BitSet members = new BitSet();
            part.forEach(members::set);

            assertThat(Reachability.dependencies(slice, members)).isEqualTo(members);
            assertThat(Reachability.dependents(slice, members)).isEqualTo(members);
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.ingest.npm.Fixtures#cases")
    void shortestPathsAreAsLong(String name) throws Exception {
        DependencyGraph graph = Fixtures.read(name).graph();
        BFSShortestPath<Integer, Integer> search = new BFSShortestPath<>(new JGraphTView(graph));

        for (int v = 0; v < graph.size(); v++) {
            int target = v;
            OptionalInt least = Arrays.stream(graph.roots()).mapToObj(root -> search.getPath(root, target))
                    .filter(path -> path != null).mapToInt(path -> path.getLength()).min();

            assertThat(ShortestPaths.of(Slice.of(graph), new int[] {v}).lengthEdges()).isEqualTo(least);
        }
    }

    /// Menger: one component cuts every path exactly when the largest number of paths without a common component is one.
    @ParameterizedTest
    @MethodSource("headwater.ingest.npm.Fixtures#cases")
    void thereIsAGatekeeperExactlyWhenTheSmallestCutIsOneComponent(String name) throws Exception {
        DependencyGraph graph = Fixtures.read(name).graph();

        for (int v = 0; v < graph.size(); v++) {
            if (!graph.isRoot(v)) {
                List<Integer> gates = Gatekeepers.of(Slice.of(graph), new int[] {v}, Progress.NONE);

                assertThat(!gates.isEmpty()).as("%s, gates of %d: %s", name, v, gates)
                        .isEqualTo(smallestCut(graph, v) == 1);
            }
        }
    }

    /// Every component becomes two with an edge of capacity one between them; roots and the target may not be cut.
    private static long smallestCut(DependencyGraph graph, int target) {
        Graph<Integer, DefaultWeightedEdge> split = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        int source = 2 * graph.size();
        IntStream.rangeClosed(0, source).forEach(split::addVertex);
        Set<Integer> whole = new HashSet<>(Set.of(target));
        for (int root : graph.roots()) {
            whole.add(root);
            split.setEdgeWeight(split.addEdge(source, 2 * root), UNBOUNDED);
        }
        for (int v = 0; v < graph.size(); v++) {
            split.setEdgeWeight(split.addEdge(2 * v, 2 * v + 1), whole.contains(v) ? UNBOUNDED : 1);
        }
        for (List<Integer> pair : BruteForce.pairs(graph)) {
            if (!pair.get(0).equals(pair.get(1))) {
                split.setEdgeWeight(split.addEdge(2 * pair.get(0) + 1, 2 * pair.get(1)), UNBOUNDED);
            }
        }
        return Math.round(new PushRelabelMFImpl<>(split).calculateMinCut(source, 2 * target + 1));
    }
}
