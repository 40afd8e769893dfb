package headwater.layout;

import java.util.Arrays;
import java.util.List;

/// Left and right sides of the columns in px. All boxes of a column start at its left side; the gap to the next column
/// holds the labels of the edges that are at home there, and is wider where edges climb far.
final class Columns {
    private static final double CLIMB = 0.12;
    private static final double WIDEST_GAPS = 3;
    private static final double LABEL_COLUMNS = 3;
    private static final double ARROW = 12;
    private final double[] left;
    private final double[] width;
    private final double end;

    private Columns(double[] left, double[] width, double end) {
        this.left = left;
        this.width = width;
        this.end = end;
    }

    /// @param column column of every box
    /// @param home for every edge of the input the column left of the gap where its label belongs, -1 for none
    /// @param height of the whole picture, px
    static Columns of(LayoutInput input, int[] column, int[] home, List<Part> parts, double height) {
        int columns = Arrays.stream(column).max().orElse(-1) + 1;
        double[] width = new double[columns];
        for (int box = 0; box < column.length; box++) {
            width[column[box]] = Math.max(width[column[box]], input.boxes().get(box).width());
        }
        double[] gap = gaps(input, home, columns, parts, height);
        double[] left = new double[columns];
        double x = input.spacing().margin();
        for (int i = 0; i < columns; i++) {
            left[i] = x;
            x += width[i] + gap[i];
        }
        return new Columns(left, width, x + input.spacing().margin());
    }

    private static double[] gaps(LayoutInput input, int[] home, int columns, List<Part> parts, double height) {
        Spacing spacing = input.spacing();
        double[] widest = new double[columns];
        int[] labels = new int[columns];
        boolean loops = false;
        for (int edge = 0; edge < home.length; edge++) {
            double label = input.edges().get(edge).labelWidth();
            loops |= input.edges().get(edge).from() == input.edges().get(edge).to();
            if (label > 0 && home[edge] >= 0) {
                widest[home[edge]] = Math.max(widest[home[edge]], label);
                labels[home[edge]]++;
            }
        }
        double[] climb = climbs(columns, parts);
        double[] gap = new double[columns];
        for (int i = 0; i < columns; i++) {
            double rows = Math.max(1, height / (spacing.labelHeight() + 2 * spacing.labelPadding()));
            double side = Math.clamp(Math.ceil(2 * labels[i] / rows), 1, LABEL_COLUMNS);
            double forLabels = labels[i] == 0 ? 0 : side * (widest[i] + 2 * spacing.labelPadding()) + 2 * ARROW;
            double forEdges = i + 1 == columns ? loops ? EdgeRouting.loopReach(spacing) : 0
                    : spacing.columnGap() + Math.min(CLIMB * climb[i], (WIDEST_GAPS - 1) * spacing.columnGap());
            gap[i] = Math.max(forLabels, forEdges);
        }
        return gap;
    }

    /// The mean vertical distance of the links of every gap.
    private static double[] climbs(int columns, List<Part> parts) {
        double[] climb = new double[columns];
        int[] links = new int[columns];
        for (Part part : parts) {
            Digraph graph = part.layers().links;
            for (int link = 0; link < graph.edges; link++) {
                int gap = part.layers().column[graph.from[link]];
                climb[gap] += Math.abs(part.middle()[graph.from[link]] - part.middle()[graph.to[link]]);
                links[gap]++;
            }
        }
        for (int i = 0; i < columns; i++) {
            climb[i] /= Math.max(1, links[i]);
        }
        return climb;
    }

    double left(int column) {
        return left[column];
    }

    double right(int column) {
        return left[column] + width[column];
    }

    /// The right side of the picture.
    double end() {
        return end;
    }
}
