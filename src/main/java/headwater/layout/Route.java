package headwater.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of one edge from its box `from` to its box `to`: Bézier segments that join smoothly.
///
/// @param curve never empty; the first segment starts at the border of `from`, the last ends at the border of `to`
/// @param againstFlow the edge closes a cycle and runs from right to left; it leaves the left side of its box
/// @param label the area kept free for the label, absent when there is none or it found no free place
public record Route(List<Cubic> curve, boolean againstFlow, @Nullable PlacedBox label) {
    public Route {
        curve = List.copyOf(curve);
    }

    /// A rectangle that holds the whole curve (the hull of its control points), for a first hit test.
    public PlacedBox bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Cubic c : curve) {
            left = Math.min(left, Math.min(Math.min(c.x0(), c.c1x()), Math.min(c.c2x(), c.x1())));
            right = Math.max(right, Math.max(Math.max(c.x0(), c.c1x()), Math.max(c.c2x(), c.x1())));
            top = Math.min(top, Math.min(Math.min(c.y0(), c.c1y()), Math.min(c.c2y(), c.y1())));
            bottom = Math.max(bottom, Math.max(Math.max(c.y0(), c.c1y()), Math.max(c.c2y(), c.y1())));
        }
        return new PlacedBox(left, top, right - left, bottom - top);
    }
}
