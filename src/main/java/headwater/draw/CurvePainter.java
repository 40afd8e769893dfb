package headwater.draw;

import headwater.analysis.diff.Mark;
import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Paints the dependencies of a picture with their ranges; those that recede in a colour of their own, for where many
/// run together they would shine through each other.
final class CurvePainter {
    private static final double RECEDED = 0.38;
    private static final double ARROW = 8.5;
    private static final double DASH = 5;
    private static final double DOT = 2;
    /// What is painted last covers the others where several run together.
    private static final List<Mark> UPWARDS = List.of(Mark.SAME, Mark.CHANGED, Mark.REMOVED, Mark.ADDED);
    private static final double LABEL_HEIGHT = 14;
    /// What stays free beside a count, px.
    private static final double BESIDE = 3;
    private static final double[] LABEL_PLACES = {0.5, 0.35, 0.65, 0.2, 0.8};

    private final Surface surface;
    private final FigurePainter.Look look;
    private final TextWidths widths;
    private final BitSet way;
    private final boolean ranges;
    private final List<PlacedBox> painted = new ArrayList<>();

    /// @param way  dependencies that stand out in a picture at rest
    CurvePainter(Surface surface, FigurePainter.Look look, Names names, BitSet way) {
        this.surface = surface;
        this.look = look;
        this.way = way;
        widths = names.widths();
        ranges = look.drawing().curves().stream().anyMatch(curve -> curve.label() != null);
    }

    void paint() {
        for (boolean lit : new boolean[] {false, true}) {
            for (Mark mark : UPWARDS) {
                for (CurveShape curve : look.drawing().curves()) {
                    if (curve.mark() == mark && lit(curve) == lit && seen(curve)) {
                        paint(curve, lit);
                    }
                }
            }
        }
        look.drawing().curves().forEach(this::paintLabel);
        look.drawing().junctions().forEach(this::paintCount);
    }

    private boolean seen(CurveShape curve) {
        return curve.bounds().height() == 0 || look.seen().overlaps(curve.bounds());
    }

    private boolean lit(CurveShape curve) {
        return look.recedes() ? look.highlight().dependencies().get(curve.dependency())
                : way.get(curve.dependency());
    }

    private void paint(CurveShape shape, boolean lit) {
        Palette palette = look.palette();
        String own = palette.line(shape.mark());
        String ink = lit ? palette.route() : look.recedes() ? palette.receded(own, RECEDED) : own;
        double width = lit || shape.mark() == Mark.ADDED ? 2.2 : 1.4;
        surface.opacity(1);
        surface.strokeCurve(shape.curve(), ink, width * Math.max(1, 0.6 / look.scale()),
                dash(shape.mark()));
        arrow(shape.curve().getLast(), ink);
    }

    /// So that no mark is told by colour alone.
    private static double dash(Mark mark) {
        return switch (mark) {
            case ADDED, SAME -> 0;
            case REMOVED -> DASH;
            case CHANGED -> DOT;
        };
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
        double size = Names.readable(TextStyle.RANGE, look.scale());
        boolean natural = size <= TextStyle.RANGE.size();
        if (curve.range().isEmpty() || look.scale() < Names.TEXT_FROM || !natural && !stands) {
            return;
        }
        boolean anywhere = stands || ranges && lit(curve);
        PlacedBox area = curve.label() != null && natural ? curve.label() : anywhere ? freePlace(curve, size) : null;
        if (area != null && look.seen().overlaps(area)) {
            painted.add(area);
            label(curve.range(), area, size, look.recedes() && !stands);
        }
    }

    private void label(String text, PlacedBox area, double size, boolean recedes) {
        surface.opacity(1);
        surface.fillBox(new PlacedBox(area.x() - 1, area.y(), area.width() + 2, area.height()), 6,
                look.palette().background());
        surface.opacity(recedes ? RECEDED : 1);
        surface.text(new Surface.Text(text, area.x() + area.width() / 2, area.middle(), TextStyle.RANGE,
                size, look.palette().dim(), true, area.width()));
    }

    private PlacedBox around(double x, double y, String text, double size) {
        double larger = size / TextStyle.RANGE.size();
        double width = widths.width(text, TextStyle.RANGE) * larger + 4;
        return new PlacedBox(x - width / 2, y - LABEL_HEIGHT * larger / 2, width, LABEL_HEIGHT * larger);
    }

    /// The first free place where nothing else that stands out passes, else the one where least does.
    private @Nullable PlacedBox freePlace(CurveShape curve, double size) {
        PlacedBox best = null;
        long least = Long.MAX_VALUE;
        for (Cubic part : curve.curve().reversed()) {
            for (double t : LABEL_PLACES) {
                PlacedBox area = around(part.xAt(t), part.yAt(t), curve.range(), size);
                long passing = isFree(area) && !taken(area) ? passing(area, curve) : Long.MAX_VALUE;
                if (passing == 0) {
                    return area;
                }
                if (passing < least) {
                    least = passing;
                    best = area;
                }
            }
        }
        return best;
    }

    private long passing(PlacedBox area, CurveShape own) {
        return look.drawing().curves().stream().filter(other -> other.dependency() != own.dependency() && lit(other)
                && other.passes(area)).count();
    }

    private boolean isFree(PlacedBox area) {
        return look.drawing().boxes().stream().noneMatch(box -> box.outline().overlaps(area));
    }

    /// Where another range stands, or where many dependencies run together, a range would be taken for another's.
    private boolean taken(PlacedBox area) {
        return look.drawing().curves().stream().anyMatch(other -> other.label() != null && other.label().overlaps(area))
                || painted.stream().anyMatch(area::overlaps)
                || look.drawing().junctions().stream().anyMatch(junction ->
                        area.x() <= junction.x() && area.right() >= junction.x());
    }

    /// How many run together, on the upright part beside the box, where no box is near.
    private void paintCount(Junction junction) {
        double size = Names.readable(TextStyle.RANGE, look.scale());
        double away = LABEL_HEIGHT * size / TextStyle.RANGE.size() / 2 + 9;
        if (look.scale() < Names.DETAILS_FROM) {
            return;
        }
        for (double y : List.of(junction.y() - away, junction.y() + away)) {
            for (double shift : List.of(0.0, -0.5)) {
                PlacedBox upright = around(junction.x(), y, junction.text(), size);
                PlacedBox area = new PlacedBox(upright.x() + shift * (upright.width() + 2 * BESIDE), upright.y(), upright.width(),
                        upright.height());
                if (isFree(wider(area)) && look.seen().overlaps(area)) {
                    label(junction.text(), area, size, look.recedes());
                    return;
                }
            }
        }
    }

    private static PlacedBox wider(PlacedBox area) {
        return new PlacedBox(area.x() - BESIDE, area.y(), area.width() + 2 * BESIDE, area.height());
    }
}
