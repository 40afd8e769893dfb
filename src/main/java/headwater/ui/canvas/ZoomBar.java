package headwater.ui.canvas;

import headwater.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The buttons that zoom a picture: smaller, the size in percent, all of it, larger.
public final class ZoomBar extends HBox {
    /// In a narrower picture the percentage gives way, px.
    private static final double PERCENT_FROM = 700;

    private final Button smaller = button("−", "zoom-out", "segment-first");
    private final Button percent = button("", "zoom-full", "segment-middle", "percent");
    private final Button whole = button(Texts.text("paths.fit"), "fit", "segment-middle");
    private final Button larger = button("+", "zoom-in", "segment-last");

    public ZoomBar() {
        getStyleClass().add("segments");
        setMinWidth(Region.USE_PREF_SIZE);
        percent.managedProperty().bind(percent.visibleProperty());
        getChildren().setAll(smaller, percent, whole, larger);
    }

    private static Button button(String text, String action, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().add("segment");
        button.getStyleClass().addAll(styles);
        button.setAccessibleText(Texts.text("action." + action));
        return button;
    }

    /// Zooms this picture from now on.
    public void follow(GraphCanvas canvas) {
        smaller.setOnAction(_ -> canvas.zoom(false));
        larger.setOnAction(_ -> canvas.zoom(true));
        whole.setOnAction(_ -> canvas.fit());
        percent.setOnAction(_ -> canvas.zoomToFullSize());
        percent.visibleProperty().bind(canvas.widthProperty().greaterThan(PERCENT_FROM));
        canvas.seen().subscribe(seen ->
                percent.setText(Texts.text("paths.percent", Math.round(seen.scale() * 100))));
    }
}
