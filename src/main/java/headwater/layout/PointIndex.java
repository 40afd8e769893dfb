package headwater.layout;

import java.util.OptionalInt;
import java.util.function.IntConsumer;

/// Finds points by where they lie: a grid of square cells, each with its points. O(V) to make and `V + cells` ints; a
/// question costs the cells that it touches and the points in them.
public final class PointIndex {
    private final double[] x;
    private final double[] y;
    private final double cell;
    private final int across;
    private final int down;
    private final int[] start;
    private final int[] points;

    /// @param x     by point, px, not negative
    /// @param y     by point, px, not negative
    /// @param cell  side of a cell, px
    public PointIndex(double[] x, double[] y, double cell) {
        this.x = x.clone();
        this.y = y.clone();
        this.cell = cell;
        across = cells(x);
        down = cells(y);
        start = new int[across * down + 1];
        for (int p = 0; p < x.length; p++) {
            start[cellOf(p) + 1]++;
        }
        for (int c = 0; c < across * down; c++) {
            start[c + 1] += start[c];
        }
        points = new int[x.length];
        int[] next = start.clone();
        for (int p = 0; p < x.length; p++) {
            points[next[cellOf(p)]++] = p;
        }
    }

    private int cells(double[] places) {
        double most = 0;
        for (double place : places) {
            most = Math.max(most, place);
        }
        return (int) (most / cell) + 1;
    }

    private int cellOf(int p) {
        return ((int) (y[p] / cell)) * across + (int) (x[p] / cell);
    }

    /// Every point in an area, borders included, in no particular order.
    public void in(PlacedBox area, IntConsumer found) {
        int left = clamp(area.x(), across);
        int right = clamp(area.right(), across);
        int bottom = clamp(area.bottom(), down);
        for (int row = clamp(area.y(), down); row <= bottom; row++) {
            for (int i = start[row * across + left]; i < start[row * across + right + 1]; i++) {
                if (area.contains(x[points[i]], y[points[i]])) {
                    found.accept(points[i]);
                }
            }
        }
    }

    private int clamp(double place, int cells) {
        return Math.clamp((long) Math.floor(place / cell), 0, cells - 1);
    }

    /// The point nearest to a place, of those not farther away than `most`; of several the least.
    public OptionalInt nearest(double px, double py, double most) {
        double[] least = {most * most};
        int[] best = {-1};
        in(new PlacedBox(px - most, py - most, 2 * most, 2 * most), p -> {
            double away = (x[p] - px) * (x[p] - px) + (y[p] - py) * (y[p] - py);
            if (away < least[0] || away == least[0] && (best[0] < 0 || p < best[0])) {
                least[0] = away;
                best[0] = p;
            }
        });
        return best[0] < 0 ? OptionalInt.empty() : OptionalInt.of(best[0]);
    }
}
