package headwater.layout;

import java.util.List;

/// Where the boxes of an overview stand: columns from left to right, inside a column in one or several files beside each
/// other, every second file half a row lower, so that a box may be as wide as two files.
///
/// @param x        by box, its middle, px
/// @param y        by box, its middle, px
/// @param column   by box
/// @param order    the boxes column by column, inside a column from top to bottom
/// @param columns  from left to right; the last one may hold what no root reaches
public record OverviewPlaces(double[] x, double[] y, int[] column, int[] order, List<Column> columns, double width,
        double height) {
    /// The least distance of two files, px.
    public static final double FILE = 104;
    /// The least distance of two boxes of a file, px.
    public static final double ROW = 112;

    public OverviewPlaces {
        columns = List.copyOf(columns);
    }

    /// Boxes of one distance from the roots.
    ///
    /// @param left      where it begins, px
    /// @param right     where it ends, px
    /// @param distance  dependencies from the nearest root, or [#UNROOTED]
    /// @param first     its first box is `order[first]`
    /// @param count     of its boxes
    public record Column(double left, double right, int distance, int first, int count) {
        /// The distance of what no root reaches.
        public static final int UNROOTED = -1;

        public boolean unrooted() {
            return distance == UNROOTED;
        }
    }
}
