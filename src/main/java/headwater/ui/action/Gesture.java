package headwater.ui.action;

import headwater.ui.text.Texts;

/// A key or mouse gesture of one view that is no action of its own, told in the key map.
///
/// @param id  its words are `gesture.<id>`, its keys `gesture.<id>.keys` in the bundle
public record Gesture(String id, ActionGroup group) {
    public String text() {
        return Texts.text("gesture." + id);
    }

    public String keyTexts() {
        return Texts.text("gesture." + id + ".keys");
    }
}
