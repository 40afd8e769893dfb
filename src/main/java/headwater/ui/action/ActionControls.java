package headwater.ui.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// Menus and buttons made from actions.
public final class ActionControls {
    private ActionControls() {
    }

    /// One menu for each menu that an action names, in the order of the groups, with a line between groups.
    public static List<Menu> menus(Actions actions) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (ActionGroup group : ActionGroup.values()) {
            List<MenuItem> items = items(actions, group);
            if (!items.isEmpty()) {
                Menu menu = menus.computeIfAbsent(group.menu(), _ -> menu(group));
                if (!menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                if (group.submenuText().isPresent()) {
                    Menu inside = new Menu(group.submenuText().get());
                    inside.getItems().setAll(items);
                    menu.getItems().add(inside);
                } else {
                    menu.getItems().addAll(items);
                }
            }
        }
        return List.copyOf(menus.values());
    }

    private static Menu menu(ActionGroup group) {
        Menu menu = new Menu(group.menuText());
        menu.setId("menu-" + group.menu());
        return menu;
    }

    /// The items of a group, for a menu or a context menu.
    public static List<MenuItem> items(Actions actions, ActionGroup group) {
        List<MenuItem> items = new ArrayList<>();
        actions.of(group).forEach(action -> items.add(item(action)));
        return items;
    }

    /// A menu item of an action, with its key.
    public static MenuItem item(Action action) {
        MenuItem item = action.ticked().<MenuItem>map(on -> {
            CheckMenuItem ticked = new CheckMenuItem(action.text());
            on.subscribe(now -> ticked.setSelected(now));
            ticked.selectedProperty().subscribe(_ -> ticked.setSelected(on.get()));
            return ticked;
        }).orElseGet(() -> new MenuItem(action.text()));
        item.setId("menu-" + action.id().replace('.', '-'));
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.run().run());
        return item;
    }

    /// Lets a button do an action; its tooltip tells the words and the key.
    public static void connect(ButtonBase button, Action action) {
        String keys = action.keyText().isEmpty() ? "" : "  " + action.keyText();
        button.setTooltip(new Tooltip(action.wholeText() + keys));
        button.setAccessibleText(action.wholeText());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(_ -> action.run().run());
    }
}
