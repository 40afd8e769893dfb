package headwater.ui.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/// The registry of actions.
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();

    /// An action that can always be done.
    public void add(String id, String keys, Runnable run) {
        add(id, keys, new SimpleBooleanProperty(true), run);
    }

    /// @param keys  as [KeyCombination#valueOf] reads it, empty for none
    public void add(String id, String keys, ObservableBooleanValue enabled, Runnable run) {
        Optional<KeyCombination> combination = keys.isEmpty() ? Optional.empty()
                : Optional.of(KeyCombination.valueOf(keys));
        if (byId.put(id, new Action(id, combination, enabled, run)) != null) {
            throw new IllegalStateException("action " + id + " is registered twice");
        }
    }

    /// @throws IllegalArgumentException when there is no such action
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("no action " + id);
        }
        return action;
    }

    public Collection<Action> all() {
        return byId.values();
    }

    public void run(String id) {
        Action action = get(id);
        if (action.enabled().get()) {
            action.run().run();
        }
    }

    /// A menu item of an action, with its key.
    public MenuItem menuItem(String id) {
        Action action = get(id);
        MenuItem item = new MenuItem(action.text());
        item.setId("menu-" + id.replace('.', '-'));
        action.keys().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> run(id));
        return item;
    }

    /// Lets a button do an action; its tooltip tells the words and the key.
    public void connect(ButtonBase button, String id) {
        Action action = get(id);
        String keys = action.keys().map(k -> "  " + k.getDisplayText()).orElse("");
        button.setTooltip(new Tooltip(action.text() + keys));
        button.setAccessibleText(action.text());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(_ -> run(id));
    }
}
