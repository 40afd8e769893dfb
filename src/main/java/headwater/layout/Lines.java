package headwater.layout;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the edges of a picture run: points on them in a grid of cells, so that a label sees what else passes its
/// place. Time and memory O(length of all edges).
final class Lines {
    private static final double CELL_WIDTH = 64;
    private static final double CELL_HEIGHT = 32;
    /// Between two points of an edge, px; less than the height of a label.
    private static final double STEP = 6;
    private static final int MOST_STEPS = 400;
    private final int across;
    private final int down;
    private final @Nullable Cell[] cells;

    /// Points with the edge that each is on.
    private static final class Cell {
        private double[] at = new double[16];
        private int[] edge = new int[8];
        private int size;

        void add(int of, double x, double y) {
            if (size == edge.length) {
                at = Arrays.copyOf(at, 4 * size);
                edge = Arrays.copyOf(edge, 2 * size);
            }
            at[2 * size] = x;
            at[2 * size + 1] = y;
            edge[size++] = of;
        }

        int others(PlacedBox area, int own) {
            int found = 0;
            for (int i = 0; i < size; i++) {
                if (edge[i] != own && area.contains(at[2 * i], at[2 * i + 1])) {
                    found++;
                }
            }
            return found;
        }
    }

    /// @param curves  of every edge
    Lines(double width, double height, List<List<Cubic>> curves) {
        across = (int) (width / CELL_WIDTH) + 1;
        down = (int) (height / CELL_HEIGHT) + 1;
        cells = new Cell[across * down];
        for (int edge = 0; edge < curves.size(); edge++) {
            for (Cubic part : curves.get(edge)) {
                add(edge, part);
            }
        }
    }

    private void add(int edge, Cubic part) {
        double length = Math.hypot(part.c1x() - part.x0(), part.c1y() - part.y0())
                + Math.hypot(part.c2x() - part.c1x(), part.c2y() - part.c1y())
                + Math.hypot(part.x1() - part.c2x(), part.y1() - part.c2y());
        int steps = Math.clamp((long) Math.ceil(length / STEP), 1, MOST_STEPS);
        for (int i = 0; i <= steps; i++) {
            double x = part.xAt((double) i / steps);
            double y = part.yAt((double) i / steps);
            int cell = row(y) * across + column(x);
            Cell held = cells[cell];
            if (held == null) {
                held = new Cell();
                cells[cell] = held;
            }
            held.add(edge, x, y);
        }
    }

    /// How much of other edges lies in an area, in points; 0 when none passes.
    ///
    /// @param own  an edge that does not count
    int others(PlacedBox area, int own) {
        int found = 0;
        for (int row = row(area.y()); row <= row(area.bottom()); row++) {
            for (int column = column(area.x()); column <= column(area.right()); column++) {
                Cell cell = cells[row * across + column];
                found += cell == null ? 0 : cell.others(area, own);
            }
        }
        return found;
    }

    private int row(double y) {
        return Math.clamp((long) (y / CELL_HEIGHT), 0, down - 1);
    }

    private int column(double x) {
        return Math.clamp((long) (x / CELL_WIDTH), 0, across - 1);
    }
}
