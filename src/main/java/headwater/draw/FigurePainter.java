package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.BitSet;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Paints a draw list on a surface, in the detail that the scale allows: far out bars of colour with names, closer
/// versions, close ranges. Curves below, boxes above, what stands out last.
public final class FigurePainter {
    private static final double DETAILS_FROM = 0.75;
    private static final double TEXT_FROM = 0.27;
    /// No text is smaller on the screen, px.
    private static final double LEAST_TEXT = 10.5;
    private static final double RECEDED = 0.38;
    private static final double RECEDED_BOX = 0.5;
    private static final double ARC = 14;
    private static final double ARROW = 8.5;
    private static final double LABEL_HEIGHT = 14;
    private static final double[] LABEL_PLACES = {0.5, 0.35, 0.65, 0.2, 0.8};

    /// What a picture looks like at one moment.
    ///
    /// @param scale     screen px of one px of the picture
    /// @param seen      the part of the picture that is visible
    /// @param selected  a component with a ring around it
    /// @param focused   whether that ring is strong
    public record Look(DrawList drawing, double scale, PlacedBox seen, Palette palette, Highlight highlight,
            OptionalInt selected, boolean focused) {
        /// The whole picture at rest, in full detail.
        public static Look atRest(DrawList drawing, Palette palette) {
            return new Look(drawing, 1, drawing.area(), palette, Highlight.NONE, OptionalInt.empty(), false);
        }

        /// Whether something stands out while the rest recedes.
        boolean recedes() {
            return !highlight.isEmpty();
        }
    }

    private final Surface surface;
    private final Look look;
    private final TextWidths widths;
    private final BitSet way = new BitSet();

    private FigurePainter(Surface surface, Look look, TextWidths widths) {
        this.surface = surface;
        this.look = look;
        this.widths = widths;
        look.drawing.shortest().forEach(way::set);
    }

    /// @param widths  of the fonts that the surface paints with
    public static void paint(Surface surface, Look look, TextWidths widths) {
        new FigurePainter(surface, look, widths).paint();
    }

    private void paint() {
        for (boolean lit : new boolean[] {false, true}) {
            for (CurveShape curve : look.drawing.curves()) {
                if (lit(curve) == lit && seen(curve)) {
                    paint(curve, lit);
                }
            }
        }
        look.drawing.curves().forEach(this::paintLabel);
        for (BoxShape box : look.drawing.boxes()) {
            if (look.seen.overlaps(box.area())) {
                paint(box);
            }
        }
        surface.opacity(1);
    }

    private boolean seen(CurveShape curve) {
        return curve.bounds().height() == 0 || look.seen.overlaps(curve.bounds());
    }

    private boolean lit(CurveShape curve) {
        return look.recedes() ? look.highlight.dependencies().get(curve.dependency())
                : way.get(curve.dependency());
    }

    private void paint(CurveShape shape, boolean lit) {
        String ink = lit ? look.palette.route() : look.palette.edge();
        surface.opacity(look.recedes() && !lit ? RECEDED : 1);
        surface.strokeCurve(shape.curve(), ink, (lit ? 2.2 : 1.4) * Math.max(1, 0.6 / look.scale));
        arrow(shape.curve().getLast(), ink);
    }

