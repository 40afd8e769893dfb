package headwater.analysis.diff;

import java.util.List;

/// All that changed about one package.
///
/// @param before   versions, sorted; empty when it was added
/// @param now      versions, sorted; empty when it was removed
/// @param changes  never empty
/// @param came     versions that only the later build holds, and why
/// @param gone     versions that only the earlier build holds, and why they are there seen from the later one
public record PackageChange(PackageName name, List<String> before, List<String> now, List<ComponentChange> changes,
        List<Appearance> came, List<Appearance> gone) {
    /// A version that one build alone holds.
    ///
    /// @param instance  the component of the build that holds it which is explained best
    public record Appearance(String version, int instance, Why why) {
    }

    public PackageChange {
        before = List.copyOf(before);
        now = List.copyOf(now);
        changes = List.copyOf(changes);
        came = List.copyOf(came);
        gone = List.copyOf(gone);
    }

    public boolean has(Class<? extends ComponentChange> kind) {
        return changes.stream().anyMatch(kind::isInstance);
    }

    PackageChange inverse() {
        return new PackageChange(name, now, before, changes.stream().map(ComponentChange::inverse).toList(), gone, came);
    }
}
