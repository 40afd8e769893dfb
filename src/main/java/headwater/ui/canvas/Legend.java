package headwater.ui.canvas;

import headwater.analysis.diff.Mark;
import headwater.draw.DrawList;
import headwater.draw.Role;
import headwater.ui.text.Texts;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Tells the colours that a picture uses.
public final class Legend extends HBox {
    /// In a lower picture it would hide boxes, px.
    private static final double FROM_HEIGHT = 240;
    /// A long name is cut rather than the entries before it, px.
    private static final double SHORTEST_WAY = 90;

    private BooleanBinding hinting = Bindings.createBooleanBinding(() -> true);
    private final Label hint = new Label(Texts.text("paths.hint"));

    public Legend() {
        getStyleClass().add("legend");
        hint.getStyleClass().add("hint");
        hint.setManaged(false);
    }

    /// Shows itself only where a picture leaves room, and says what one can do only where the small map does not.
    ///
    /// @param frame  around canvas and legend
    public void follow(GraphCanvas canvas, Region frame, Minimap minimap) {
        visibleProperty().bind(canvas.visibleProperty().and(frame.heightProperty().greaterThan(FROM_HEIGHT)));
        managedProperty().bind(visibleProperty());
        hinting = minimap.visibleProperty().not();
        hinting.subscribe(_ -> requestLayout());
        canvas.selected().subscribe(_ -> show(canvas.drawing().get(), canvas.selected().get()));
        canvas.drawing().subscribe(_ -> show(canvas.drawing().get(), canvas.selected().get()));
    }

    private void show(DrawList drawing, OptionalInt selected) {
        getChildren().setAll(drawing.key().roles().stream().map(role ->
                swatch(role.name().toLowerCase(Locale.ROOT), sign(role), word(role))).toList());
        drawing.key().dependencies().stream().filter(mark -> mark != Mark.SAME)
                .forEach(mark -> getChildren().add(swatch("line-" + mark.key(), "", Texts.text("legend.line." + mark.key()))));
        drawing.key().way(selected).map(way -> swatch("route", "", Texts.text("legend.shortest", way.name())))
                .ifPresent(way -> {
                    way.setMinWidth(SHORTEST_WAY);
                    ((Label) way.getChildren().getLast()).setMinWidth(0);
                    getChildren().add(way);
                });
        getChildren().add(hint);
    }

    /// The hint stands where the entries leave room for all of it.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double x = getManagedChildren().stream().mapToDouble(entry -> entry.getBoundsInParent().getMaxX()).max()
                .orElse(0) + getSpacing();
        double width = hint.prefWidth(-1);
        hint.setVisible(hinting.get() && x + width <= getWidth() - getInsets().getRight());
        hint.resizeRelocate(x, (getHeight() - hint.prefHeight(width)) / 2, width, hint.prefHeight(width));
    }

    /// The word for a role.
    public static String word(Role role) {
        return Texts.text("legend." + role.name().toLowerCase(Locale.ROOT));
    }

    private static String sign(Role role) {
        return switch (role) {
            case ADDED -> Mark.ADDED.sign();
            case REMOVED -> Mark.REMOVED.sign();
            case CHANGED -> Mark.CHANGED.sign();
            case ROOT, DIRECT, PATH, COMPROMISED, TARGET, UNCHANGED -> "";
        };
    }

    private static HBox swatch(String style, String sign, String text) {
        Label swatch = new Label(sign);
        swatch.getStyleClass().addAll("swatch", "swatch-" + style);
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        HBox entry = new HBox(swatch, label);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}