    private void arrow(Cubic last, String ink) {
        double dx = last.x1() - last.xAt(0.92);
        double dy = last.y1() - last.yAt(0.92);
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return;
        }
        double ux = dx / length;
        double uy = dy / length;
        double x = last.x1();
        double y = last.y1();
        surface.fillPolygon(new double[] {x, x - ARROW * ux + 4 * uy, x - ARROW * ux - 4 * uy},
                new double[] {y, y - ARROW * uy - 4 * ux, y - ARROW * uy + 4 * ux}, ink);
    }

    /// The range in the place kept for it, where it can be read; on a curve that stands out wherever no box is in the
    /// way, and larger when the picture is small.
    private void paintLabel(CurveShape curve) {
        boolean stands = look.recedes() && lit(curve);
        double size = readable(TextStyle.RANGE);
        boolean natural = size <= TextStyle.RANGE.size();
        if (curve.range().isEmpty() || look.scale < TEXT_FROM || !natural && !stands) {
            return;
        }
        PlacedBox area = curve.label() != null && natural ? curve.label() : stands ? freePlace(curve, size) : null;
        if (area == null || !look.seen.overlaps(area)) {
            return;
        }
        surface.opacity(look.recedes() && !stands ? RECEDED : 1);
        surface.fillBox(new PlacedBox(area.x() - 1, area.y(), area.width() + 2, area.height()), 6,
                look.palette.background());
        surface.text(new Surface.Text(curve.range(), area.x() + area.width() / 2, area.middle(), TextStyle.RANGE,
                size, look.palette.dim(), true, area.width()));
    }

    /// The size that a text needs in the picture to be read on the screen.
    private double readable(TextStyle style) {
        return Math.max(style.size(), LEAST_TEXT / look.scale - 1e-9);
    }

    private @Nullable PlacedBox freePlace(CurveShape curve, double size) {
        double larger = size / TextStyle.RANGE.size();
        double width = widths.width(curve.range(), TextStyle.RANGE) * larger + 4;
        double height = LABEL_HEIGHT * larger;
        for (Cubic part : curve.curve().reversed()) {
            for (double t : LABEL_PLACES) {
                PlacedBox area = new PlacedBox(part.xAt(t) - width / 2, part.yAt(t) - height / 2, width,
                        height);
                if (look.drawing.boxes().stream().noneMatch(box -> box.area().overlaps(area))) {
                    return area;
                }
            }
        }
        return null;
    }

    private void paint(BoxShape box) {
        Palette.Ink ink = look.palette.ink(box.role());
        PlacedBox area = box.area();
        boolean recedes = look.recedes() && !look.highlight.components().get(box.component());
        surface.opacity(1);
        if (look.selected.isPresent() && look.selected.getAsInt() == box.component()) {
            surface.strokeBox(new PlacedBox(area.x() - 4, area.y() - 4, area.width() + 8, area.height() + 8), ARC + 8,
                    look.palette.selection(), look.focused ? 2.4 : 1.6);
        }
        if (box.group().isPresent()) {
            PlacedBox behind = new PlacedBox(area.x() + box.frame(), area.y() + box.frame(), area.width(), area.height());
            surface.fillBox(behind, ARC, look.palette.background());
            surface.opacity(recedes ? RECEDED_BOX : 1);
            surface.strokeBox(behind, ARC, ink.stroke(), 1.2);
            surface.opacity(1);
        }
        surface.fillBox(area, ARC, look.palette.background());
        surface.opacity(recedes ? RECEDED_BOX : 1);
        surface.fillBox(area, ARC, ink.fill());
        surface.strokeBox(area, ARC, ink.stroke(), box.role() == Role.COMPROMISED ? 2.2 : 1.2);
        sign(box.role(), area, ink);
        texts(box);
    }

    /// The sign of a role, which tells it without its colour: a warning glyph, or a bar.
    private void sign(Role role, PlacedBox area, Palette.Ink ink) {
        if (role != Role.COMPROMISED) {
            surface.fillBox(new PlacedBox(area.x() + 3, area.y() + 9, 3.5, area.height() - 18), 3, ink.stroke());
            return;
        }
        double x = area.x() + 15;
        double y = area.middle() - 7;
        surface.fillPolygon(new double[] {x, x + 7.5, x - 7.5}, new double[] {y, y + 13.5, y + 13.5}, ink.stroke());
        surface.strokeLine(x, y + 4.6, x, y + 8.4, look.palette.background(), 1.6);
        surface.strokeLine(x, y + 10.4, x, y + 11.8, look.palette.background(), 1.6);
    }

    /// Far out no text at all, then names, cut where they have no room, then versions.
    private void texts(BoxShape box) {
        if (look.scale < TEXT_FROM) {
            return;
        }
        PlacedBox area = box.area();
        double x = area.x() + box.textInset();
        double room = area.width() - box.textInset() - 4;
        boolean details = look.scale >= DETAILS_FROM && !box.detail().isEmpty();
        double name = readable(TextStyle.NAME);
        surface.text(new Surface.Text(cut(box.title(), TextStyle.NAME, name, room), x,
                details ? area.y() + 16 : area.middle(), TextStyle.NAME, name, look.palette.text(), false, room));
        if (details) {
            double size = readable(TextStyle.DETAIL);
            surface.text(new Surface.Text(cut(box.detail(), TextStyle.DETAIL, size, room), x, area.y() + 32.5,
                    TextStyle.DETAIL, size, look.palette.dim(), false, room));
        }
    }

    /// The text, where it has no room without its scope, for that is what neighbours have in common, and its end.
    private String cut(String text, TextStyle style, double size, double room) {
        double natural = room * style.size() / size;
        if (size <= style.size() || widths.width(text, style) <= natural) {
            return text;
        }
        int slash = text.startsWith("@") ? text.indexOf('/') : -1;
        String kept = text.substring(slash + 1);
        while (kept.length() > 1 && widths.width(kept + "…", style) > natural) {
            kept = kept.substring(0, kept.length() - 1);
        }
        return kept + "…";
    }
}
