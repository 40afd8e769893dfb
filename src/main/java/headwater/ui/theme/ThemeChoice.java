package headwater.ui.theme;

/// What the user wants to see.
public enum ThemeChoice {
    SYSTEM("system"), LIGHT("light"), DARK("dark");

    private final String key;

    ThemeChoice(String key) {
        this.key = key;
    }

    /// In settings and in the message bundle.
    public String key() {
        return key;
    }

    /// The choice of a key; the system's for anything else.
    public static ThemeChoice of(String key) {
        for (ThemeChoice each : values()) {
            if (each.key.equals(key)) {
                return each;
            }
        }
        return SYSTEM;
    }
}
