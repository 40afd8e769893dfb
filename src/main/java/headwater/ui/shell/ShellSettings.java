package headwater.ui.shell;

import headwater.ui.theme.ThemeChoice;
import java.util.Map;

/// What the window remembers of its looks. Places and widths in px.
///
/// @param windowX  of the upper left corner; NaN when it was never moved
/// @param tab      the name of the tab that was shown
public record ShellSettings(ThemeChoice theme, double windowX, double windowY, double windowWidth,
        double windowHeight, boolean maximised, double navigatorWidth, double inspectorWidth, boolean navigatorShown,
        boolean inspectorShown, String tab) {
    public static final ShellSettings DEFAULT = of(Map.of());

    /// Reads what was stored; what is missing or damaged is as at first.
    public static ShellSettings of(Map<String, String> stored) {
        return new ShellSettings(ThemeChoice.of(stored.getOrDefault("theme", "")),
                place(stored, "window.x"), place(stored, "window.y"), size(stored, "window.width", 1440),
                size(stored, "window.height", 900), "true".equals(stored.get("window.maximised")),
                size(stored, "navigator.width", 256), size(stored, "inspector.width", 332),
                !"false".equals(stored.get("navigator.shown")), !"false".equals(stored.get("inspector.shown")),
                stored.getOrDefault("tab", "paths"));
    }

    private static double size(Map<String, String> stored, String key, double otherwise) {
        double value = number(stored, key);
        return value >= 120 && value <= 20_000 ? value : otherwise;
    }

    private static double place(Map<String, String> stored, String key) {
        double value = number(stored, key);
        return Math.abs(value) <= 50_000 ? value : Double.NaN;
    }

    private static double number(Map<String, String> stored, String key) {
        try {
            return Double.parseDouble(stored.getOrDefault(key, ""));
        } catch (NumberFormatException missing) {
            return Double.NaN;
        }
    }
}
