package headwater.ui.canvas;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Keeps what is painted inside the round corners of a frame.
public final class Corners {
    /// As the stylesheet has it, px.
    private static final double RADIUS = 9;

    private Corners() {
    }

    public static void cut(Region frame) {
        Rectangle inside = new Rectangle();
        inside.setArcWidth(2 * RADIUS);
        inside.setArcHeight(2 * RADIUS);
        inside.widthProperty().bind(frame.widthProperty());
        inside.heightProperty().bind(frame.heightProperty());
        frame.setClip(inside);
    }
}
