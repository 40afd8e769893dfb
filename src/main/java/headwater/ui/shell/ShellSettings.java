package headwater.ui.shell;

import headwater.ui.theme.ThemeChoice;
import java.util.Map;

/// What the window remembers. Widths in px.
public record ShellSettings(ThemeChoice theme, double windowWidth, double windowHeight, double navigatorWidth,
        double inspectorWidth, boolean navigatorShown, boolean inspectorShown) {
    public static final ShellSettings DEFAULT = new ShellSettings(ThemeChoice.SYSTEM, 1440, 900, 256, 332, true, true);

    /// Reads what was stored; what is missing or damaged is as at first.
    public static ShellSettings of(Map<String, String> stored) {
        return new ShellSettings(ThemeChoice.of(stored.getOrDefault("theme", "")),
                number(stored, "window.width", DEFAULT.windowWidth), number(stored, "window.height",
                DEFAULT.windowHeight), number(stored, "navigator.width", DEFAULT.navigatorWidth),
                number(stored, "inspector.width", DEFAULT.inspectorWidth),
                !"false".equals(stored.get("navigator.shown")), !"false".equals(stored.get("inspector.shown")));
    }

    private static double number(Map<String, String> stored, String key, double otherwise) {
        try {
            double value = Double.parseDouble(stored.getOrDefault(key, ""));
            return value >= 120 && value <= 20_000 ? value : otherwise;
        } catch (NumberFormatException missing) {
            return otherwise;
        }
    }

    /// As it is stored.
    public Map<String, String> stored() {
        return Map.of("theme", theme.key(), "window.width", String.valueOf(windowWidth), "window.height",
                String.valueOf(windowHeight), "navigator.width", String.valueOf(navigatorWidth), "inspector.width",
                String.valueOf(inspectorWidth), "navigator.shown", String.valueOf(navigatorShown), "inspector.shown",
                String.valueOf(inspectorShown));
    }
}
