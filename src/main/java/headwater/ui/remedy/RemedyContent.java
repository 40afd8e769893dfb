package headwater.ui.remedy;

import headwater.analysis.whatif.Change;
import headwater.workbench.remedy.OverrideText;
import headwater.workbench.remedy.PackageManager;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a suspect can be taken out, in words.
///
/// @param title  the smallest change
/// @param label  what it does, and why nothing is said beyond that
/// @param texts  what to write for it, by who carries it out; empty where nobody's words are known
/// @param first  the one whose lockfile was read, else npm
/// @param rows   the other ways, and the proof
/// @param changes  what the smallest change comes to, to be tried out
public record RemedyContent(String title, String label, Map<PackageManager, OverrideText> texts, PackageManager first,
        List<Row> rows, List<Change> changes) {
    public RemedyContent {
        Map<PackageManager, OverrideText> sorted = new EnumMap<>(PackageManager.class);
        sorted.putAll(texts);
        texts = Collections.unmodifiableMap(sorted);
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    /// @param more  every edit of it, one a line; empty for none
    public record Row(String name, String value, String more) {
    }
}
