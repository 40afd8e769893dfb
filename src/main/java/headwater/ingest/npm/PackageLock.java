package headwater.ingest.npm;

import headwater.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of a lockfile as entries. Either `packages` (versions 2 and 3) or `tree` (version 1) counts; npm reads
/// `packages` when both are there.
final class PackageLock {
    @Nullable String versionText;
    @Nullable String name;
    @Nullable String projectVersion;
    /// By location, in file order; absent in version 1.
    @Nullable Map<String, LockEntry> packages;
    /// By name, nested; absent when `packages` came first.
    @Nullable Map<String, LockEntry> tree;
    final List<Problem> problems = new ArrayList<>();
    /// Entries that stand twice; the first of them is lost, as in npm.
    int shadowed;
}
