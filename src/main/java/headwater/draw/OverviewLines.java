package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.OverviewPlaces;
import headwater.layout.PlacedBox;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// How the dependencies of an overview run: from the right of a box to the left of another; inside a column and backwards
/// in a bow at the right.
final class OverviewLines {
    private static final double BOW = 70;
    /// Longest piece of a curve that is drawn straight, screen px.
    private static final double STRAIGHT = 9;
    private static final int MOST_PIECES = 48;

    private final Overview picture;
    private final OverviewGraph graph;
    private final double[] x;
    private final double[] y;

    OverviewLines(Overview picture) {
        this.picture = picture;
        graph = picture.graph();
        x = picture.places().x();
        y = picture.places().y();
    }

    /// Every edge that is looked at and may run through an area.
    void in(PlacedBox area, IntConsumer found) {
        BitSet looked = picture.filter().edges();
        for (int e = looked.nextSetBit(0); e >= 0; e = looked.nextSetBit(e + 1)) {
            if (touches(e, area)) {
                found.accept(e);
            }
        }
    }

    boolean touches(int edge, PlacedBox area) {
        int a = graph.from(edge);
        int b = graph.to(edge);
        double bow = x[a] < x[b] ? 0 : BOW + OverviewPlaces.FILE;
        return Math.min(x[a], x[b]) - bow <= area.right() && Math.max(x[a], x[b]) + bow >= area.x()
                && Math.min(y[a], y[b]) <= area.bottom() && Math.max(y[a], y[b]) >= area.y();
    }

    /// @param boxes  whether it leads from box to box, not from dot to dot
    Cubic curve(int edge, boolean boxes) {
        int a = graph.from(edge);
        int b = graph.to(edge);
        double out = boxes ? picture.box(a).area().width() / 2 : 0;
        double in = boxes ? picture.box(b).area().width() / 2 : 0;
        double x0 = x[a] + out;
        if (picture.places().column()[a] < picture.places().column()[b]) {
            double x1 = x[b] - in;
            double half = (x1 - x0) / 2;
            return new Cubic(x0, y[a], x0 + half, y[a], x1 - half, y[b], x1, y[b]);
        }
        double x1 = x[b] + in;
        double right = Math.max(x0, x1) + BOW;
        return new Cubic(x0, y[a], right, y[a], right, y[b], x1, y[b]);
    }

    /// Writes a curve.
    ///
    /// @param thick  device px
    static void draw(Raster raster, TileView view, Cubic curve, double thick, int rgb) {
        double length = (Math.abs(curve.x1() - curve.x0()) + Math.abs(curve.y1() - curve.y0())) * view.scale();
        int pieces = curve.y0() == curve.y1() && curve.x1() > curve.x0() ? 1
                : (int) Math.clamp(length / STRAIGHT, 6, MOST_PIECES);
        double fromX = view.toPixelX(curve.x0());
        double fromY = view.toPixelY(curve.y0());
        for (int i = 1; i <= pieces; i++) {
            double toX = view.toPixelX(curve.xAt((double) i / pieces));
            double toY = view.toPixelY(curve.yAt((double) i / pieces));
            if (Math.min(fromX, toX) - thick < raster.width() && Math.max(fromX, toX) + thick > 0
                    && Math.min(fromY, toY) - thick < raster.height() && Math.max(fromY, toY) + thick > 0) {
                raster.line(fromX, fromY, toX, toY, thick, rgb);
            }
            fromX = toX;
            fromY = toY;
        }
    }

    /// The same edge as a shape with its range.
    CurveShape shape(int edge) {
        Cubic curve = curve(edge, true);
        String range = graph.graph().range(graph.dependency(edge));
        return new CurveShape(graph.dependency(edge), graph.first(graph.from(edge)), graph.first(graph.to(edge)),
                List.of(curve), bounds(curve), range == null ? "" : range.length() > 24 ? Cuts.end(range, 22) : range, null);
    }

    private static PlacedBox bounds(Cubic curve) {
        double left = Math.min(curve.x0(), curve.x1());
        double right = Math.max(Math.max(curve.x0(), curve.x1()), curve.c1x());
        double top = Math.min(curve.y0(), curve.y1());
        return new PlacedBox(left, top, right - left, Math.max(1, Math.abs(curve.y1() - curve.y0())));
    }
}
