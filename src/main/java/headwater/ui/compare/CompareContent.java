package headwater.ui.compare;

import headwater.workbench.Gravity;
import java.util.List;

/// What the comparison shows.
///
/// @param headline  the verdict in a few words
/// @param detail    the counts, and why what is compromised came or went
/// @param tone      how it is to be taken
/// @param left      name and size of the earlier build
/// @param right     name and size of the later build
/// @param changes   what changed, by cause
/// @param all       the same and what did not change
record CompareContent(String headline, String detail, Gravity tone, Build left, Build right, List<CompareRow> changes,
        List<CompareRow> all) {
    CompareContent {
        changes = List.copyOf(changes);
        all = List.copyOf(all);
    }

    /// One of the two builds.
    record Build(String title, String facts) {
    }
}
