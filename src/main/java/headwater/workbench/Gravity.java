package headwater.workbench;

import headwater.analysis.diff.SnapshotDiff;
import java.util.List;

/// How a comparison is to be taken.
public enum Gravity {
    /// Something is compromised, has other content, or is unexplained.
    GRAVE,
    /// Not everything could be read, or explained from what is recorded.
    DOUBTFUL,
    /// Nothing of that.
    PLAIN;

    /// @param before  the answer for the earlier snapshot
    /// @param now     the answer for the later one
    public static Gravity of(SnapshotDiff diff, Investigation before, Investigation now) {
        List<ChangeGroup> groups = ChangeGroup.of(diff);
        if (now.verdict() == Verdict.AFFECTED || groups.stream().anyMatch(ChangeGroup::grave)) {
            return GRAVE;
        }
        boolean told = groups.stream().noneMatch(group -> group.kind() == ChangeGroup.Kind.CANNOT_TELL);
        return told && now.verdict() == Verdict.NOT_FOUND && before.snapshot().coverage().complete() ? PLAIN : DOUBTFUL;
    }
}
