package headwater.ui.action;

import headwater.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// Something that the user can do: registered once, shown in menus, buttons, the palette and the key map.
///
/// @param id       names it; its words are `action.<id>` in the bundle
/// @param keys     its keys, the one to show first
/// @param typed    characters that do it too where no text is being typed
/// @param enabled  whether it can be done now
/// @param ticked   for what is on or off: whether it is on
public record Action(String id, ActionGroup group, List<KeyCombination> keys, String typed,
        ObservableBooleanValue enabled, Optional<ObservableBooleanValue> ticked, Runnable run) {
    public Action {
        keys = List.copyOf(keys);
    }

    public String text() {
        return Texts.text("action." + id);
    }

    /// Its words where no menu stands around them: `Copy as: Markdown`.
    public String wholeText() {
        return group.submenuText().map(menu -> menu + ": " + text()).orElseGet(this::text);
    }

    /// The first of its keys as people say it, or empty.
    public String keyText() {
        return allKeys().findFirst().orElse("");
    }

    /// All of its keys.
    public String keyTexts() {
        return allKeys().distinct().collect(Collectors.joining("  "));
    }

    private Stream<String> allKeys() {
        return Stream.concat(typed.chars().mapToObj(Character::toString),
                keys.stream().map(KeyTexts::of));
    }
}
