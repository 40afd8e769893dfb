package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.Names;
import headwater.draw.TextWidths;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// Paints all of a draw list each time: for pictures of some hundred boxes.
final class LivePainter implements PicturePainter {
    static final TextWidths WIDTHS = new FxTextWidths();

    private final DrawList drawing;
    private final Canvas canvas;
    private Names names;

    LivePainter(DrawList drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        names = Names.of(DrawList.EMPTY, 1, WIDTHS);
    }

    @Override
    public Node node() {
        return canvas;
    }

    @Override
    public void paint(Look look) {
        canvas.setWidth(look.width());
        canvas.setHeight(look.height());
        GraphicsContext g = canvas.getGraphicsContext2D();
        if (!names.are(drawing, look.view().scale())) {
            names = Names.of(drawing, look.view().scale(), WIDTHS);
        }
        GraphPainter.ground(g, look);
        GraphPainter.paint(g, drawing, names, look);
    }

    @Override
    public boolean tellsAll(BoxShape box) {
        return names.tellAll(box);
    }

    @Override
    public boolean isSettled() {
        return true;
    }
}
