package headwater.ui.shell;

import headwater.ui.action.Actions;
import headwater.ui.overlay.Overlays;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Hears the keys that the menu bar does not: the second keys of actions, and characters like `?`.
final class WindowKeys {
    private WindowKeys() {
    }

    static void listen(Node root, Actions actions, Overlays overlays) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (overlays.shown().get().isEmpty() && actions.pressed(event)) {
                event.consume();
            }
        });
        root.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            boolean writing = event.getTarget() instanceof TextInputControl;
            if (!writing && overlays.shown().get().isEmpty() && actions.typed(event.getCharacter())) {
                event.consume();
            }
        });
    }
}
