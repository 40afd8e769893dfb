package headwater.layout;

import java.util.Arrays;

/// Moves single items up or down their column to where the fewest crossings remain.
/// A pass over windows w takes O(w · E) in each round; with window 1 it is the usual exchange of neighbours.
/// Source: Matuszewski, Schönfeld, Molitor, "Using sifting for k-layer straightline crossing minimization" (1999).
final class Exchange {
    private static final int ROUNDS = 20;
    private final LayerGraph graph;
    private final Ordering order;
    private final Neighbours neighbours;
    private long steps;

    Exchange(LayerGraph graph, Ordering order, Neighbours neighbours) {
        this.graph = graph;
        this.order = order;
        this.neighbours = neighbours;
    }

    /// Moves items by at most `window` places, in every column at most `rounds` times; returns the steps taken.
    long sift(int window, int rounds) {
        steps = 0;
        for (int column = 0; column < graph.columns; column++) {
            steps += neighbours.refresh(column);
            boolean moved = true;
            for (int round = 0; round < rounds && moved; round++) {
                moved = sift(column, order.columns[column], window);
            }
        }
        return steps;
    }

    /// Exchanges items that stand one above the other, over all columns again and again while that saves crossings;
    /// with `ties` also items that lose nothing by it. Returns the steps taken.
    long settle(boolean ties) {
        steps = 0;
        boolean[] changed = new boolean[graph.columns + 2];
        Arrays.fill(changed, true);
        boolean saved = true;
        for (int round = 0; round < ROUNDS && saved; round++) {
            saved = false;
            boolean[] next = new boolean[graph.columns + 2];
            for (int column = 0; column < graph.columns; column++) {
                if (changed[column + 1]) {
                    steps += neighbours.refresh(column);
                    long gain = exchange(column, order.columns[column], ties);
                    saved |= gain > 0;
                    if (gain > 0) {
                        Arrays.fill(next, column, column + 3, true);
                        Arrays.fill(changed, column + 1, column + 3, true);
                    }
                }
            }
            changed = next;
        }
        return steps;
    }

    private long exchange(int column, int[] items, boolean ties) {
        long saved = 0;
        for (int i = 0; i + 1 < items.length; i++) {
            int gain = neighbours.gain(items[i], items[i + 1]);
            if (gain > 0 || gain == 0 && ties) {
                order.move(column, i, i + 1);
                saved += gain;
            }
        }
        steps += 2L * items.length;
        return saved;
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
