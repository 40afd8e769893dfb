package headwater.draw;

import headwater.layout.PlacedBox;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Set;

/// Paints a draw list on a surface, in the detail that the scale allows: far out bars of colour with names, closer
/// versions, close ranges. Curves below, boxes above, what stands out last.
public final class FigurePainter {
    /// What a picture looks like at one moment.
    ///
    /// @param scale  screen px of one px of the picture
    /// @param seen   the part of the picture that is visible
    public record Look(DrawList drawing, double scale, PlacedBox seen, Palette palette, Highlight highlight,
            Marks marks) {
        /// The whole picture at rest, in full detail.
        public static Look atRest(DrawList drawing, Palette palette) {
            return new Look(drawing, 1, drawing.area(), palette, Highlight.NONE, Marks.NONE);
        }

        /// Whether something stands out while the rest recedes.
        boolean recedes() {
            return !highlight.isEmpty();
        }
    }

    /// Rings around boxes.
    ///
    /// @param selected  a component
    /// @param focused   whether its ring is strong
    /// @param pointed   the component that mouse or keyboard points at
    /// @param found     components that a search found
    public record Marks(OptionalInt selected, boolean focused, OptionalInt pointed, Set<Integer> found) {
        public static final Marks NONE = new Marks(OptionalInt.empty(), false, OptionalInt.empty(), Set.of());

        public Marks {
            found = Set.copyOf(found);
        }

        boolean isSelected(BoxShape box) {
            return selected.isPresent() && selected.getAsInt() == box.component();
        }

        boolean isPointed(BoxShape box) {
            return pointed.isPresent() && pointed.getAsInt() == box.component();
        }
    }

    private FigurePainter() {
    }

    /// @param names  of this picture at this scale
    public static void paint(Surface surface, Look look, Names names) {
        BitSet way = new BitSet();
        look.drawing.key().way(look.marks.selected).ifPresent(shortest -> shortest.dependencies().forEach(way::set));
        CurvePainter curves = new CurvePainter(surface, look, names, way);
        curves.paint();
        BoxPainter boxes = new BoxPainter(surface, look, names);
        boxes.paint();
        surface.opacity(1);
    }
}
