package headwater.layout;

import java.util.Arrays;

/// Counts the crossings of links between neighbouring columns; links with a common end do not cross.
/// Time O(E log V) with an accumulator tree.
/// Source: Barth, Jünger, Mutzel, "Simple and efficient bilayer cross counting" (2002).
final class CrossingCount {
    private final LayerGraph graph;
    private int[] tree = new int[1];

    CrossingCount(LayerGraph graph) {
        this.graph = graph;
    }

    /// All crossings of an order whose neighbours have been read.
    long of(Ordering order, Neighbours neighbours) {
        long crossings = 0;
        for (int column = 0; column + 1 < graph.columns; column++) {
            neighbours.refreshRight(column);
            crossings += between(order.columns[column], neighbours, order.columns[column + 1].length);
        }
        return crossings;
    }

    private long between(int[] leftItems, Neighbours neighbours, int rightSize) {
        int leaves = Integer.highestOneBit(Math.max(1, rightSize - 1)) * 2;
        if (tree.length < 2 * leaves) {
            tree = new int[2 * leaves];
        } else {
            Arrays.fill(tree, 0, 2 * leaves, 0);
        }
        long crossings = 0;
        for (int item : leftItems) {
            int degree = graph.links.outDegree(item);
            for (int i = 0; i < degree; i++) {
                crossings += insert(leaves + neighbours.right(item, i));
            }
        }
        return crossings;
    }

    /// Adds one link end and returns how many earlier ones lie below it.
    private long insert(int leaf) {
        long below = 0;
        tree[leaf]++;
        for (int node = leaf; node > 1; node /= 2) {
            if (node % 2 == 0) {
                below += tree[node + 1];
            }
            tree[node / 2]++;
        }
        return below;
    }
}
