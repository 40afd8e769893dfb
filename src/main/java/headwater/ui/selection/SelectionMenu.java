package headwater.ui.selection;

import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The context menu of the selected component: the same in the picture, the table and the inspector.
public final class SelectionMenu {
    private final Actions actions;
    private final ContextMenu menu = new ContextMenu();

    public SelectionMenu(Actions actions) {
        this.actions = actions;
        menu.setId("selection-menu");
    }

    /// Opens it on a right click, and with the Menu key or Shift+F10.
    ///
    /// @param click  selects what the mouse points at; says whether there is something
    /// @param place  where the selected component is shown, in px of the node; nothing when it is not
    public void attach(Node node, Supplier<Boolean> click, Supplier<Optional<Point2D>> place) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                show(node, place);
                event.consume();
            } else if (click.get()) {
                show(node, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                show(node, place);
                event.consume();
            }
        });
    }

    private void show(Node node, Supplier<Optional<Point2D>> place) {
        place.get().map(node::localToScreen).ifPresent(at -> show(node, at.getX(), at.getY()));
    }

    private void show(Node node, double screenX, double screenY) {
        if (menu.getItems().isEmpty()) {
            menu.getItems().setAll(items(SelectionActions.IDS));
            menu.getItems().addAll(below("group.what_if", SelectionActions.WHAT_IF_IDS),
                    below("menu.copy", SelectionActions.COPY_IDS));
        }
        menu.hide();
        menu.show(node, screenX, screenY);
    }

    private Menu below(String title, List<String> ids) {
        Menu below = new Menu(Texts.text(title));
        below.getItems().setAll(items(ids));
        return below;
    }

    private List<MenuItem> items(List<String> ids) {
        List<MenuItem> items = new ArrayList<>();
        for (String id : ids) {
            MenuItem item = id.isEmpty() ? new SeparatorMenuItem() : ActionControls.item(actions.get(id));
            if (!id.isEmpty()) {
                item.setId("context-" + id.replace('.', '-'));
            }
            items.add(item);
        }
        return items;
    }

    /// The menu itself, for tests.
    public ContextMenu menu() {
        return menu;
    }
}
