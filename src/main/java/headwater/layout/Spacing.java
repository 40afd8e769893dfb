package headwater.layout;

/// Distances of a layout, all in px.
///
/// @param margin free border around everything
/// @param columnGap least distance between two columns; grows to the widest label between them
/// @param rowGap least distance between two boxes of one column
/// @param edgeGap least distance between an edge that passes a column and the boxes or other edges there
/// @param labelHeight height of every edge label
/// @param labelPadding free space around an edge label
public record Spacing(double margin, double columnGap, double rowGap, double edgeGap, double labelHeight,
        double labelPadding) {
    /// The proportions of the design: boxes of 148 × 46 px, labels in 10.5 px type.
    public static final Spacing DEFAULT = new Spacing(16, 68, 26, 12, 14, 4);

    /// @throws IllegalArgumentException when a distance is negative or not finite
    public Spacing {
        double least = Math.min(Math.min(Math.min(margin, columnGap), Math.min(rowGap, edgeGap)),
                Math.min(labelHeight, labelPadding));
        double sum = margin + columnGap + rowGap + edgeGap + labelHeight + labelPadding;
        if (!(least >= 0 && Double.isFinite(sum))) {
            throw new IllegalArgumentException("Negative or infinite spacing");
        }
    }
}
