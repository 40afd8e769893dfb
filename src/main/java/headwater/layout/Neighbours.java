package headwater.layout;

import java.util.Arrays;

/// For every item the sorted places of its neighbours in the columns left and right of it, brought up to date column
/// by column. One `int` for each link and side; a refresh is linear in the links but for the sorting of each item's.
final class Neighbours {
    private final LayerGraph graph;
    private final Ordering order;
    private final int[] left;
    private final int[] right;

    Neighbours(LayerGraph graph, Ordering order) {
        this.graph = graph;
        this.order = order;
        left = new int[graph.links.edges];
        right = new int[graph.links.edges];
    }

    /// Reads the places in the columns on both sides of `column`; returns the number of links read.
    int refresh(int column) {
        return refreshLeft(column) + refreshRight(column);
    }

    int refreshLeft(int column) {
        int links = 0;
        for (int item : order.columns[column]) {
            int offset = graph.links.inOffset(item);
            int degree = graph.links.inDegree(item);
            for (int i = 0; i < degree; i++) {
                left[offset + i] = order.place[graph.links.predecessor(item, i)];
            }
            sort(left, offset, degree);
            links += degree;
        }
        return links;
    }

    int refreshRight(int column) {
        int links = 0;
        for (int item : order.columns[column]) {
            int offset = graph.links.outOffset(item);
            int degree = graph.links.outDegree(item);
            for (int i = 0; i < degree; i++) {
                right[offset + i] = order.place[graph.links.successor(item, i)];
            }
            sort(right, offset, degree);
            links += degree;
        }
        return links;
    }

    private static void sort(int[] places, int offset, int degree) {
        if (degree > 1) {
            Arrays.sort(places, offset, offset + degree);
        }
    }

    /// Place of the neighbour number `i` to the right of an item.
    int right(int item, int i) {
        return right[graph.links.outOffset(item) + i];
    }

    /// Place of the neighbour number `i` to the left of an item.
    int left(int item, int i) {
        return left[graph.links.inOffset(item) + i];
    }

    /// Crossings saved when `upper` and `lower` of one column change their places; negative when crossings are added.
    int gain(int upper, int lower) {
        return gain(left, graph.links.inOffset(upper), graph.links.inDegree(upper), graph.links.inOffset(lower),
                graph.links.inDegree(lower))
                + gain(right, graph.links.outOffset(upper), graph.links.outDegree(upper),
                        graph.links.outOffset(lower), graph.links.outDegree(lower));
    }

    private static int gain(int[] places, int a, int aCount, int b, int bCount) {
        int aEnd = a + aCount;
        int bEnd = b + bCount;
        if (aCount == 0 || bCount == 0) {
            return 0;
        }
        if (aCount == 1 && bCount == 1) {
            return Integer.compare(places[a], places[b]);
        }
        if (places[aEnd - 1] < places[b]) {
            return -aCount * bCount;
        }
        int gain = 0;
        int lower = b;
        int notHigher = b;
        for (int i = a; i < aEnd; i++) {
            while (lower < bEnd && places[lower] < places[i]) {
                lower++;
            }
            while (notHigher < bEnd && places[notHigher] <= places[i]) {
                notHigher++;
            }
            gain += lower - b - (bEnd - notHigher);
        }
        return gain;
    }
}
