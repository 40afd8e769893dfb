package headwater.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A panel at the side of the window that keeps its width, can be dragged wider or narrower by its edge (arrow keys do
/// it too), and closed.
final class SidePanel {
    private static final double STEP = 16;
    private static final double WIDEST = 640;

    private final Region panel;
    private final double narrowest;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    /// Shown by the user although there is little room.
    private final BooleanProperty insisted = new SimpleBooleanProperty();
    private final boolean left;
    private final ReadOnlyDoubleWrapper width = new ReadOnlyDoubleWrapper();
    private double grabbedAt;
    private double grabbedWidth;

    /// @param handle  the strip beside the panel that is dragged
    /// @param room    whether the window is wide enough for it
    SidePanel(Region panel, Region handle, Side side, double narrowest, ObservableBooleanValue room) {
        this.panel = panel;
        this.narrowest = narrowest;
        left = side == Side.LEFT;
        panel.visibleProperty().bind(Bindings.and(shown, Bindings.or(room, insisted)));
        panel.managedProperty().bind(panel.visibleProperty());
        handle.visibleProperty().bind(panel.visibleProperty());
        handle.managedProperty().bind(panel.visibleProperty());
        handle.setCursor(Cursor.H_RESIZE);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            grabbedAt = event.getSceneX();
            grabbedWidth = width.get();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double moved = event.getSceneX() - grabbedAt;
            resize(grabbedWidth + (left ? moved : -moved));
        });
        handle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                boolean wider = event.getCode() == KeyCode.RIGHT == left;
                resize(width.get() + (wider ? STEP : -STEP));
                event.consume();
            }
        });
    }

    void resize(double wanted) {
        double now = Math.clamp(wanted, narrowest, WIDEST);
        panel.setMinWidth(now);
        panel.setPrefWidth(now);
        panel.setMaxWidth(now);
        width.set(now);
    }

    ReadOnlyDoubleProperty widthProperty() {
        return width.getReadOnlyProperty();
    }

    void toggle() {
        boolean show = !panel.isVisible();
        insisted.set(show);
        shown.set(show);
    }

    BooleanProperty shown() {
        return shown;
    }
}
