package headwater.layout;

import java.util.BitSet;

/// What an overview lays out: boxes from 0 to `boxes - 1` and edges between them, loops and repetitions allowed.
///
/// @param from   by edge, the box that depends
/// @param to     by edge, the box depended on
/// @param roots  boxes at distance 0
public record OverviewInput(int boxes, int[] from, int[] to, BitSet roots) {
    /// @throws IllegalArgumentException when an edge or a root names no box
    public OverviewInput {
        roots = (BitSet) roots.clone();
        boolean inside = from.length == to.length && roots.length() <= boxes;
        for (int edge = 0; inside && edge < from.length; edge++) {
            inside = from[edge] >= 0 && from[edge] < boxes && to[edge] >= 0 && to[edge] < boxes;
        }
        if (!inside) {
            throw new IllegalArgumentException("an edge or a root names no box");
        }
    }
}
