package headwater.layout;

import java.util.List;
import java.util.Optional;

/// Finds a free place on its curve for every label: in its home gap, in the other gaps, where the edge leaves its box,
/// or where it passes a column. The first place where no other edge passes, else the one where least of others does. A
/// label that finds no free place is left out.
/// Time O(places tried) for each label, at most ten for each column passed.
final class LabelPlacement {
    private static final int PLACES = 11;
    private static final double ARROW = 10;
    /// Between a label and what passes, px; half an arrow head would be covered nearer.
    private static final double BESIDE = 2;
    private static final int NEVER = Integer.MAX_VALUE;
    private final Columns columns;
    private final Spacing spacing;
    private final double width;
    private final double height;
    private final Occupancy occupancy;
    private final Lines lines;

    /// What is known while the place of one label is looked for.
    private final class Choice {
        private final int edge;
        private final double labelWidth;
        private Optional<PlacedBox> best = Optional.empty();
        private int passing = NEVER;

        Choice(int edge, double labelWidth) {
            this.edge = edge;
            this.labelWidth = labelWidth;
        }

        boolean open() {
            return passing > 0;
        }

        void at(double x, double y) {
            double labelHeight = spacing.labelHeight();
            PlacedBox area = new PlacedBox(x - labelWidth / 2, y - labelHeight / 2, labelWidth, labelHeight);
            boolean inside = area.x() >= 0 && area.y() >= 0 && area.right() <= width && area.bottom() <= height;
            if (inside && occupancy.free(area, spacing.labelPadding() / 2)) {
                int others = lines.others(grown(area, BESIDE), edge);
                if (others < passing) {
                    passing = others;
                    best = Optional.of(area);
                }
            }
        }

        Optional<PlacedBox> taken() {
            best.ifPresent(occupancy::add);
            return best;
        }
    }

    LabelPlacement(Columns columns, Spacing spacing, List<PlacedBox> boxes, PlacedBox picture, Lines lines) {
        this.columns = columns;
        this.spacing = spacing;
        this.lines = lines;
        width = picture.width();
        height = picture.height();
        occupancy = new Occupancy(width, height);
        boxes.forEach(occupancy::add);
    }

    /// Takes an area, so that no label covers it.
    void keepFree(PlacedBox area) {
        occupancy.add(grown(area, 1));
    }

    private static PlacedBox grown(PlacedBox area, double by) {
        return new PlacedBox(area.x() - by, area.y() - by, area.width() + 2 * by, area.height() + 2 * by);
    }

    /// The area for a label of an edge between two different columns, which is then taken.
    ///
    /// @param edge  its number among the curves
    /// @param home  the gap to try first, by the column left of it
    Optional<PlacedBox> along(List<Cubic> curve, int edge, int from, int to, int home, double labelWidth) {
        int left = Math.min(from, to);
        int right = Math.max(from, to);
        Choice choice = new Choice(edge, labelWidth);
        inGap(choice, curve, home, 2 * home < left + right - 1);
        for (int gap = right - 1; gap >= left; gap--) {
            if (gap != home) {
                inGap(choice, curve, gap, false);
            }
        }
        besideBox(choice, curve, left);
        for (int column = left + 1; column < right && choice.open(); column++) {
            double x = (columns.left(column) + columns.right(column)) / 2;
            choice.at(x, Waves.yAt(curve, x));
        }
        return choice.taken();
    }

    /// The area for the label of a loop at the right side of a box.
    Optional<PlacedBox> besideLoop(Cubic loop, double labelWidth) {
        double x = loop.xAt(0.5) + spacing.labelPadding() + labelWidth / 2;
        Choice choice = new Choice(-1, labelWidth);
        choice.at(x, loop.yAt(0.5));
        return choice.taken();
    }

    /// The area for a label beside a straight line, on the side where less passes, at best the right one.
    ///
    /// @param away  from the line
    Optional<PlacedBox> beside(double x, double y, double away, double labelWidth) {
        Choice choice = new Choice(-1, labelWidth);
        for (int side : List.of(1, -1)) {
            if (choice.open()) {
                choice.at(x + side * (away + labelWidth / 2), y);
            }
        }
        return choice.taken();
    }

    /// Tries places from one side of the gap to the other; the first is a little away from the side.
    private void inGap(Choice choice, List<Cubic> curve, int gap, boolean fromLeft) {
        double low = columns.right(gap) + spacing.labelPadding() + choice.labelWidth / 2;
        double high = columns.left(gap + 1) - spacing.labelPadding() - ARROW - choice.labelWidth / 2;
        for (int i = 0; i < PLACES && low <= high && choice.open(); i++) {
            double share = (i + PLACES / 3) % PLACES / (PLACES - 1.0);
            double x = fromLeft ? low + share * (high - low) : high - share * (high - low);
            choice.at(x, Waves.yAt(curve, x));
        }
    }

    /// Tries the way out of a box that is narrower than its column.
    private void besideBox(Choice choice, List<Cubic> curve, int column) {
        double start = Math.min(curve.getFirst().x0(), curve.getLast().x1());
        double low = start + 2 * spacing.labelPadding() + choice.labelWidth / 2;
        for (double x = columns.right(column) - choice.labelWidth / 2; x >= low && choice.open(); x -= ARROW) {
            choice.at(x, Waves.yAt(curve, x));
        }
    }
}
