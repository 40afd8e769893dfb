package headwater.layout;

/// A rectangle of the picture in px; x grows to the right, y downwards.
///
/// @param x left side
/// @param y upper side
public record PlacedBox(double x, double y, double width, double height) {
    /// The right side.
    public double right() {
        return x + width;
    }

    /// The lower side.
    public double bottom() {
        return y + height;
    }

    /// The middle between upper and lower side.
    public double middle() {
        return y + height / 2;
    }

    /// Whether the point lies inside or on the border.
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// Whether the two have a common area; touching borders are none.
    public boolean overlaps(PlacedBox other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
