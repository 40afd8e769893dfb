package headwater.layout;

import java.util.Arrays;
import java.util.List;

/// Assigns the nodes of an acyclic connected graph to columns: every edge runs at least one column to the right, roots
/// without dependents stand left, targets without dependencies right, and the sum of all edge lengths is small.
/// Longest paths from the left, shortened by [NetworkSimplex]; nodes that may stand in several columns at the same cost
/// then take the leftmost or the rightmost. Time O(V + E) for each of a bounded number of pivots.
final class Layering {
    private static final int PASSES = 4;
    private static final long PIVOT_STEPS = 3_000_000;
    private final Digraph graph;
    private final int[] order;
    private final int[] column;
    private final boolean[] first;
    private final boolean[] last;

    private Layering(Digraph graph, boolean[] root, boolean[] target) {
        this.graph = graph;
        order = topologicalOrder(graph);
        column = new int[graph.nodes];
        first = new boolean[graph.nodes];
        last = new boolean[graph.nodes];
        for (int node = 0; node < graph.nodes; node++) {
            first[node] = root[node] && graph.inDegree(node) == 0;
            last[node] = target[node] && graph.outDegree(node) == 0;
        }
    }

    /// The columns of the nodes, from 0, in one or two versions: where nodes may stand in several columns at the same
    /// cost, they take the leftmost in the first and the rightmost in the second.
    ///
    /// @param root without dependents these stand in the first column
    /// @param target without dependencies these stand in the last column
    static List<int[]> of(Digraph graph, boolean[] root, boolean[] target) {
        Layering layering = new Layering(graph, root, target);
        layering.longestPath();
        layering.shorten();
        int[] left = layering.balanced(true);
        int[] right = layering.balanced(false);
        return Arrays.equals(left, right) ? List.of(left) : List.of(left, right);
    }

    static int[] topologicalOrder(Digraph graph) {
        int[] waiting = new int[graph.nodes];
        int[] order = new int[graph.nodes];
        int end = 0;
        for (int node = 0; node < graph.nodes; node++) {
            waiting[node] = graph.inDegree(node);
            if (waiting[node] == 0) {
                order[end++] = node;
            }
        }
        for (int head = 0; head < end; head++) {
            for (int i = 0; i < graph.outDegree(order[head]); i++) {
                int next = graph.successor(order[head], i);
                if (--waiting[next] == 0) {
                    order[end++] = next;
                }
            }
        }
        return order;
    }

    private void longestPath() {
        for (int node : order) {
            column[node] = leftBound(node);
        }
    }

    /// Network simplex with two more nodes: one before all sources, tied to the roots, one after all sinks, tied to the
    /// targets. Ties are edges so heavy that they stay at their least length.
    private void shorten() {
        int before = graph.nodes;
        int after = graph.nodes + 1;
        int[] from = Arrays.copyOf(graph.from, graph.edges + 2 * graph.nodes);
        int[] to = Arrays.copyOf(graph.to, from.length);
        int[] weight = new int[from.length];
        Arrays.fill(weight, 0, graph.edges, 1);
        int end = graph.edges;
        for (int node = 0; node < graph.nodes; node++) {
            if (graph.inDegree(node) == 0) {
                weight[end] = first[node] ? graph.edges + 1 : 0;
                from[end] = before;
                to[end++] = node;
            }
            if (graph.outDegree(node) == 0) {
                weight[end] = last[node] ? graph.edges + 1 : 0;
                from[end] = node;
                to[end++] = after;
            }
        }
        int[] least = new int[end];
        Arrays.fill(least, 0, graph.edges, 1);
        int[] columns = Arrays.copyOf(column, graph.nodes + 2);
        columns[after] = Arrays.stream(column).max().orElse(0);
        Digraph tied = new Digraph(graph.nodes + 2, Arrays.copyOf(from, end), Arrays.copyOf(to, end));
        NetworkSimplex.shorten(tied, weight, least, columns, (int) (PIVOT_STEPS / (end + 1)));
        int left = columns[before];
        for (int node = 0; node < graph.nodes; node++) {
            column[node] = columns[node] - left;
        }
    }

    private int[] balanced(boolean leftmost) {
        int end = Arrays.stream(column).max().orElse(0);
        int[] before = column.clone();
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < order.length; i++) {
                int node = order[leftmost ? i : order.length - 1 - i];
                if (graph.inDegree(node) == graph.outDegree(node)) {
                    column[node] = leftmost ? leftBound(node) : rightBound(node, end);
                }
            }
        }
        int[] balanced = column.clone();
        System.arraycopy(before, 0, column, 0, before.length);
        return balanced;
    }

    private int leftBound(int node) {
        int bound = 0;
        for (int i = 0; i < graph.inDegree(node); i++) {
            bound = Math.max(bound, column[graph.predecessor(node, i)] + 1);
        }
        return bound;
    }

    private int rightBound(int node, int end) {
        int bound = end;
        for (int i = 0; i < graph.outDegree(node); i++) {
            bound = Math.min(bound, column[graph.successor(node, i)] - 1);
        }
        return bound;
    }
}
