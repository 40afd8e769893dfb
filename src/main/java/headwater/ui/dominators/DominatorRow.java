package headwater.ui.dominators;

import java.util.List;
import java.util.Locale;

/// A component, and what comes in only through it; itself counted.
///
/// @param number      in its graph
/// @param retained    how many components go when it goes
/// @param production  how many of them get into production, in words
/// @param scripts     how many of them run a script on installation, in words
/// @param licences    theirs, the most frequent first
/// @param children    those that come in only through it and through nothing nearer, most retaining first
public record DominatorRow(int number, String name, String version, int retained, String production, String scripts,
        String licences, List<DominatorRow> children) {
    public DominatorRow {
        children = List.copyOf(children);
    }

    boolean holds(String text) {
        return (name + "@" + version).toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
