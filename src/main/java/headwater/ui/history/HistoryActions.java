package headwater.ui.history;

import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Back and forward, undo and redo, as actions and by the side buttons of a mouse.
public final class HistoryActions {
    private HistoryActions() {
    }

    public static void register(Actions actions, ViewHistory history) {
        actions.add(ActionGroup.HISTORY, "history.back", "Alt+Left", history.hasBack(), history::back);
        actions.add(ActionGroup.HISTORY, "history.forward", "Alt+Right", history.hasForward(), history::forward);
        actions.add(ActionGroup.UNDO, "history.undo", "Shortcut+Z", history.hasUndo(), history::undo);
        actions.add(ActionGroup.UNDO, "history.redo", "Shortcut+Shift+Z, Shortcut+Y", history.hasRedo(), history::redo);
    }

    /// Lets the side buttons of a mouse work everywhere in a window.
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
    }
}
