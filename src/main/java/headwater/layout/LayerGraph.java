package headwater.layout;

import java.util.Arrays;

/// A graph in columns whose links join neighbouring columns only: the boxes, and a bend for every column that a longer
/// edge passes. Items 0 to `boxes - 1` are the boxes, the bends of one edge follow each other.
/// Edges that would exceed the bound on bends get none; the longest are left out first, and run around the picture.
final class LayerGraph {
    final int boxes;
    final int items;
    final int columns;
    /// The column of every item.
    final int[] column;
    /// The first bend of every edge, -1 for an edge without bends.
    final int[] firstBend;
    /// Edges that have no place between the boxes.
    final boolean[] outside;
    /// The edge of every item that is a bend; -1 for boxes.
    final int[] edgeOf;
    /// Links from an item to the next column (`from`) and back.
    final Digraph links;

    private final Digraph graph;

    /// @param graph acyclic
    /// @param boxColumn a column for every node; every edge runs to the right
    LayerGraph(Digraph graph, int[] boxColumn, int bendLimit) {
        this.graph = graph;
        boxes = graph.nodes;
        columns = Arrays.stream(boxColumn).max().orElse(-1) + 1;
        outside = beyond(graph, boxColumn, bendLimit);
        firstBend = new int[graph.edges];
        int next = boxes;
        for (int edge = 0; edge < graph.edges; edge++) {
            int bends = outside[edge] ? 0 : span(graph, boxColumn, edge) - 1;
            firstBend[edge] = bends == 0 ? -1 : next;
            next += bends;
        }
        items = next;
        column = Arrays.copyOf(boxColumn, items);
        edgeOf = new int[items];
        Arrays.fill(edgeOf, -1);
        links = link(boxColumn);
    }

    /// The items along an edge from its left box to its right box.
    int[] chain(int edge) {
        int bends = firstBend[edge] < 0 ? 0 : column[graph.to[edge]] - column[graph.from[edge]] - 1;
        int[] chain = new int[bends + 2];
        chain[0] = graph.from[edge];
        for (int i = 0; i < bends; i++) {
            chain[i + 1] = firstBend[edge] + i;
        }
        chain[bends + 1] = graph.to[edge];
        return chain;
    }

    /// Ends of edges as ends of links: by link the value of its edge where that begins or ends, 0 at bends.
    ///
    /// @param byEdge  a value for every edge
    /// @param first   whether the values belong to the left ends
    double[] atLinks(double[] byEdge, boolean first) {
        double[] byLink = new double[links.edges];
        int link = 0;
        for (int edge = 0; edge < graph.edges; edge++) {
            int count = outside[edge] ? 0 : chain(edge).length - 1;
            if (count > 0) {
                byLink[first ? link : link + count - 1] = byEdge[edge];
            }
            link += count;
        }
        return byLink;
    }

    boolean isBend(int item) {
        return item >= boxes;
    }

    /// Whether two bends belong to edges with a common end.
    boolean related(int bend, int other) {
        int a = edgeOf[bend];
        int b = edgeOf[other];
        return graph.from[a] == graph.from[b] || graph.to[a] == graph.to[b];
    }

    private Digraph link(int[] boxColumn) {
        int count = 0;
        for (int edge = 0; edge < graph.edges; edge++) {
            count += outside[edge] ? 0 : span(graph, boxColumn, edge);
        }
        int[] from = new int[count];
        int[] to = new int[count];
        int end = 0;
        for (int edge = 0; edge < graph.edges; edge++) {
            int[] chain = outside[edge] ? new int[0] : chain(edge);
            for (int i = 1; i < chain.length; i++) {
                from[end] = chain[i - 1];
                to[end++] = chain[i];
                if (chain[i] >= boxes) {
                    column[chain[i]] = column[chain[i - 1]] + 1;
                    edgeOf[chain[i]] = edge;
                }
            }
        }
        return new Digraph(items, from, to);
    }

    private static boolean[] beyond(Digraph graph, int[] boxColumn, int limit) {
        int[] withSpan = new int[Arrays.stream(boxColumn).max().orElse(0) + 1];
        for (int edge = 0; edge < graph.edges; edge++) {
            withSpan[span(graph, boxColumn, edge)]++;
        }
        int longest = 1;
        long bends = 0;
        while (longest + 1 < withSpan.length && bends + (long) longest * withSpan[longest + 1] <= limit) {
            bends += (long) longest * withSpan[longest + 1];
            longest++;
        }
        boolean[] beyond = new boolean[graph.edges];
        for (int edge = 0; edge < graph.edges; edge++) {
            beyond[edge] = span(graph, boxColumn, edge) > longest;
        }
        return beyond;
    }

    private static int span(Digraph graph, int[] boxColumn, int edge) {
        return boxColumn[graph.to[edge]] - boxColumn[graph.from[edge]];
    }
}
