package headwater.draw;

import headwater.analysis.diff.Mark;
import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A dependency as a curve that ends in an arrow head.
///
/// @param dependency  number in the graph that is drawn
/// @param from        component that depends
/// @param to          component depended on
/// @param bounds      a rectangle that holds the curve
/// @param range       the declared range, shortened; empty when none is recorded
/// @param label       the place that is kept free for the range; absent when there is none
/// @param mark        what happened to it between two builds
public record CurveShape(int dependency, int from, int to, List<Cubic> curve, PlacedBox bounds,
        String range, @Nullable PlacedBox label, Mark mark) {
    private static final int STEPS = 32;

    /// Of a picture of one build.
    public CurveShape(int dependency, int from, int to, List<Cubic> curve, PlacedBox bounds, String range,
            @Nullable PlacedBox label) {
        this(dependency, from, to, curve, bounds, range, label, Mark.SAME);
    }

    public CurveShape {
        curve = List.copyOf(curve);
    }

    /// Whether it runs through an area that is not smaller than a word; tells it by points that are close enough.
    boolean passes(PlacedBox area) {
        return bounds.overlaps(area) && curve.stream().anyMatch(part -> IntStream.rangeClosed(0, STEPS)
                .anyMatch(i -> area.contains(part.xAt((double) i / STEPS), part.yAt((double) i / STEPS))));
    }
}
