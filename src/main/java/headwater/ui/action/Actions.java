package headwater.ui.action;

import headwater.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The registry of actions. Every feature registers its own; menus, palette and key map read them from here.
public final class Actions {
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final List<Gesture> gestures = new ArrayList<>();
    private final Map<String, String> gestureKeys = new HashMap<>();
    private final Map<ActionGroup, ObservableBooleanValue> near = new EnumMap<>(ActionGroup.class);

    /// An action that can always be done.
    public void add(ActionGroup group, String id, String keys, Runnable run) {
        add(group, id, keys, ALWAYS, run);
    }

    /// @param keys  as [KeyCombination#valueOf] reads them, with a comma and a space between, empty for none
    public void add(ActionGroup group, String id, String keys, ObservableBooleanValue enabled, Runnable run) {
        add(new Action(id, group, combinations(keys), "", enabled, Optional.empty(), run));
    }

    /// An action that switches something on or off.
    public void addSwitch(ActionGroup group, String id, String keys, ObservableBooleanValue on, Runnable run) {
        addSwitch(group, id, keys, ALWAYS, on, run);
    }

    public void addSwitch(ActionGroup group, String id, String keys, ObservableBooleanValue enabled,
            ObservableBooleanValue on, Runnable run) {
        add(new Action(id, group, combinations(keys), "", enabled, Optional.of(on), run));
    }

    /// An action that is done, too, by typing a character where no text is being typed.
    public void addTyped(ActionGroup group, String id, String keys, char typed, Runnable run) {
        add(new Action(id, group, combinations(keys), String.valueOf(typed), ALWAYS, Optional.empty(), run));
    }

    private static List<KeyCombination> combinations(String keys) {
        return Arrays.stream(keys.split(", ")).filter(each -> !each.isEmpty()).map(Actions::combination).toList();
    }

    /// JavaFX takes a misspelt key for a character that no keyboard has.
    private static KeyCombination combination(String keys) {
        KeyCombination combination = KeyCombination.valueOf(keys);
        if (!(combination instanceof KeyCodeCombination)) {
            throw new IllegalArgumentException("there is no key " + keys);
        }
        return combination;
    }

    private void add(Action action) {
        if (byId.containsKey(action.id())) {
            throw new IllegalStateException("action " + action.id() + " is registered twice");
        }
        for (KeyCombination keys : action.keys()) {
            byId.values().stream().filter(other -> other.keys().contains(keys)).findFirst().ifPresent(other -> {
                throw new IllegalStateException(keys + " does both " + other.id() + " and " + action.id());
            });
        }
        byId.put(action.id(), action);
    }

    /// Tells a gesture of a view in the key map.
    public void tell(ActionGroup group, String gesture) {
        gestures.add(new Gesture(gesture, group));
    }

    /// Tells in the key map that a gesture of a view does an action too; its keys are `gesture.<action>.keys` in the bundle.
    public void tellGesture(String action) {
        gestureKeys.put(action, Texts.text("gesture." + action + ".keys"));
    }

    /// All keys and gestures that do an action.
    public String keyTexts(Action action) {
        return Stream.of(action.keyTexts(), gestureKeys.getOrDefault(action.id(), "")).filter(keys -> !keys.isEmpty())
                .collect(Collectors.joining("  "));
    }

    /// Says in which situation a group of actions is what one is likely to look for.
    public void near(ActionGroup group, ObservableBooleanValue when) {
        near.put(group, when);
    }

    public boolean isNear(Action action) {
        return Optional.ofNullable(near.get(action.group())).filter(ObservableBooleanValue::get).isPresent();
    }

    /// @throws IllegalArgumentException when there is no such action
    public Action get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }

    public Optional<Action> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All of them, by group, inside a group as they were registered.
    public List<Action> all() {
        return byId.values().stream().sorted(Comparator.comparing(Action::group)).toList();
    }

    public List<Action> of(ActionGroup group) {
        return byId.values().stream().filter(action -> action.group() == group).toList();
    }

    public Collection<Gesture> gestures(ActionGroup group) {
        return gestures.stream().filter(gesture -> gesture.group() == group).toList();
    }

    public void run(String id) {
        Action action = get(id);
        if (action.enabled().get()) {
            action.run().run();
        }
    }

    /// Does what the second and further keys of an action ask for; menus listen to the first. Tells whether it did.
    public boolean pressed(KeyEvent event) {
        for (Action action : byId.values()) {
            boolean meant = action.keys().stream().skip(1).anyMatch(keys -> keys.match(event));
            if (meant && action.enabled().get()) {
                action.run().run();
                return true;
            }
        }
        return false;
    }

    /// Does what a character asks for that was typed where no text is being typed. Tells whether it did.
    public boolean typed(String character) {
        for (Action action : byId.values()) {
            if (!character.isEmpty() && action.typed().contains(character) && action.enabled().get()) {
                action.run().run();
                return true;
            }
        }
        return false;
    }
}
