package headwater.layout;

import headwater.progress.Progress;
import java.util.Arrays;

/// Moves boxes, and runs of bends that are already straight, to the weighted median of their neighbours as far as the
/// items above and below allow. The sum of bends gets smaller with every move; runs stay straight.
/// Time O(E log E) for each of few passes.
final class Relaxation {
    private static final int PASSES = 12;
    private static final double EPSILON = 1e-6;
    private final LayerGraph graph;
    private final Ordering order;
    private final Separation separation;
    private final double[] middle;
    private final int[] runEnd;
    private final Ports ports;

    /// @param middle a valid placement, changed in place
    Relaxation(LayerGraph graph, Ordering order, Separation separation, Ports ports, double[] middle) {
        this.graph = graph;
        this.order = order;
        this.separation = separation;
        this.ports = ports;
        this.middle = middle;
        runEnd = new int[graph.items];
    }

    void run(Progress progress) {
        for (int pass = 0; pass < PASSES; pass++) {
            progress.checkCancelled();
            findRuns();
            boolean moved = false;
            for (int i = 0; i < graph.columns; i++) {
                int[] items = order.columns[pass % 2 == 0 ? i : graph.columns - 1 - i];
                for (int k = 0; k < items.length; k++) {
                    int item = items[pass / 2 % 2 == 0 ? k : items.length - 1 - k];
                    moved |= runEnd[item] >= item && move(item);
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    /// The bends of an edge have consecutive numbers; those after the first of a straight run are marked -1.
    private void findRuns() {
        for (int item = 0; item < graph.items; item++) {
            runEnd[item] = item;
        }
        for (int item = graph.items - 2; item >= graph.boxes; item--) {
            boolean sameEdge = graph.edgeOf[item] == graph.edgeOf[item + 1];
            if (sameEdge && Math.abs(middle[item] - middle[item + 1]) < EPSILON) {
                runEnd[item] = runEnd[item + 1];
                runEnd[item + 1] = -1;
            }
        }
    }

    private boolean move(int first) {
        int last = runEnd[first];
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        for (int item = first; item <= last; item++) {
            int[] items = order.columns[graph.column[item]];
            int place = order.place[item];
            if (place > 0) {
                high = Math.max(high, middle[items[place - 1]] + separation.between(items[place - 1], item));
            }
            if (place + 1 < items.length) {
                low = Math.min(low, middle[items[place + 1]] - separation.between(item, items[place + 1]));
            }
        }
        double wanted = Math.max(high, Math.min(low, wanted(first, last)));
        if (Math.abs(wanted - middle[first]) < EPSILON) {
            return false;
        }
        for (int item = first; item <= last; item++) {
            middle[item] = wanted;
        }
        return true;
    }

    /// The median of the neighbours. Between two middle neighbours on different sides the nearer one, so that one of
    /// the two edges is straight; between two on the same side their mean, so that a fork is symmetrical.
    private double wanted(int first, int last) {
        int left = graph.links.inDegree(first);
        int right = graph.links.outDegree(last);
        double[] pull = new double[left + right];
        for (int i = 0; i < left; i++) {
            int link = graph.links.in(first, i);
            pull[i] = middle[graph.links.from[link]] + ports.rise(link);
        }
        for (int i = 0; i < right; i++) {
            int link = graph.links.out(last, i);
            pull[left + i] = middle[graph.links.to[link]] - ports.rise(link);
        }
        if (pull.length == 0) {
            return middle[first];
        }
        Arrays.sort(pull);
        double high = pull[(pull.length - 1) / 2];
        double low = pull[pull.length / 2];
        if (left == 0 || right == 0) {
            return (high + low) / 2;
        }
        return Math.abs(middle[first] - high) <= Math.abs(middle[first] - low) ? high : low;
    }
}
