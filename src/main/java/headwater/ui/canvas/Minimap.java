package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.Overview;
import headwater.draw.Palette;
import headwater.draw.Picture;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The whole picture, small, with a frame around what is seen. It appears when a part of the picture lies outside;
/// press or drag in it to go there.
public final class Minimap extends Region {
    private static final double WIDTH = 170;
    private static final double HEIGHT = 92;
    private static final double BORDER = 8;
    /// In a lower picture it would hide more than it shows, px.
    private static final double FROM_HEIGHT = 340;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final SmallOverview dots = new SmallOverview((int) WIDTH, (int) HEIGHT);
    private Optional<GraphCanvas> graph = Optional.empty();

    public Minimap() {
        getChildren().add(canvas);
        getStyleClass().add("minimap");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    /// Shows where a canvas is.
    public void follow(GraphCanvas followed) {
        graph = Optional.of(followed);
        followed.seen().subscribe(_ -> show(followed));
        followed.picture().subscribe(_ -> show(followed));
        followed.palette().subscribe(_ -> show(followed));
    }

    private void show(GraphCanvas followed) {
        setVisible(!followed.picture().get().isEmpty() && followed.cut()
                && followed.getHeight() >= FROM_HEIGHT);
        if (isVisible()) {
            paint(followed);
        }
    }

    private static Viewport small(Picture picture) {
        double scale = Math.min((WIDTH - 2 * BORDER) / picture.width(), (HEIGHT - 2 * BORDER) / picture.height());
        return new Viewport(scale, (WIDTH - picture.width() * scale) / 2, (HEIGHT - picture.height() * scale) / 2);
    }

    private void paint(GraphCanvas followed) {
        Palette palette = followed.palette().get();
        Picture picture = followed.picture().get();
        Viewport map = small(picture);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        switch (picture) {
            case DrawList drawing -> paint(g, drawing, map, palette);
            case Overview overview -> g.drawImage(dots.of(overview, palette, map, followed.sharp()), 0, 0, WIDTH, HEIGHT);
        }
        Viewport seen = followed.seen().get();
        double left = Math.max(3, map.toScreenX(seen.toPictureX(0)));
        double top = Math.max(3, map.toScreenY(seen.toPictureY(0)));
        double right = Math.min(WIDTH - 3, map.toScreenX(seen.toPictureX(followed.getWidth())));
        double bottom = Math.min(HEIGHT - 3, map.toScreenY(seen.toPictureY(followed.getHeight())));
        g.setStroke(GraphPainter.colour(palette.selection()));
        g.setLineWidth(1.5);
        g.strokeRoundRect(left, top, Math.max(4, right - left), Math.max(4, bottom - top), 5, 5);
    }

    private static void paint(GraphicsContext g, DrawList picture, Viewport map, Palette palette) {
        for (BoxShape box : picture.boxes()) {
            g.setFill(GraphPainter.colour(palette.ink(box.role()).stroke()));
            g.fillRoundRect(map.toScreenX(box.area().x()), map.toScreenY(box.area().y()),
                    Math.max(3, box.area().width() * map.scale()), Math.max(2.5, box.area().height() * map.scale()), 2, 2);
        }
    }

    private void go(MouseEvent event) {
        graph.ifPresent(followed -> {
            Viewport map = small(followed.picture().get());
            followed.centre(map.toPictureX(event.getX()), map.toPictureY(event.getY()));
        });
        event.consume();
    }
}
