package headwater.layout;

import java.util.OptionalDouble;

/// A component to be placed, as a box.
///
/// @param width px, finite and not negative
/// @param height px, finite and not negative
/// @param root belongs into the left column: a dependency path starts here
/// @param target belongs to the right: the dependency paths end here
/// @param rank of two boxes with a rank that come to stand in one column, the one with the lower rank is above
public record LayoutBox(double width, double height, boolean root, boolean target, OptionalDouble rank) {
    /// @throws IllegalArgumentException when a side is negative or not finite
    public LayoutBox {
        if (!(width >= 0 && height >= 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IllegalArgumentException("Box of " + width + " × " + height + " px");
        }
    }

    /// A box that may stand anywhere in its column.
    public LayoutBox(double width, double height, boolean root, boolean target) {
        this(width, height, root, target, OptionalDouble.empty());
    }
}
