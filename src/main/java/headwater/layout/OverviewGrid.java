package headwater.layout;

import java.util.ArrayList;
import java.util.List;

/// Gives every box of an overview its place once the order is known: as many rows as make the whole as wide and high as
/// its room; columns with less boxes spread over the whole height.
final class OverviewGrid {
    /// Free between two columns, px.
    private static final double GAP = 120;
    private static final double BEFORE_UNROOTED = 220;
    private static final double MARGIN = 24;

    private final int[] order;
    private final int[] start;
    private final Distances distances;
    private final int columns;

    private OverviewGrid(int[] order, int[] start, Distances distances) {
        this.order = order;
        this.start = start;
        this.distances = distances;
        columns = start.length - 1;
    }

    /// @param start  column `c` is `order[start[c]] … order[start[c + 1] - 1]`
    static OverviewPlaces place(int[] order, int[] start, Distances distances, Room room) {
        OverviewGrid grid = new OverviewGrid(order, start, distances);
        return grid.place(grid.rows(room));
    }

    private int count(int c) {
        return start[c + 1] - start[c];
    }

    private static int files(int count, int rows) {
        return Math.max(1, (count + rows - 1) / rows);
    }

    private double width(int rows) {
        double width = 2 * MARGIN;
        for (int c = 0; c < columns; c++) {
            width += (files(count(c), rows) + 1) * OverviewPlaces.FILE + gapBefore(c);
        }
        return width;
    }

    private double gapBefore(int c) {
        return c == 0 ? 0 : distances.unrooted() && c == columns - 1 ? BEFORE_UNROOTED : GAP;
    }

    private static double height(int rows) {
        return (rows + 0.5) * OverviewPlaces.ROW + 2 * MARGIN;
    }

    /// The least number of rows with which the picture is not wider than the room, compared with its height.
    private int rows(Room room) {
        int low = 1;
        int high = Math.max(1, order.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (width(middle) * room.height() <= height(middle) * room.width()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.min(low, most());
    }

    /// More rows than the fullest column has boxes would stay empty.
    private int most() {
        int most = 1;
        for (int c = 0; c < columns; c++) {
            most = Math.max(most, count(c));
        }
        return most;
    }

    private OverviewPlaces place(int rows) {
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        List<OverviewPlaces.Column> placed = new ArrayList<>();
        double left = MARGIN;
        double height = height(rows);
        for (int c = 0; c < columns; c++) {
            left += gapBefore(c);
            int files = files(count(c), rows);
            int used = (count(c) + files - 1) / files;
            double pitch = (height - 2 * MARGIN) / (used + (files > 1 ? 0.5 : 0));
            for (int i = 0; i < count(c); i++) {
                int file = i % files;
                int row = i / files;
                int box = order[start[c] + i];
                x[box] = left + (file + 1) * OverviewPlaces.FILE;
                y[box] = MARGIN + (row + 0.5 + (file % 2) * 0.5) * pitch;
            }
            double right = left + (files + 1) * OverviewPlaces.FILE;
            boolean unrooted = distances.unrooted() && c == columns - 1;
            placed.add(new OverviewPlaces.Column(left, right, unrooted ? OverviewPlaces.Column.UNROOTED : c, start[c], count(c)));
            left = right;
        }
        return new OverviewPlaces(x, y, distances.column(), order, placed, left + MARGIN, height);
    }
}
