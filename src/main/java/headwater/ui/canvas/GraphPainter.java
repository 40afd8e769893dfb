package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.CurveShape;
import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.draw.Palette;
import headwater.draw.Role;
import headwater.draw.TextStyle;
import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Paints a draw list on a canvas, in the detail that the scale allows: far out bars of colour with names, closer
/// versions, close ranges.
final class GraphPainter {
    private static final double RANGES_FROM = 0.7;
    private static final double DETAILS_FROM = 0.64;
    private static final double LEAST_NAME = 10.5;
    private static final double LARGEST_NAME = 2.2;
    private static final FxTextWidths WIDTHS = new FxTextWidths();
    private static final double RECEDED = 0.38;
    private static final double ARC = 14;
    private static final PlacedBox NOWHERE = new PlacedBox(-1e9, -1e9, 0, 0);

    /// What a picture looks like at one moment.
    record Look(DrawList drawing, Viewport view, Palette palette, Highlight highlight, OptionalInt selected,
            boolean focused) {
        /// Whether something stands out while the rest recedes.
        boolean recedes() {
            return !highlight.isEmpty();
        }
    }

    private final GraphicsContext g;
    private final Look look;
    private final PlacedBox seen;

    private GraphPainter(GraphicsContext g, Look look, double width, double height) {
        this.g = g;
        this.look = look;
        Viewport view = look.view();
        seen = new PlacedBox(view.toPictureX(0), view.toPictureY(0), width / view.scale(), height / view.scale());
    }

    static void paint(GraphicsContext g, Look look, double width, double height) {
        g.save();
        g.setFill(Color.web(look.palette().background()));
        g.fillRect(0, 0, width, height);
        Viewport view = look.view();
        g.translate(view.shiftX(), view.shiftY());
        g.scale(view.scale(), view.scale());
        new GraphPainter(g, look, width, height).paint();
        g.restore();
    }

    private void paint() {
        for (CurveShape curve : look.drawing().curves()) {
            if (!lit(curve)) {
                paint(curve, false);
            }
        }
        for (CurveShape curve : look.drawing().curves()) {
            if (lit(curve)) {
                paint(curve, true);
            }
        }
        if (look.view().scale() >= RANGES_FROM) {
            look.drawing().curves().forEach(this::paintLabel);
        }
        for (BoxShape box : look.drawing().boxes()) {
            if (seen.overlaps(box.area())) {
                paint(box);
            }
        }
    }

    private boolean lit(CurveShape curve) {
        return look.recedes() ? look.highlight().dependencies().get(curve.dependency())
                : look.drawing().shortest().contains(curve.dependency());
    }

    private void paint(CurveShape shape, boolean lit) {
        if (!seen.overlaps(shape.bounds()) && shape.bounds().height() > 0) {
            return;
        }
        Color ink = Color.web(lit ? look.palette().route() : look.palette().edge());
        g.setGlobalAlpha(look.recedes() && !lit ? RECEDED : 1);
        g.setStroke(ink);
        g.setFill(ink);
        g.setLineWidth((lit ? 2.2 : 1.4) * Math.max(1, 0.6 / look.view().scale()));
        g.setLineCap(StrokeLineCap.BUTT);
        g.beginPath();
        Cubic first = shape.curve().getFirst();
        g.moveTo(first.x0(), first.y0());
        for (Cubic cubic : shape.curve()) {
            g.bezierCurveTo(cubic.c1x(), cubic.c1y(), cubic.c2x(), cubic.c2y(), cubic.x1(), cubic.y1());
        }
        g.stroke();
        arrow(shape.curve().getLast());
        g.setGlobalAlpha(1);
    }

    private void arrow(Cubic last) {
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
        g.fillPolygon(new double[] {x, x - 8.5 * ux + 4 * uy, x - 8.5 * ux - 4 * uy},
                new double[] {y, y - 8.5 * uy - 4 * ux, y - 8.5 * uy + 4 * ux}, 3);
    }

