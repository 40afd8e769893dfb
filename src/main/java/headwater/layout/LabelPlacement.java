package headwater.layout;

import java.util.List;
import java.util.Optional;

/// Finds a free place on its curve for every label: in its home gap, in the other gaps, or
/// where the edge passes a column. A label that finds none is left out.
/// Time O(places tried) for each label, at most ten for each column passed.
final class LabelPlacement {
    private static final int PLACES = 11;
    private static final double ARROW = 10;
    private final Columns columns;
    private final Spacing spacing;
    private final double width;
    private final double height;
    private final Occupancy occupancy;

    LabelPlacement(Columns columns, Spacing spacing, List<PlacedBox> boxes, double width, double height) {
        this.columns = columns;
        this.spacing = spacing;
        this.width = width;
        this.height = height;
        occupancy = new Occupancy(width, height);
        boxes.forEach(occupancy::add);
    }

    /// Takes an area, so that no label covers it.
    void keepFree(PlacedBox area) {
        occupancy.add(new PlacedBox(area.x() - 1, area.y() - 1, area.width() + 2, area.height() + 2));
    }

    /// The area for a label of an edge between two different columns, which is then taken.
    ///
    /// @param home the gap to try first, by the column left of it
    Optional<PlacedBox> along(List<Cubic> curve, int from, int to, int home, double labelWidth) {
        int left = Math.min(from, to);
        int right = Math.max(from, to);
        Optional<PlacedBox> label = inGap(curve, home, 2 * home < left + right - 1, labelWidth);
        for (int gap = right - 1; gap >= left && label.isEmpty(); gap--) {
            label = inGap(curve, gap, false, labelWidth);
        }
        for (int column = left + 1; column < right && label.isEmpty(); column++) {
            double x = (columns.left(column) + columns.right(column)) / 2;
            label = at(x, Waves.yAt(curve, x), labelWidth);
        }
        return label;
    }

    /// The area for the label of a loop at the right side of a box.
    Optional<PlacedBox> besideLoop(Cubic loop, double labelWidth) {
        double x = loop.xAt(0.5) + spacing.labelPadding() + labelWidth / 2;
        return at(x, loop.yAt(0.5), labelWidth);
    }

    /// The area for a label that begins at `x`, beside a straight line.
    Optional<PlacedBox> beside(double x, double y, double labelWidth) {
        return at(x + labelWidth / 2, y, labelWidth);
    }

    /// Tries places from one side of the gap to the other; the first is a little away from the side.
    private Optional<PlacedBox> inGap(List<Cubic> curve, int gap, boolean fromLeft, double labelWidth) {
        double low = columns.right(gap) + spacing.labelPadding() + labelWidth / 2;
        double high = columns.left(gap + 1) - spacing.labelPadding() - ARROW - labelWidth / 2;
        Optional<PlacedBox> label = Optional.empty();
        for (int i = 0; i < PLACES && low <= high && label.isEmpty(); i++) {
            double share = (i + PLACES / 3) % PLACES / (PLACES - 1.0);
            double x = fromLeft ? low + share * (high - low) : high - share * (high - low);
            label = at(x, Waves.yAt(curve, x), labelWidth);
        }
        return label;
    }

    private Optional<PlacedBox> at(double x, double y, double labelWidth) {
        double labelHeight = spacing.labelHeight();
        PlacedBox area = new PlacedBox(x - labelWidth / 2, y - labelHeight / 2, labelWidth, labelHeight);
        boolean inside = area.x() >= 0 && area.y() >= 0 && area.right() <= width && area.bottom() <= height;
        if (!inside || !occupancy.free(area, spacing.labelPadding() / 2)) {
            return Optional.empty();
        }
        occupancy.add(area);
        return Optional.of(area);
    }
}
