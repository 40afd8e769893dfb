package headwater.analysis.cut;

import headwater.analysis.Slice;
import headwater.analysis.paths.PathSet;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// The same question for JGraphT: every component on a path becomes two vertices with an edge of its weight between them.
public final class JGraphTCut {
    private static final double UNBOUNDED = 1_000_000_000;

    private final Graph<Integer, DefaultWeightedEdge> split = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final int source;
    private final int sink;

    public JGraphTCut(Slice slice, int[] targets, CutCosts costs) {
        this(slice, targets, costs, PathSet.componentsOnPaths(slice, targets));
    }

    /// Over the whole graph, what lies on no path too.
    public static JGraphTCut whole(Slice slice, int[] targets, CutCosts costs) {
        BitSet all = new BitSet();
        all.set(0, slice.size());
        return new JGraphTCut(slice, targets, costs, all);
    }

    private JGraphTCut(Slice slice, int[] targets, CutCosts costs, BitSet on) {
        source = 2 * slice.size();
        sink = source + 1;
        split.addVertex(source);
        split.addVertex(sink);
        on.stream().forEach(v -> {
            int weight = costs.weights()[v];
            split.addVertex(2 * v);
            split.addVertex(2 * v + 1);
            edge(2 * v, 2 * v + 1, weight > 0 ? weight : UNBOUNDED);
        });
        on.stream().forEach(v -> IntStream.range(slice.firstOut(v), slice.endOut(v)).map(slice::target)
                .filter(w -> w != v && on.get(w)).forEach(w -> edge(2 * v + 1, 2 * w, UNBOUNDED)));
        IntStream.of(slice.roots()).filter(on::get).forEach(root -> edge(source, 2 * root, UNBOUNDED));
        IntStream.of(targets).filter(on::get).forEach(target -> edge(2 * target + 1, sink, UNBOUNDED));
    }

    private void edge(int from, int to, double capacity) {
        split.setEdgeWeight(split.addEdge(from, to), capacity);
    }

    /// The weight of the cheapest cut, or -1 when there is none.
    public long weight() {
        double weight = new PushRelabelMFImpl<>(split).calculateMinCut(source, sink);
        return weight >= UNBOUNDED ? -1 : Math.round(weight);
    }
}