    /// The range in the place kept for it; without one, on a curve that stands out, where no box is in the way.
    private void paintLabel(CurveShape curve) {
        boolean stands = look.recedes() && lit(curve);
        if (curve.range().isEmpty() || curve.label() == null && !stands) {
            return;
        }
        PlacedBox area = curve.label() != null ? curve.label() : freePlace(curve).orElse(NOWHERE);
        if (!seen.overlaps(area)) {
            return;
        }
        g.setGlobalAlpha(look.recedes() && !stands ? RECEDED : 1);
        g.setFont(FxTextWidths.font(TextStyle.RANGE, TextStyle.RANGE.size()));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(Color.web(look.palette().background()));
        g.fillRoundRect(area.x() - 1, area.y(), area.width() + 2, area.height(), 6, 6);
        g.setFill(Color.web(look.palette().dim()));
        g.fillText(curve.range(), area.x() + area.width() / 2, area.middle());
        g.setGlobalAlpha(1);
    }

    private Optional<PlacedBox> freePlace(CurveShape curve) {
        double width = WIDTHS.width(curve.range(), TextStyle.RANGE) + 4;
        return curve.curve().reversed().stream().flatMap(part -> DoubleStream.of(0.5, 0.35, 0.65, 0.2, 0.8)
                .mapToObj(t -> new PlacedBox(part.xAt(t) - width / 2, part.yAt(t) - 7, width, 14)))
                .filter(area -> look.drawing().boxes().stream().noneMatch(box -> box.area().overlaps(area)))
                .findFirst();
    }

    private void paint(BoxShape box) {
        Palette.Ink ink = look.palette().ink(box.role());
        PlacedBox area = box.area();
        boolean recedes = look.recedes() && !look.highlight().components().get(box.component());
        boolean selected = look.selected().isPresent() && look.selected().getAsInt() == box.component();
        if (selected) {
            g.setStroke(Color.web(look.palette().selection()));
            g.setLineWidth(look.focused() ? 2.4 : 1.6);
            g.strokeRoundRect(area.x() - 4, area.y() - 4, area.width() + 8, area.height() + 8, ARC + 8, ARC + 8);
        }
        g.setFill(Color.web(look.palette().background()));
        g.fillRoundRect(area.x(), area.y(), area.width(), area.height(), ARC, ARC);
        g.setGlobalAlpha(recedes ? RECEDED + 0.12 : 1);
        g.setFill(Color.web(ink.fill()));
        g.fillRoundRect(area.x(), area.y(), area.width(), area.height(), ARC, ARC);
        g.setStroke(Color.web(ink.stroke()));
        g.setLineWidth(box.role() == Role.COMPROMISED ? 2.2 : 1.2);
        g.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), ARC, ARC);
        sign(box, ink);
        texts(box);
        g.setGlobalAlpha(1);
    }

    private void sign(BoxShape box, Palette.Ink ink) {
        PlacedBox area = box.area();
        g.setFill(Color.web(ink.stroke()));
        if (box.role() != Role.COMPROMISED) {
            g.fillRoundRect(area.x() + 3, area.y() + 9, 3.5, area.height() - 18, 3, 3);
            return;
        }
        double x = area.x() + 15;
        double y = area.middle() - 7;
        g.fillPolygon(new double[] {x, x + 7.5, x - 7.5}, new double[] {y, y + 13.5, y + 13.5}, 3);
        g.setStroke(Color.web(look.palette().background()));
        g.setLineWidth(1.6);
        g.strokeLine(x, y + 4.6, x, y + 8.4);
        g.strokeLine(x, y + 10.4, x, y + 11.8);
    }

    private void texts(BoxShape box) {
        PlacedBox area = box.area();
        double x = area.x() + box.textInset();
        boolean details = look.view().scale() >= DETAILS_FROM && !box.detail().isEmpty();
        double enlarged = details ? 1 : Math.clamp(Math.min(room(box) / WIDTHS.width(box.title(), TextStyle.NAME),
                LEAST_NAME / look.view().scale() / TextStyle.NAME.size()), 1, LARGEST_NAME);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(FxTextWidths.font(TextStyle.NAME, TextStyle.NAME.size() * enlarged));
        g.setFill(Color.web(look.palette().text()));
        g.fillText(box.title(), x, details ? area.y() + 16 : area.middle());
        if (details) {
            g.setFont(FxTextWidths.font(TextStyle.DETAIL, TextStyle.DETAIL.size()));
            g.setFill(Color.web(look.palette().dim()));
            g.fillText(box.detail(), x, area.y() + 32.5);
        }
    }

    private static double room(BoxShape box) {
        return box.area().width() - box.textInset() - 5;
    }
}
