package headwater.ui.canvas;

import headwater.draw.DrawList;
import headwater.draw.FigurePainter;
import headwater.draw.Names;
import headwater.draw.Surface;
import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// The screen as a surface for figures: a JavaFX canvas, moved and scaled by a viewport.
final class GraphPainter implements Surface {
    private static final Map<String, Color> COLOURS = new ConcurrentHashMap<>();

    private final GraphicsContext g;

    private GraphPainter(GraphicsContext g) {
        this.g = g;
        g.setLineCap(StrokeLineCap.BUTT);
        g.setTextBaseline(VPos.CENTER);
    }

    static Color colour(String web) {
        return COLOURS.computeIfAbsent(web, Color::web);
    }

    /// Covers the whole canvas with the ground.
    static void ground(GraphicsContext g, PicturePainter.Look look) {
        g.setFill(colour(look.palette().background()));
        g.fillRect(0, 0, look.width(), look.height());
    }

    /// @param names  of the picture at its scale
    static void paint(GraphicsContext g, DrawList drawing, Names names, PicturePainter.Look look) {
        Viewport view = look.view();
        g.save();
        g.translate(view.shiftX(), view.shiftY());
        g.scale(view.scale(), view.scale());
        FigurePainter.paint(new GraphPainter(g), new FigurePainter.Look(drawing, view.scale(), view.seen(look.width(),
                look.height()), look.palette(), look.highlight(), look.marks()), names);
        g.restore();
    }

    @Override
    public void opacity(double share) {
        g.setGlobalAlpha(share);
    }

    @Override
    public void fillBox(PlacedBox area, double arc, String colour) {
        g.setFill(colour(colour));
        g.fillRoundRect(area.x(), area.y(), area.width(), area.height(), arc, arc);
    }

    @Override
    public void strokeBox(PlacedBox area, double arc, String colour, double width) {
        pen(colour, width);
        g.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), arc, arc);
    }

    private void pen(String colour, double width) {
        g.setStroke(colour(colour));
        g.setLineWidth(width);
    }

    @Override
    public void strokeCurve(List<Cubic> curve, String colour, double width, double dash) {
        pen(colour, width);
        g.beginPath();
        g.moveTo(curve.getFirst().x0(), curve.getFirst().y0());
        curve.forEach(c -> g.bezierCurveTo(c.c1x(), c.c1y(), c.c2x(), c.c2y(), c.x1(), c.y1()));
        if (dash > 0) {
            g.setLineDashes(dash);
        }
        g.stroke();
        g.setLineDashes();
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1, String colour, double width) {
        pen(colour, width);
        g.strokeLine(x0, y0, x1, y1);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, String colour) {
        g.setFill(colour(colour));
        g.fillPolygon(x, y, x.length);
    }

    @Override
    public void text(Text text) {
        g.setFill(colour(text.colour()));
        if (ShapedText.isNeeded(text.text())) {
            ShapedText.fill(g, text);
            return;
        }
        g.setFont(FxTextWidths.font(text.style(), text.size()));
        g.setTextAlign(text.centred() ? TextAlignment.CENTER : TextAlignment.LEFT);
        g.fillText(text.text(), text.x(), text.middle(), text.room());
    }
}
