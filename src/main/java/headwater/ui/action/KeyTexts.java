package headwater.ui.action;

import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// How a key combination is written for people: `Ctrl+Shift+P`, on a Mac `⇧⌘P`.
final class KeyTexts {
    private static final boolean MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    private static final Map<KeyCode, String> NAMES = Map.of(KeyCode.PLUS, "+", KeyCode.EQUALS, "=", KeyCode.MINUS, "−",
            KeyCode.ADD, "+", KeyCode.SUBTRACT, "−", KeyCode.LEFT, "←", KeyCode.RIGHT, "→", KeyCode.ESCAPE, "Esc",
            KeyCode.OPEN_BRACKET, "[", KeyCode.CLOSE_BRACKET, "]");

    private KeyTexts() {
    }

    static String of(KeyCombination keys) {
        if (!(keys instanceof KeyCodeCombination combination)) {
            return keys.getDisplayText();
        }
        StringBuilder text = new StringBuilder();
        boolean shortcut = down(combination.getShortcut());
        add(text, down(combination.getControl()) || shortcut && !MAC, MAC ? "⌃" : "Ctrl+");
        add(text, down(combination.getAlt()), MAC ? "⌥" : "Alt+");
        add(text, down(combination.getShift()), MAC ? "⇧" : "Shift+");
        add(text, shortcut && MAC, "⌘");
        return text.append(NAMES.getOrDefault(combination.getCode(), combination.getCode().getName().replace('_', ' '))).toString();
    }

    private static boolean down(KeyCombination.ModifierValue modifier) {
        return modifier == KeyCombination.ModifierValue.DOWN;
    }

    private static void add(StringBuilder text, boolean there, String name) {
        if (there) {
            text.append(name);
        }
    }
}
