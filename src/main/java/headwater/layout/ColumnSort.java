package headwater.layout;

import java.util.Arrays;

/// Sorts the items of a column by the barycentre or median of their neighbours in the column before it.
/// Items without neighbours there keep their place.
final class ColumnSort {
    private static final int INDEX_BITS = 21;
    private static final double FRACTION = 1024;
    private final LayerGraph graph;
    private final Ordering order;
    private final Neighbours neighbours;
    private final boolean median;

    ColumnSort(LayerGraph graph, Ordering order, Neighbours neighbours, boolean median) {
        this.graph = graph;
        this.order = order;
        this.neighbours = neighbours;
        this.median = median;
    }

    /// Sorts all columns, each by the one just sorted; items with equal values keep their order or turn in a circle.
    /// Returns the number of links read.
    int sweep(boolean rightwards, boolean turnTies) {
        int links = 0;
        for (int i = 1; i < graph.columns; i++) {
            int column = rightwards ? i : graph.columns - 1 - i;
            links += rightwards ? neighbours.refreshLeft(column) : neighbours.refreshRight(column);
            sort(order.columns[column], rightwards, turnTies);
        }
        return links;
    }

    private void sort(int[] items, boolean byLeft, boolean turnTies) {
        long[] keys = new long[items.length];
        int movable = 0;
        for (int i = 0; i < items.length; i++) {
            int degree = byLeft ? graph.links.inDegree(items[i]) : graph.links.outDegree(items[i]);
            if (degree > 0) {
                long value = (long) ((median ? median(items[i], degree, byLeft) : mean(items[i], degree, byLeft))
                        * FRACTION);
                keys[movable++] = value << INDEX_BITS | i;
            }
        }
        Arrays.sort(keys, 0, movable);
        if (turnTies) {
            turn(keys, movable, items.length);
        }
        int[] before = items.clone();
        int next = 0;
        for (int i = 0; i < items.length; i++) {
            int degree = byLeft ? graph.links.inDegree(before[i]) : graph.links.outDegree(before[i]);
            if (degree > 0) {
                int index = (int) (keys[next++] & (1 << INDEX_BITS) - 1);
                items[i] = before[index];
            }
            order.place[items[i]] = i;
        }
    }

    /// Turns every group of equal values round in a circle, by another distance for groups of another size.
    private static void turn(long[] keys, int count, int distance) {
        for (int first = 0; first < count;) {
            int end = first + 1;
            while (end < count && keys[end] >> INDEX_BITS == keys[first] >> INDEX_BITS) {
                end++;
            }
            int size = end - first;
            long[] group = Arrays.copyOfRange(keys, first, end);
            for (int i = 0; i < size; i++) {
                keys[first + i] = group[(i + distance) % size];
            }
            first = end;
        }
    }

    private double mean(int item, int degree, boolean byLeft) {
        double sum = 0;
        for (int i = 0; i < degree; i++) {
            sum += byLeft ? neighbours.left(item, i) : neighbours.right(item, i);
        }
        return sum / degree;
    }

    /// The middle place; of two middle places the weighted mean that leans to the side where places lie closer.
    private double median(int item, int degree, boolean byLeft) {
        int middle = degree / 2;
        double upper = place(item, middle, byLeft);
        if (degree % 2 == 1) {
            return upper;
        }
        double lower = place(item, middle - 1, byLeft);
        double before = lower - place(item, 0, byLeft);
        double after = place(item, degree - 1, byLeft) - upper;
        return before + after == 0 ? (lower + upper) / 2 : (lower * after + upper * before) / (before + after);
    }

    private int place(int item, int i, boolean byLeft) {
        return byLeft ? neighbours.left(item, i) : neighbours.right(item, i);
    }
}
