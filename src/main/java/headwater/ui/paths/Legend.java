package headwater.ui.paths;

import headwater.draw.DrawList;
import headwater.draw.Role;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.canvas.Minimap;
import headwater.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Tells the colours that a picture uses.
public final class Legend extends HBox {
    /// In a lower picture it would hide boxes, px.
    private static final double FROM_HEIGHT = 240;
    private static final double HINT_FROM_WIDTH = 760;

    private final Label hint = new Label(Texts.text("paths.hint"));

    public Legend() {
        getStyleClass().add("legend");
        hint.getStyleClass().add("hint");
        hint.managedProperty().bind(hint.visibleProperty());
    }

    /// Shows itself only where a picture leaves room, and says what one can do only where the small map does not.
    void follow(GraphCanvas canvas, Minimap minimap) {
        visibleProperty().bind(canvas.visibleProperty().and(canvas.heightProperty().greaterThan(FROM_HEIGHT)));
        hint.visibleProperty().bind(minimap.visibleProperty().not()
                .and(canvas.widthProperty().greaterThan(HINT_FROM_WIDTH)));
    }

    void show(DrawList drawing) {
        getChildren().setAll(drawing.legend().stream().map(role ->
                swatch(role.name().toLowerCase(Locale.ROOT), word(role))).toList());
        if (!drawing.shortest().isEmpty()) {
            getChildren().add(swatch("route", Texts.text("legend.shortest")));
        }
        getChildren().add(hint);
    }

    static String word(Role role) {
        return Texts.text("legend." + role.name().toLowerCase(Locale.ROOT));
    }

    private static HBox swatch(String style, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "swatch-" + style);
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        HBox entry = new HBox(swatch, label);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}
