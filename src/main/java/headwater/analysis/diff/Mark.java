package headwater.analysis.diff;

import java.util.Locale;

/// What happened to something between two builds; the sign stands beside the colour.
public enum Mark {
    ADDED("+"), REMOVED("−"), CHANGED("Δ"), SAME("");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /// For style classes and texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
