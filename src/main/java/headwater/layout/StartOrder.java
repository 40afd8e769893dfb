package headwater.layout;

import java.util.Random;

/// First orders of the items, as one sequence over all columns: breadth-first, so that what hangs together stands
/// together. Linear in the links.
final class StartOrder {
    private final LayerGraph graph;
    private final boolean rightwards;
    private final int[] turn;

    private StartOrder(LayerGraph graph, boolean rightwards, int[] turn) {
        this.graph = graph;
        this.rightwards = rightwards;
        this.turn = turn;
    }

    /// The items in the order of the input.
    static int[] plain(LayerGraph graph, boolean rightwards) {
        return new StartOrder(graph, rightwards, new int[graph.items]).search();
    }

    /// The neighbours of every item, and the items to start from, in another order each time.
    static int[] random(LayerGraph graph, boolean rightwards, Random random) {
        int[] turn = new int[graph.items];
        for (int item = 0; item < graph.items; item++) {
            turn[item] = random.nextInt(1 << 16);
        }
        return new StartOrder(graph, rightwards, turn).search();
    }

    private int[] search() {
        boolean[] seen = new boolean[graph.items];
        int[] sequence = new int[graph.items];
        int first = graph.items == 0 ? 0 : turn[0] % graph.items;
        int end = 0;
        for (int i = 0; i < graph.items; i++) {
            int item = (first + i) % graph.items;
            if ((rightwards ? graph.links.inDegree(item) : graph.links.outDegree(item)) == 0) {
                seen[item] = true;
                sequence[end++] = item;
            }
        }
        for (int head = 0; head < end; head++) {
            end = append(sequence[head], sequence, end, seen);
        }
        return sequence;
    }

    /// Appends the neighbours beyond an item, turned round in a circle.
    private int append(int item, int[] sequence, int start, boolean[] seen) {
        int end = start;
        int degree = rightwards ? graph.links.outDegree(item) : graph.links.inDegree(item);
        for (int i = 0; i < degree; i++) {
            int k = (i + turn[item]) % degree;
            int next = rightwards ? graph.links.successor(item, k) : graph.links.predecessor(item, k);
            if (!seen[next]) {
                seen[next] = true;
                sequence[end++] = next;
            }
        }
        return end;
    }
}
