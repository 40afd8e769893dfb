package headwater.ui.components;

import java.util.Locale;

/// One row of the table, in words.
///
/// @param number  of the component in its graph
/// @param depth   dependencies from the nearest root, -1 when no root reaches it
/// @param finding how it matches an advisory, or a dash
public record ComponentRow(int number, String name, String version, String location, String flags, String production,
        String reach, int depth, String script, String finding, boolean compromised) {
    /// Whether the name, version or location holds a text, in any case.
    boolean holds(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || (name + "@" + version).toLowerCase(Locale.ROOT).contains(wanted)
                || location.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
