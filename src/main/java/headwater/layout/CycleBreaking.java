package headwater.layout;

import headwater.model.StrongComponents;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Chooses the edges that run against the flow, so that the others form no cycle. Only edges inside a strongly
/// connected component are chosen: its members are put in a row, greedily, with few edges backwards.
/// Time O(E + Σ k²) for components of k members.
/// Source: Eades, Lin, Smyth, "A fast and effective heuristic for the feedback arc set problem" (1993).
final class CycleBreaking {
    private final Digraph graph;
    private final int[] component;
    private final int[] distance;
    private final int[] rank;
    private final int[] out;
    private final int[] in;

    private CycleBreaking(Digraph graph, boolean[] root) {
        this.graph = graph;
        component = components(graph);
        distance = distances(graph, root);
        rank = new int[graph.nodes];
        out = new int[graph.nodes];
        in = new int[graph.nodes];
    }

    /// Marks the edges to be turned round. Edges into a root are preferred, then edges towards the roots.
    static boolean[] backEdges(Digraph graph, boolean[] root) {
        CycleBreaking breaking = new CycleBreaking(graph, root);
        breaking.countInside();
        Integer[] nodes = new Integer[graph.nodes];
        Arrays.setAll(nodes, i -> i);
        Arrays.sort(nodes, (a, b) -> Integer.compare(breaking.component[a], breaking.component[b]));
        for (int first = 0; first < nodes.length;) {
            int last = first + 1;
            while (last < nodes.length && breaking.component[nodes[last]] == breaking.component[nodes[first]]) {
                last++;
            }
            breaking.putInRow(Arrays.copyOfRange(nodes, first, last));
            first = last;
        }
        boolean[] back = new boolean[graph.edges];
        for (int edge = 0; edge < graph.edges; edge++) {
            back[edge] = breaking.inside(edge) && breaking.rank[graph.from[edge]] > breaking.rank[graph.to[edge]];
        }
        return back;
    }

    /// The strongly connected component of every node.
    static int[] components(Digraph graph) {
        int[] offset = new int[graph.nodes + 1];
        int[] targets = new int[graph.edges];
        for (int node = 0; node < graph.nodes; node++) {
            offset[node + 1] = offset[node] + graph.outDegree(node);
            for (int i = 0; i < graph.outDegree(node); i++) {
                targets[offset[node] + i] = graph.to[graph.out(node, i)];
            }
        }
        StrongComponents strong = StrongComponents.of(offset, targets);
        return IntStream.range(0, graph.nodes).map(strong::of).toArray();
    }

    private boolean inside(int edge) {
        return component[graph.from[edge]] == component[graph.to[edge]];
    }

    private void countInside() {
        for (int edge = 0; edge < graph.edges; edge++) {
            if (inside(edge)) {
                out[graph.from[edge]]++;
                in[graph.to[edge]]++;
            }
        }
    }

    private void putInRow(Integer[] members) {
        int left = 0;
        int right = members.length - 1;
        for (int remaining = members.length; remaining > 0; remaining--) {
            int best = 0;
            for (int i = 1; i < remaining; i++) {
                if (better(members[i], members[best])) {
                    best = i;
                }
            }
            int node = members[best];
            members[best] = members[remaining - 1];
            rank[node] = out[node] == 0 && in[node] > 0 ? right-- : left++;
            remove(node);
        }
    }

    /// Roots and sources first, then sinks, then the node with the most edges forwards; ties: nearest to a root, index.
    private boolean better(int a, int b) {
        int kind = Integer.compare(kind(a), kind(b));
        if (kind != 0) {
            return kind < 0;
        }
        int surplus = Integer.compare(out[b] - in[b], out[a] - in[a]);
        if (surplus != 0) {
            return surplus < 0;
        }
        return distance[a] != distance[b] ? distance[a] < distance[b] : a < b;
    }

    private int kind(int node) {
        if (distance[node] == 0) {
            return 0;
        }
        return in[node] == 0 ? 1 : out[node] == 0 ? 2 : 3;
    }

    private void remove(int node) {
        for (int i = 0; i < graph.outDegree(node); i++) {
            int edge = graph.out(node, i);
            if (inside(edge)) {
                in[graph.to[edge]]--;
            }
        }
        for (int i = 0; i < graph.inDegree(node); i++) {
            int edge = graph.in(node, i);
            if (inside(edge)) {
                out[graph.from[edge]]--;
            }
        }
    }

    /// Breadth-first distance from the roots; nodes that no root reaches are far.
    static int[] distances(Digraph graph, boolean[] root) {
        int[] distance = new int[graph.nodes];
        Arrays.fill(distance, Integer.MAX_VALUE);
        int[] queue = new int[graph.nodes];
        int end = 0;
        for (int node = 0; node < graph.nodes; node++) {
            if (root[node]) {
                distance[node] = 0;
                queue[end++] = node;
            }
        }
        for (int head = 0; head < end; head++) {
            for (int i = 0; i < graph.outDegree(queue[head]); i++) {
                int next = graph.successor(queue[head], i);
                if (distance[next] == Integer.MAX_VALUE) {
                    distance[next] = distance[queue[head]] + 1;
                    queue[end++] = next;
                }
            }
        }
        return distance;
    }
}
