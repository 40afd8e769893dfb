package headwater.layout;

/// The size that a picture should fit into without being made smaller, in px.
///
/// @param width  positive
/// @param height positive
public record Room(double width, double height) {
    /// Any size will do: nothing is folded.
    public static final Room UNBOUNDED = new Room(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// @throws IllegalArgumentException when a side is not positive
    public Room {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("Room of " + width + " × " + height + " px");
        }
    }

    /// How large a picture can be shown as a whole: 1 for full size, less when it has to be made smaller.
    public double scale(LaidOutGraph picture) {
        return Math.min(1, Math.min(width / Math.max(1, picture.width()), height / Math.max(1, picture.height())));
    }
}
