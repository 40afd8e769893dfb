package headwater.draw;

import java.util.BitSet;

/// What of an overview is looked at; the rest recedes, or is not drawn at all. Places do not change.
///
/// @param nodes  that are looked at
/// @param edges  that are looked at
/// @param hides  whether the rest is not drawn
public record OverviewFilter(BitSet nodes, BitSet edges, boolean hides) {
    public OverviewFilter {
        nodes = (BitSet) nodes.clone();
        edges = (BitSet) edges.clone();
    }

    /// Everything.
    public static OverviewFilter all(OverviewGraph graph) {
        BitSet nodes = new BitSet();
        nodes.set(0, graph.nodes());
        BitSet edges = new BitSet();
        edges.set(0, graph.edges());
        return new OverviewFilter(nodes, edges, false);
    }
}
