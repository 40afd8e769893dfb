package headwater.ingest.npm;

import headwater.ingest.manifest.DeclaredLists.Need;
import headwater.ingest.manifest.Manifest;
import headwater.model.Origin;
import headwater.model.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The project's own entry. npm takes it from the `package.json` beside the lockfile, else from the lockfile.
///
/// @param rootsKnown  whether either tells the project's own dependencies; version 1 lockfiles alone do not
/// @param legacy      whether the lockfile is of version 1
record LockProject(LockEntry entry, boolean rootsKnown, boolean legacy) {
    private static final int NAMES_SHOWN = 5;

    static LockProject of(PackageLock lock, @Nullable LockEntry locked, Optional<Manifest> manifest, boolean legacy,
            String file) {
        LockEntry entry = manifest.map(LockEntry::new).orElse(locked == null ? new LockEntry(1) : locked);
        if (entry.name == null) {
            entry.name = lock.name == null ? "" : lock.name;
        }
        if (entry.version == null) {
            entry.version = manifest.isPresent() ? null : lock.projectVersion;
        }
        if (manifest.isPresent() && locked != null) {
            if (entry.workspaces().isEmpty()) {
                entry.workspacesOf(locked);
            }
            tellDifference(lock, entry, locked, file);
        }
        return new LockProject(entry, manifest.isPresent() || locked != null, legacy);
    }

    private static void tellDifference(PackageLock lock, LockEntry manifest, LockEntry locked, String file) {
        Map<String, Need> wanted = new HashMap<>();
        Map<String, Need> known = new HashMap<>();
        manifest.forEachNeed(true, wanted::put);
        locked.forEachNeed(true, known::put);
        TreeSet<String> differing = new TreeSet<>(wanted.keySet());
        differing.addAll(known.keySet());
        differing.removeIf(name -> Objects.equals(wanted.get(name), known.get(name)));
        if (!differing.isEmpty()) {
            String names = String.join(", ", differing.stream().limit(NAMES_SHOWN).toList());
            lock.problems.add(new Problem(Problem.Level.WARNING, "manifest-differs",
                    "package.json and the lockfile disagree about " + differing.size() + " of the project's own "
                            + "dependencies (" + names + (differing.size() > NAMES_SHOWN ? ", …" : "")
                            + "); package.json is used, as in npm.", Origin.wholeFile(file)));
        }
    }
}
