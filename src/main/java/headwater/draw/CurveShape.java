package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dependency as a curve that ends in an arrow head.
///
/// @param dependency  number in the graph that is drawn
/// @param from        component that depends
/// @param to          component depended on
/// @param bounds      a rectangle that holds the curve
/// @param label       the range, with the place kept free for it; absent when there is none
public record CurveShape(int dependency, int from, int to, List<Cubic> curve, PlacedBox bounds,
        @Nullable Label label) {
    public CurveShape {
        curve = List.copyOf(curve);
    }

    /// Text on a halo.
    public record Label(String text, PlacedBox area) {
    }
}
