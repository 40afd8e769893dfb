package headwater.ui.shell;

import headwater.ui.memory.Memory;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Side;
import javafx.scene.layout.Region;

/// The two panels at the sides of the window, which remember their widths and whether they are shown.
final class SidePanels {
    /// Below this width there is no room for the navigator, and below the next none for the inspector.
    private static final double NARROW = 1100;
    private static final double LITTLE = 860;
    private static final double NAVIGATOR_LEAST = 180;
    private static final double INSPECTOR_LEAST = 240;

    private final Region navigator;
    private final Region inspector;
    private final SidePanel left;
    private final SidePanel right;

    /// A panel with the strip by which it is dragged.
    record Part(Region panel, Region handle) {
    }

    /// @param inspected  whether what is shown has anything for the inspector to say
    SidePanels(Region window, Part navigator, Part inspector, Memory memory, BooleanBinding inspected) {
        this.navigator = navigator.panel();
        this.inspector = inspector.panel();
        left = new SidePanel(navigator.panel(), navigator.handle(), Side.LEFT, NAVIGATOR_LEAST,
                wideEnough(window, NARROW));
        right = new SidePanel(inspector.panel(), inspector.handle(), Side.RIGHT, INSPECTOR_LEAST,
                wideEnough(window, LITTLE).and(inspected));
        ShellSettings settings = ShellSettings.of(memory.all());
        left.resize(settings.navigatorWidth());
        right.resize(settings.inspectorWidth());
        left.shown().set(settings.navigatorShown());
        right.shown().set(settings.inspectorShown());
        remember("navigator", left, memory);
        remember("inspector", right, memory);
    }

    private static BooleanBinding wideEnough(Region window, double width) {
        return window.widthProperty().greaterThanOrEqualTo(width).or(window.widthProperty().lessThanOrEqualTo(0));
    }

    private static void remember(String name, SidePanel panel, Memory memory) {
        panel.widthProperty().subscribe((_, width) -> memory.put(name + ".width", String.valueOf(width)));
        panel.shown().subscribe((_, shown) -> memory.put(name + ".shown", String.valueOf(shown)));
    }

    ObservableBooleanValue navigatorShown() {
        return navigator.visibleProperty();
    }

    ObservableBooleanValue inspectorShown() {
        return inspector.visibleProperty();
    }

    void toggleNavigator() {
        left.toggle();
    }

    void toggleInspector() {
        right.toggle();
    }
}
