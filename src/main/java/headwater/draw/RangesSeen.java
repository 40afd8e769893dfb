package headwater.draw;

/// Whether a picture at rest tells the declared ranges.
public enum RangesSeen {
    /// Wherever they are recorded and say something.
    SEEN,
    /// Only closer; where a component is pointed at, on its routes.
    CLOSER,
    /// The picture has no room for them; only where a component is pointed at, on its routes.
    POINTED;

    /// @param scale  screen px of one px of the picture
    public static RangesSeen of(DrawList drawing, double scale) {
        if (drawing.curves().stream().allMatch(curve -> curve.range().isEmpty())) {
            return SEEN;
        }
        if (drawing.curves().stream().allMatch(curve -> curve.label() == null)) {
            return POINTED;
        }
        return Names.readable(TextStyle.RANGE, scale) <= TextStyle.RANGE.size() ? SEEN : CLOSER;
    }
}
