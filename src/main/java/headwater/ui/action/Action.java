package headwater.ui.action;

import headwater.ui.text.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// Something that the user can do: registered once, shown in menus, buttons and the key map.
///
/// @param id       names it; its words are `action.<id>` in the bundle
/// @param keys     its key, if it has one
/// @param enabled  whether it can be done now
public record Action(String id, Optional<KeyCombination> keys, ObservableBooleanValue enabled, Runnable run) {
    public String text() {
        return Texts.text("action." + id);
    }
}
