package headwater.cli;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.PackageVersion;
import headwater.workbench.ChangeGroup;
import headwater.workbench.Compromised;
import headwater.workbench.Investigation;
import java.util.Set;
import java.util.stream.Collectors;

/// What `diff --fail-on` may be told to look out for.
enum Concern {
    added, removed, up, down, versions, moved, scope, licence, host, script, content, unexplained, untold, compromised;

    boolean arises(SnapshotDiff diff, Investigation before, Investigation now) {
        return this == compromised ? !versions(before).containsAll(versions(now))
                : diff.packages().stream().anyMatch(this::arises);
    }

    private boolean arises(PackageChange change) {
        return switch (this) {
            case added -> change.has(ComponentChange.Added.class);
            case removed -> change.has(ComponentChange.Removed.class);
            case up -> change.has(ComponentChange.VersionUp.class);
            case down -> change.has(ComponentChange.VersionDown.class);
            case versions -> !change.came().isEmpty() || !change.gone().isEmpty();
            case moved -> change.has(ComponentChange.Moved.class);
            case scope -> change.has(ComponentChange.ScopeChanged.class);
            case licence -> change.has(ComponentChange.LicenceChanged.class);
            case host -> change.has(ComponentChange.HostChanged.class);
            case script -> change.has(ComponentChange.ScriptGained.class);
            case content -> change.changes().stream().anyMatch(each ->
                    each instanceof ComponentChange.HashChanged hash && hash.comparable());
            case unexplained -> ChangeGroup.isUnexplained(change);
            case untold -> ChangeGroup.kind(change) == ChangeGroup.Kind.CANNOT_TELL;
            case compromised -> false;
        };
    }

    private static Set<PackageVersion> versions(Investigation answer) {
        return answer.compromised().stream().map(Compromised::packageVersion).collect(Collectors.toSet());
    }
}
