package headwater.ui.compare;

import headwater.ui.text.Texts;
import java.util.Locale;

/// What happened to a package; the sign stands beside the colour.
enum Mark {
    ADDED("+"), REMOVED("−"), CHANGED("Δ"), SAME("");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /// For style classes.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return Texts.text("compare.mark." + key());
    }
}
