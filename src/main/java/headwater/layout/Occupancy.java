package headwater.layout;

import java.util.ArrayList;
import java.util.List;

/// Which areas of the picture are taken by boxes and labels: a grid of cells, so that a test looks at few areas.
final class Occupancy {
    private static final double CELL_WIDTH = 256;
    private static final double CELL_HEIGHT = 64;
    private final int across;
    private final List<List<PlacedBox>> cells = new ArrayList<>();

    Occupancy(double width, double height) {
        across = (int) (width / CELL_WIDTH) + 1;
        int down = (int) (height / CELL_HEIGHT) + 1;
        for (int i = 0; i < across * down; i++) {
            cells.add(new ArrayList<>(4));
        }
    }

    void add(PlacedBox area) {
        for (int row = row(area.y()); row <= row(area.bottom()); row++) {
            for (int column = column(area.x()); column <= column(area.right()); column++) {
                cells.get(row * across + column).add(area);
            }
        }
    }

    /// Whether nothing lies within `padding` px of the area.
    boolean free(PlacedBox area, double padding) {
        PlacedBox padded = new PlacedBox(area.x() - padding, area.y() - padding, area.width() + 2 * padding,
                area.height() + 2 * padding);
        for (int row = row(padded.y()); row <= row(padded.bottom()); row++) {
            for (int column = column(padded.x()); column <= column(padded.right()); column++) {
                for (PlacedBox other : cells.get(row * across + column)) {
                    if (other.overlaps(padded)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int row(double y) {
        return Math.clamp((long) (y / CELL_HEIGHT), 0, cells.size() / across - 1);
    }

    private int column(double x) {
        return Math.clamp((long) (x / CELL_WIDTH), 0, across - 1);
    }
}
