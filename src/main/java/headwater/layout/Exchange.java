package headwater.layout;

/// Moves single items up or down their column to where the fewest crossings remain.
/// A pass with window w takes O(w · E) in each round; with window 1 it is the usual exchange of neighbours.
/// Source: Matuszewski, Schönfeld, Molitor, "Using sifting for k-layer straightline crossing minimization" (1999).
final class Exchange {
    private final LayerGraph graph;
    private final Ordering order;
    private final Neighbours neighbours;
    private long steps;

    Exchange(LayerGraph graph, Ordering order, Neighbours neighbours) {
        this.graph = graph;
        this.order = order;
        this.neighbours = neighbours;
    }

    /// Improves every column, at most `rounds` times; returns the steps taken.
    long pass(int window, int rounds) {
        steps = 0;
        for (int column = 0; column < graph.columns; column++) {
            steps += neighbours.refresh(column);
            int[] items = order.columns[column];
            boolean moved = true;
            for (int round = 0; round < rounds && moved; round++) {
                moved = window == 1 ? exchange(column, items) : sift(column, items, window);
            }
        }
        return steps;
    }

    private boolean exchange(int column, int[] items) {
        boolean moved = false;
        for (int i = 0; i + 1 < items.length; i++) {
            if (neighbours.gain(items[i], items[i + 1]) > 0) {
                order.move(column, i, i + 1);
                moved = true;
            }
        }
        steps += 2L * items.length;
        return moved;
    }

    private boolean sift(int column, int[] items, int window) {
        boolean moved = false;
        for (int item : items.clone()) {
            int here = order.place[item];
            int bestGain = 0;
            int bestPlace = here;
            int gain = 0;
            for (int i = here + 1; i < items.length && i <= here + window; i++) {
                gain += neighbours.gain(item, items[i]);
                if (gain > bestGain) {
                    bestGain = gain;
                    bestPlace = i;
                }
            }
            gain = 0;
            for (int i = here - 1; i >= 0 && i >= here - window; i--) {
                gain += neighbours.gain(items[i], item);
                if (gain > bestGain) {
                    bestGain = gain;
                    bestPlace = i;
                }
            }
            steps += 4L * Math.min(items.length, window);
            if (bestPlace != here) {
                order.move(column, here, bestPlace);
                moved = true;
            }
        }
        return moved;
    }
}
