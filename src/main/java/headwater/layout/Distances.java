package headwater.layout;

import java.util.BitSet;

/// How far every box is from the roots, breadth first.
///
/// @param column    by box: its distance; of what no root reaches the last one
/// @param order     boxes column by column, inside a column as they were found
/// @param columns   how many there are
/// @param unrooted  whether the last column holds what no root reaches
record Distances(int[] column, int[] order, int columns, boolean unrooted) {
    static Distances of(Digraph graph, BitSet roots) {
        int[] column = new int[graph.nodes];
        int[] order = new int[graph.nodes];
        BitSet seen = (BitSet) roots.clone();
        int tail = 0;
        for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
            order[tail++] = root;
        }
        for (int head = 0; head < tail; head++) {
            int box = order[head];
            for (int i = 0; i < graph.outDegree(box); i++) {
                int next = graph.successor(box, i);
                if (!seen.get(next)) {
                    seen.set(next);
                    column[next] = column[box] + 1;
                    order[tail++] = next;
                }
            }
        }
        int columns = tail == 0 ? 0 : column[order[tail - 1]] + 1;
        boolean unrooted = tail < graph.nodes;
        for (int box = seen.nextClearBit(0); box < graph.nodes; box = seen.nextClearBit(box + 1)) {
            column[box] = columns;
            order[tail++] = box;
        }
        return new Distances(column, order, unrooted ? columns + 1 : columns, unrooted);
    }
}
