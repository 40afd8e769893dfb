package headwater.ui.compare;

import headwater.analysis.diff.SnapshotDiff;
import headwater.workbench.Investigation;

/// Two builds that were compared.
///
/// @param before  the answer for the earlier one
/// @param now     the answer for the later one
record Compared(SnapshotDiff diff, Investigation before, Investigation now, CompareContent content) {
}
