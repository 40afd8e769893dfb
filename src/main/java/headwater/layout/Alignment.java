package headwater.layout;

import java.util.Arrays;

/// One of the four extreme vertical placements: items are chained to a median neighbour in the column before, chains
/// become straight lines, and all move up (or down) as far as possible. Long edges win over short ones.
/// Time O((V + E) log E), memory O(V + E).
/// Source: Brandes, Köpf, "Fast and simple horizontal coordinate assignment" (2001), sections 4.1 and 4.2; the
/// compaction is by longest paths over the chains, so it needs none of the erratum's repairs.
final class Alignment {
    private final LayerGraph graph;
    private final Ordering order;
    private final Separation separation;
    private final boolean[] conflicting;
    private final boolean rightwards;
    private final boolean down;
    private final int[] chain;

    private Alignment(LayerGraph graph, Ordering order, Separation separation, boolean[] conflicting,
            boolean rightwards, boolean down) {
        this.graph = graph;
        this.order = order;
        this.separation = separation;
        this.conflicting = conflicting;
        this.rightwards = rightwards;
        this.down = down;
        chain = new int[graph.items];
        Arrays.setAll(chain, i -> i);
    }

    /// The middle of every item in px, 0 for none in particular.
    ///
    /// @param conflicting links that must not be straightened, see [#conflicts]
    /// @param rightwards items follow their left neighbours, else their right ones
    /// @param down items move down as far as possible, else up
    static double[] of(LayerGraph graph, Ordering order, Separation separation, boolean[] conflicting,
            boolean rightwards, boolean down) {
        Alignment alignment = new Alignment(graph, order, separation, conflicting, rightwards, down);
        alignment.align();
        return alignment.compact();
    }

    /// The links that cross a link between two bends: these would keep a long edge from being straight.
    static boolean[] conflicts(LayerGraph graph, Ordering order) {
        boolean[] conflicting = new boolean[graph.links.edges];
        for (int column = 1; column < graph.columns; column++) {
            int[] items = order.columns[column];
            int above = -1;
            int scanned = 0;
            for (int i = 0; i < items.length; i++) {
                int inner = innerNeighbour(graph, items[i]);
                if (inner < 0 && i + 1 < items.length) {
                    continue;
                }
                int below = inner < 0 ? Integer.MAX_VALUE : order.place[inner];
                for (; scanned <= i; scanned++) {
                    for (int k = 0; k < graph.links.inDegree(items[scanned]); k++) {
                        int link = graph.links.in(items[scanned], k);
                        int place = order.place[graph.links.from[link]];
                        conflicting[link] = place < above || place > below;
                    }
                }
                above = Math.max(above, inner < 0 ? above : below);
            }
        }
        return conflicting;
    }

    /// The bend left of a bend, -1 when there is none.
    private static int innerNeighbour(LayerGraph graph, int item) {
        if (!graph.isBend(item)) {
            return -1;
        }
        int left = graph.links.from[graph.links.in(item, 0)];
        return graph.isBend(left) ? left : -1;
    }

    private void align() {
        for (int i = 1; i < graph.columns; i++) {
            int[] items = order.columns[rightwards ? i : graph.columns - 1 - i];
            int taken = down ? Integer.MAX_VALUE : -1;
            for (int k = 0; k < items.length; k++) {
                taken = follow(items[down ? items.length - 1 - k : k], taken);
            }
        }
    }

    /// Chains an item to a median neighbour beyond the last one taken; returns the place now taken.
    private int follow(int item, int taken) {
        long[] neighbours = neighbours(item);
        int degree = neighbours.length;
        for (int m = 0; m < 2 && degree > 0; m++) {
            int middle = down == (m == 0) ? degree / 2 : (degree - 1) / 2;
            int place = (int) (neighbours[middle] >>> 32);
            int link = (int) neighbours[middle];
            boolean free = down ? place < taken : place > taken;
            if (free && !conflicting[link]) {
                chain[item] = chain[rightwards ? graph.links.from[link] : graph.links.to[link]];
                return place;
            }
        }
        return taken;
    }

    private long[] neighbours(int item) {
        int degree = rightwards ? graph.links.inDegree(item) : graph.links.outDegree(item);
        long[] neighbours = new long[degree];
        for (int i = 0; i < degree; i++) {
            int link = rightwards ? graph.links.in(item, i) : graph.links.out(item, i);
            int neighbour = rightwards ? graph.links.from[link] : graph.links.to[link];
            neighbours[i] = (long) order.place[neighbour] << 32 | link;
        }
        Arrays.sort(neighbours);
        return neighbours;
    }

    private double[] compact() {
        Stacking stacking = new Stacking(graph, order, separation, chain);
        double[] middle = stacking.highest();
        if (down) {
            middle = stacking.lowest(middle);
        } else {
            stacking.tighten(middle);
        }
        double[] byItem = new double[graph.items];
        for (int item = 0; item < graph.items; item++) {
            byItem[item] = middle[chain[item]];
        }
        return byItem;
    }
}
