package headwater.layout;

import java.util.Arrays;

/// Columns with the least weighted sum of edge lengths: a spanning tree of edges as short as allowed is changed edge by
/// edge while that shortens the sum. A pivot takes O(V + E); the number of pivots is bounded, and the result of every
/// pivot is valid, only longer.
/// Source: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993), section 2; the cut values
/// are sums of "edges in less edges out" over a subtree, because edges inside it cancel out.
final class NetworkSimplex {
    private final Digraph graph;
    private final int[] weight;
    private final int[] least;
    private final int[] column;
    private final boolean[] tree;
    private final int[] parentEdge;
    private final int[] preorder;
    private final int[] rank;
    private final int[] size;
    private final long[] net;

    private NetworkSimplex(Digraph graph, int[] weight, int[] least, int[] column) {
        this.graph = graph;
        this.weight = weight;
        this.least = least;
        this.column = column;
        tree = new boolean[graph.edges];
        parentEdge = new int[graph.nodes];
        preorder = new int[graph.nodes];
        rank = new int[graph.nodes];
        size = new int[graph.nodes];
        net = new long[graph.nodes];
    }

    /// Shortens a valid assignment in place.
    ///
    /// @param graph acyclic and connected
    /// @param weight of every edge, from 0
    /// @param least length of every edge, from 0
    static void shorten(Digraph graph, int[] weight, int[] least, int[] column, int pivots) {
        NetworkSimplex simplex = new NetworkSimplex(graph, weight, least, column);
        simplex.growTightTree();
        for (int pivot = 0; pivot < pivots && simplex.pivot(); pivot++) {
            simplex.readTree();
        }
    }

    private int slack(int edge) {
        return column[graph.to[edge]] - column[graph.from[edge]] - least[edge];
    }

    /// Spans a tree of edges without slack; what it cannot reach comes nearer edge by edge.
    private void growTightTree() {
        boolean[] inside = new boolean[graph.nodes];
        int reached = graph.nodes == 0 ? 0 : grow(0, inside);
        while (reached < graph.nodes) {
            int nearest = -1;
            for (int edge = 0; edge < graph.edges; edge++) {
                boolean leaves = inside[graph.from[edge]] != inside[graph.to[edge]];
                if (leaves && (nearest < 0 || slack(edge) < slack(nearest))) {
                    nearest = edge;
                }
            }
            int shift = inside[graph.from[nearest]] ? slack(nearest) : -slack(nearest);
            for (int node = 0; node < graph.nodes; node++) {
                column[node] += inside[node] ? shift : 0;
            }
            tree[nearest] = true;
            reached += grow(inside[graph.from[nearest]] ? graph.to[nearest] : graph.from[nearest], inside);
        }
        readTree();
    }

    private int grow(int start, boolean[] inside) {
        int[] queue = new int[graph.nodes];
        int end = 0;
        queue[end++] = start;
        inside[start] = true;
        for (int head = 0; head < end; head++) {
            int node = queue[head];
            for (int i = 0; i < degree(node); i++) {
                int edge = edge(node, i);
                int next = other(edge, node);
                if (!inside[next] && slack(edge) == 0) {
                    inside[next] = true;
                    tree[edge] = true;
                    queue[end++] = next;
                }
            }
        }
        return end;
    }

    private int degree(int node) {
        return graph.outDegree(node) + graph.inDegree(node);
    }

    private int edge(int node, int i) {
        int out = graph.outDegree(node);
        return i < out ? graph.out(node, i) : graph.in(node, i - out);
    }

    private int other(int edge, int node) {
        return graph.from[edge] == node ? graph.to[edge] : graph.from[edge];
    }

    /// Preorder, subtree sizes and net weights of the tree, from node 0.
    private void readTree() {
        int[] stack = new int[graph.nodes];
        int depth = 0;
        int end = 0;
        stack[depth++] = 0;
        parentEdge[0] = -1;
        while (depth > 0) {
            int node = stack[--depth];
            rank[node] = end;
            preorder[end++] = node;
            size[node] = 1;
            net[node] = 0;
            for (int i = 0; i < degree(node); i++) {
                int edge = edge(node, i);
                net[node] += graph.to[edge] == node ? weight[edge] : -weight[edge];
                if (tree[edge] && edge != parentEdge[node]) {
                    int child = other(edge, node);
                    parentEdge[child] = edge;
                    stack[depth++] = child;
                }
            }
        }
        for (int i = end - 1; i > 0; i--) {
            int node = preorder[i];
            int parent = other(parentEdge[node], node);
            size[parent] += size[node];
            net[parent] += net[node];
        }
    }

    /// Exchanges the tree edge whose lengthening helps most; false when none helps.
    private boolean pivot() {
        int best = 0;
        long worst = 0;
        for (int i = 1; i < graph.nodes; i++) {
            int node = preorder[i];
            long cut = graph.to[parentEdge[node]] == node ? net[node] : -net[node];
            if (cut < worst) {
                worst = cut;
                best = node;
            }
        }
        if (worst == 0) {
            return false;
        }
        int leaving = parentEdge[best];
        boolean subtreeIsHead = graph.to[leaving] == best;
        int entering = entering(best, subtreeIsHead);
        if (entering < 0) {
            return false;
        }
        int shift = subtreeIsHead ? slack(entering) : -slack(entering);
        int[] moved = Arrays.copyOfRange(preorder, rank[best], rank[best] + size[best]);
        for (int node : moved) {
            column[node] += shift;
        }
        tree[leaving] = false;
        tree[entering] = true;
        return true;
    }

    /// The edge with the least slack from the part at the head of the leaving edge to the part at its tail.
    private int entering(int top, boolean subtreeIsHead) {
        int best = -1;
        for (int i = rank[top]; i < rank[top] + size[top]; i++) {
            int node = preorder[i];
            int degree = subtreeIsHead ? graph.outDegree(node) : graph.inDegree(node);
            for (int k = 0; k < degree; k++) {
                int edge = subtreeIsHead ? graph.out(node, k) : graph.in(node, k);
                int outer = rank[other(edge, node)] - rank[top];
                boolean leaves = outer < 0 || outer >= size[top];
                if (leaves && (best < 0 || slack(edge) < slack(best))) {
                    best = edge;
                }
            }
        }
        return best;
    }
}
