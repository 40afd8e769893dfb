package headwater.workbench;

import headwater.analysis.diff.Build;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.SnapshotDiffer;
import headwater.progress.Progress;

/// What changed between two snapshots, and what stands behind it.
public final class CompareSnapshots {
    private CompareSnapshots() {
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static SnapshotDiff of(Snapshot before, Snapshot now, Progress progress) {
        return SnapshotDiffer.compare(build(before), build(now), progress);
    }

    private static Build build(Snapshot snapshot) {
        return new Build(snapshot.graph(), snapshot.facts(), snapshot.result().reader().name());
    }
}
