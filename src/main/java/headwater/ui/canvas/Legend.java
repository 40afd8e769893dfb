package headwater.ui.canvas;

import headwater.analysis.diff.Mark;
import headwater.draw.Highlight;
import headwater.draw.Picture;
import headwater.draw.RangesSeen;
import headwater.draw.Role;
import headwater.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Tells the colours that a picture uses.
public final class Legend extends FlowPane {
    /// In a lower picture it would hide boxes, px.
    private static final double FROM_HEIGHT = 240;
    /// A longer name is cut, px.
    private static final double LONGEST_WAY = 320;

    private BooleanBinding hinting = Bindings.createBooleanBinding(() -> true);
    private Optional<String> atRest = Optional.empty();
    private Optional<HBox> route = Optional.empty();
    private Optional<String> lit = Optional.empty();
    private final Label ranges = new Label();
    private final Label hint = new Label(Texts.text("paths.hint"));

    public Legend() {
        getStyleClass().add("legend");
        ranges.setId("rangesNote");
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
        canvas.selected().subscribe(_ -> show(canvas.picture().get(), canvas.selected().get()));
        canvas.picture().subscribe(_ -> {
            show(canvas.picture().get(), canvas.selected().get());
            showRanges(RangesSeen.of(canvas.drawing().get(), canvas.seen().get().scale()));
        });
        canvas.seen().subscribe(seen -> showRanges(RangesSeen.of(canvas.drawing().get(), seen.scale())));
        canvas.highlight().subscribe(highlight -> {
            lit = highlight.equals(Highlight.NONE) ? Optional.empty() : Optional.of(canvas.pointed().get().stream().boxed()
                    .flatMap(component -> canvas.drawing().get().boxOf(component).stream()).findFirst()
                    .map(box -> Texts.text("legend.routes.to", box.title())).orElseGet(() -> Texts.text("legend.routes")));
            showRoute();
        });
    }

    private void show(Picture drawing, OptionalInt selected) {
        getChildren().setAll(drawing.key().roles().stream().map(role ->
                swatch(role.name().toLowerCase(Locale.ROOT), sign(role), word(role))).toList());
        drawing.key().dependencies().stream().filter(mark -> mark != Mark.SAME)
                .forEach(mark -> getChildren().add(swatch("line-" + mark.key(), "", Texts.text("legend.line." + mark.key()))));
        if (drawing.key().hidden() > 0) {
            getChildren().add(swatch("hidden", "", Texts.text("legend.hidden")));
        }
        atRest = drawing.key().way(selected).map(way -> Texts.text("legend.shortest", way.name()));
        showRoute();
        if (!ranges.getText().isEmpty()) {
            getChildren().add(ranges);
        }
        getChildren().add(hint);
    }

    /// Where ranges are left out, how to see them.
    private void showRanges(RangesSeen seen) {
        String text = switch (seen) {
            case SEEN -> "";
            case CLOSER -> Texts.text("legend.ranges.closer");
            case POINTED -> Texts.text("legend.ranges.pointed");
        };
        if (!text.equals(ranges.getText())) {
            ranges.setText(text);
            getChildren().remove(ranges);
            if (!text.isEmpty()) {
                getChildren().add(getChildren().indexOf(hint), ranges);
            }
        }
    }

    /// The way at rest, or the routes of what the mouse is over.
    private void showRoute() {
        route.ifPresent(getChildren()::remove);
        route = lit.or(() -> atRest).map(text -> swatch("route", "", text));
        route.ifPresent(entry -> {
            Label text = (Label) entry.getChildren().getLast();
            text.setMinWidth(0);
            text.setMaxWidth(LONGEST_WAY);
            getChildren().add(getChildren().contains(hint) ? getChildren().indexOf(hint) : getChildren().size(), entry);
        });
    }

    /// The hint stands where the entries leave room for all of it in the last line.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Bounds last = getManagedChildren().isEmpty() ? new BoundingBox(0, 0, 0, getHeight())
                : getManagedChildren().getLast().getBoundsInParent();
        double x = last.getMaxX() + getHgap();
        double width = hint.prefWidth(-1);
        hint.setVisible(hinting.get() && ranges.getText().isEmpty() && x + width <= getWidth() - getInsets().getRight());
        hint.resizeRelocate(x, last.getCenterY() - hint.prefHeight(width) / 2, width, hint.prefHeight(width));
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
            case ROOT, DIRECT, PATH, COMPROMISED, TARGET, UNCHANGED, OTHER -> "";
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
