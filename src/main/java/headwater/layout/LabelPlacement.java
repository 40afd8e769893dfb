package headwater.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds a free place on its curve for every label: in the gap before the right end of the edge, in the other gaps, or
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

    /// The area for a label of an edge between two different columns, which is then taken; null when there is none.
    @Nullable PlacedBox along(List<Cubic> curve, int from, int to, double labelWidth) {
        int left = Math.min(from, to);
        int right = Math.max(from, to);
        for (int gap = right - 1; gap >= left; gap--) {
            PlacedBox label = inGap(curve, gap, labelWidth);
            if (label != null) {
                return label;
            }
        }
        for (int column = left + 1; column < right; column++) {
            double x = (columns.left(column) + columns.right(column)) / 2;
            PlacedBox label = at(x, Waves.yAt(curve, x), labelWidth);
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    /// The area for the label of a loop at the right side of a box; null when there is none.
    @Nullable PlacedBox besideLoop(Cubic loop, double labelWidth) {
        double x = loop.xAt(0.5) + spacing.labelPadding() + labelWidth / 2;
        return at(x, loop.yAt(0.5), labelWidth);
    }

    private @Nullable PlacedBox inGap(List<Cubic> curve, int gap, double labelWidth) {
        double low = columns.right(gap) + spacing.labelPadding() + labelWidth / 2;
        double high = columns.left(gap + 1) - spacing.labelPadding() - ARROW - labelWidth / 2;
        double middle = (low + high) / 2;
        for (int i = 0; i < PLACES && low <= high; i++) {
            int step = (i + 1) / 2;
            double share = 2.0 * step / PLACES * (i % 2 == 0 ? 1 : -1);
            double x = middle + share * (high - low) / 2;
            PlacedBox label = at(x, Waves.yAt(curve, x), labelWidth);
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    private @Nullable PlacedBox at(double x, double y, double labelWidth) {
        double labelHeight = spacing.labelHeight();
        PlacedBox area = new PlacedBox(x - labelWidth / 2, y - labelHeight / 2, labelWidth, labelHeight);
        boolean inside = area.x() >= 0 && area.y() >= 0 && area.right() <= width && area.bottom() <= height;
        if (!inside || !occupancy.free(area, spacing.labelPadding() / 2)) {
            return null;
        }
        occupancy.add(area);
        return area;
    }
}
