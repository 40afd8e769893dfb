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
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// The screen as a surface for figures: a JavaFX canvas, moved and scaled by a viewport.
public final class GraphPainter implements Surface {
    /// How far the picture fades at an edge that cuts it, px.
    private static final double FADE = 14;
    private static final Map<String, Color> COLOURS = new ConcurrentHashMap<>();

    private final GraphicsContext g;

    private GraphPainter(GraphicsContext g) {
        this.g = g;
        g.setLineCap(StrokeLineCap.BUTT);
        g.setTextBaseline(VPos.CENTER);
    }

    /// A canvas as a surface, px for px.
    public static Surface on(GraphicsContext g) {
        return new GraphPainter(g);
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
        fade(g, drawing, look);
    }

    /// Says that the picture goes on beyond an edge, where it does.
    private static void fade(GraphicsContext g, DrawList drawing, PicturePainter.Look look) {
        double width = look.width();
        double height = look.height();
        Color ground = colour(look.palette().background());
        Viewport view = look.view();
        if (view.toScreenX(0) < -1) {
            g.setFill(gradient(0, 0, FADE, 0, ground));
            g.fillRect(0, 0, FADE, height);
        }
        if (view.toScreenX(drawing.width()) > width + 1) {
            g.setFill(gradient(width, 0, width - FADE, 0, ground));
            g.fillRect(width - FADE, 0, FADE, height);
        }
        if (view.toScreenY(0) < -1) {
            g.setFill(gradient(0, 0, 0, FADE, ground));
            g.fillRect(0, 0, width, FADE);
        }
        if (view.toScreenY(drawing.height()) > height + 1) {
            g.setFill(gradient(0, height, 0, height - FADE, ground));
            g.fillRect(0, height - FADE, width, FADE);
        }
    }

    private static LinearGradient gradient(double fromX, double fromY, double toX, double toY, Color ground) {
        return new LinearGradient(fromX, fromY, toX, toY, false, CycleMethod.NO_CYCLE, new Stop(0, ground),
                new Stop(1, Color.color(ground.getRed(), ground.getGreen(), ground.getBlue(), 0)));
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
