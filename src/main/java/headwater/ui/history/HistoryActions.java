package headwater.ui.history;

import headwater.ui.action.Actions;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Back and forward, undo and redo, as actions and by the side buttons of a mouse.
public final class HistoryActions {
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

    private HistoryActions() {
    }

    public static void register(Actions actions, ViewHistory history) {
        actions.add("history.back", "Alt+Left", history.hasBack(), history::back);
        actions.add("history.forward", "Alt+Right", history.hasForward(), history::forward);
        actions.add("history.undo", "Shortcut+Z", history.hasUndo(), history::undo);
        actions.add("history.redo", "Shortcut+Shift+Z", history.hasRedo(), history::redo);
    }

    /// Lets the side buttons of a mouse, and the second key for redo, work everywhere in a window.
    public static void listen(Node window, Actions actions) {
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK) {
                actions.run("history.back");
                event.consume();
            } else if (event.getButton() == MouseButton.FORWARD) {
                actions.run("history.forward");
                event.consume();
            }
        });
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (REDO_TOO.match(event)) {
                actions.run("history.redo");
                event.consume();
            }
        });
    }
}
