package headwater.layout;

/// A dependency to be drawn: box `from` depends on box `to`. Self loops and parallel edges are allowed.
///
/// @param from index into [LayoutInput#boxes()]
/// @param to index into [LayoutInput#boxes()]
/// @param labelWidth px, 0 for an edge without label; all labels are [Spacing#labelHeight()] high
public record LayoutEdge(int from, int to, double labelWidth) {
    /// @throws IllegalArgumentException when the label width is negative or not finite
    public LayoutEdge {
        if (!(labelWidth >= 0 && Double.isFinite(labelWidth))) {
            throw new IllegalArgumentException("Label of " + labelWidth + " px");
        }
    }
}
