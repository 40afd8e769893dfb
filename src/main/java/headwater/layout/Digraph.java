package headwater.layout;

import java.util.List;

/// A directed graph as compact arrays, with the edges out of and into every node. Edges keep the index they came with;
/// nobody writes to the arrays after the constructor.
final class Digraph {
    final int nodes;
    final int edges;
    final int[] from;
    final int[] to;
    private final int[] outStart;
    private final int[] outEdge;
    private final int[] inStart;
    private final int[] inEdge;
    private final int[] outNode;
    private final int[] inNode;

    Digraph(int nodes, int[] from, int[] to) {
        this.nodes = nodes;
        this.edges = from.length;
        this.from = from;
        this.to = to;
        outStart = starts(nodes, from);
        outEdge = grouped(outStart, from);
        inStart = starts(nodes, to);
        inEdge = grouped(inStart, to);
        outNode = ends(outEdge, to);
        inNode = ends(inEdge, from);
    }

    /// The edges without loops and repetitions, sorted by both ends, so that their order in the input has no effect.
    static Digraph simple(int nodes, List<LayoutEdge> input) {
        long[] keys = input.stream()
                .filter(edge -> edge.from() != edge.to())
                .mapToLong(edge -> key(edge.from(), edge.to()))
                .sorted()
                .distinct()
                .toArray();
        int[] from = new int[keys.length];
        int[] to = new int[keys.length];
        for (int edge = 0; edge < keys.length; edge++) {
            from[edge] = (int) (keys[edge] >>> 32);
            to[edge] = (int) keys[edge];
        }
        return new Digraph(nodes, from, to);
    }

    /// The index of an edge of a [#simple] graph, by binary search; negative when there is none.
    int find(int source, int sink) {
        int low = 0;
        int high = edges - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(key(from[middle], to[middle]), key(source, sink));
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /// The same edges, those marked turned round.
    Digraph turned(boolean[] marked) {
        int[] tail = from.clone();
        int[] head = to.clone();
        for (int edge = 0; edge < edges; edge++) {
            if (marked[edge]) {
                tail[edge] = to[edge];
                head[edge] = from[edge];
            }
        }
        return new Digraph(nodes, tail, head);
    }

    int outDegree(int node) {
        return outStart[node + 1] - outStart[node];
    }

    int inDegree(int node) {
        return inStart[node + 1] - inStart[node];
    }

    /// The edge number `i` of those that leave `node`.
    int out(int node, int i) {
        return outEdge[outStart[node] + i];
    }

    /// The edge number `i` of those that enter `node`.
    int in(int node, int i) {
        return inEdge[inStart[node] + i];
    }

    /// The place of the first edge out of `node` in an array that is parallel to all out edges.
    int outOffset(int node) {
        return outStart[node];
    }

    /// The place of the first edge into `node` in an array that is parallel to all in edges.
    int inOffset(int node) {
        return inStart[node];
    }

    /// The node at the other end of the edge number `i` out of `node`.
    int successor(int node, int i) {
        return outNode[outStart[node] + i];
    }

    /// The node at the other end of the edge number `i` into `node`.
    int predecessor(int node, int i) {
        return inNode[inStart[node] + i];
    }

    private static int[] ends(int[] group, int[] end) {
        int[] nodes = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            nodes[i] = end[group[i]];
        }
        return nodes;
    }

    private static long key(int source, int sink) {
        return (long) source << 32 | sink;
    }

    private static int[] starts(int nodes, int[] end) {
        int[] start = new int[nodes + 1];
        for (int node : end) {
            start[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        return start;
    }

    private static int[] grouped(int[] start, int[] end) {
        int[] next = start.clone();
        int[] group = new int[end.length];
        for (int edge = 0; edge < end.length; edge++) {
            group[next[end[edge]]++] = edge;
        }
        return group;
    }
}
