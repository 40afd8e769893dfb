package headwater.layout;

import java.util.Arrays;

/// The strongly connected component of every node. Time and memory linear in V + E, no recursion.
/// Source: Tarjan, "Depth-first search and linear graph algorithms" (1972).
final class StrongComponents {
    private final Digraph graph;
    private final int[] component;
    private final int[] index;
    private final int[] low;
    private final int[] stack;
    private int stacked;
    private int visited;
    private int components;

    private StrongComponents(Digraph graph) {
        this.graph = graph;
        component = new int[graph.nodes];
        index = new int[graph.nodes];
        low = new int[graph.nodes];
        stack = new int[graph.nodes];
        Arrays.fill(component, -1);
        Arrays.fill(index, -1);
    }

    /// The component number of every node; numbers run against the edges (a sink component comes first).
    static int[] of(Digraph graph) {
        StrongComponents search = new StrongComponents(graph);
        for (int node = 0; node < graph.nodes; node++) {
            if (search.index[node] < 0) {
                search.visit(node);
            }
        }
        return search.component;
    }

    private void visit(int start) {
        int[] path = new int[graph.nodes];
        int[] tried = new int[graph.nodes];
        int depth = 0;
        path[0] = start;
        enter(start);
        while (depth >= 0) {
            int node = path[depth];
            if (tried[depth] < graph.outDegree(node)) {
                int next = graph.to[graph.out(node, tried[depth]++)];
                if (index[next] < 0) {
                    enter(next);
                    depth++;
                    path[depth] = next;
                    tried[depth] = 0;
                } else if (component[next] < 0) {
                    low[node] = Math.min(low[node], index[next]);
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node) {
        index[node] = visited;
        low[node] = visited++;
        stack[stacked++] = node;
    }

    private void leave(int node) {
        if (low[node] == index[node]) {
            int member;
            do {
                member = stack[--stacked];
                component[member] = components;
            } while (member != node);
            components++;
        }
    }
}
