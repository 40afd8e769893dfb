package headwater.ui.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Reads the message bundle.
public final class Texts {
    private static final String BUNDLE = "headwater.i18n.messages";

    private Texts() {
    }

    /// The text with no line break between a number and what it counts, inside of a day, nor before the verdict.
    public static String unbroken(String text) {
        return text.replaceAll("(\\d) (?=(?:paths?|components?|packages?|entries|others?|more)\\b)", "$1\u00A0")
                .replaceAll("(\\d) (?=[A-Z][a-z]{2}\\b)", "$1\u00A0").replaceAll("\\b([A-Z][a-z]{2}) (?=\\d{4}\\b)", "$1\u00A0")
                .replaceAll("(is|are|and) (?=compromised)", "$1\u00A0");
    }

    public static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE);
    }

    /// The text of a key; numbers among the values are grouped.
    ///
    /// @throws java.util.MissingResourceException when the bundle lacks the key
    public static String text(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(values);
    }

    /// The text of a key that the bundle may lack.
    public static Optional<String> optional(String key) {
        return bundle().containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /// `key.one` for one, `key` for any other number, with the number as first value.
    public static String count(String key, long count, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = count;
        System.arraycopy(more, 0, values, 1, more.length);
        return text(count == 1 ? key + ".one" : key, values);
    }

    /// A number with its thousands grouped.
    public static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
    }
}
