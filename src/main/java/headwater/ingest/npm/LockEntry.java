package headwater.ingest.npm;

import headwater.ingest.manifest.DeclaredLists;
import headwater.ingest.manifest.Manifest;
import headwater.ingest.manifest.Ranges;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of a lockfile, or the project of a manifest, as written. Filled by the parser, read by [LockGraph].
final class LockEntry extends DeclaredLists {
    /// Line of the entry's key, from 1.
    final int line;
    @Nullable String name;
    @Nullable String version;
    @Nullable String resolved;
    @Nullable String integrity;
    @Nullable String licence;
    Set<String> overridden = Set.of();
    boolean link;
    boolean dev;
    boolean optional;
    boolean devOptional;
    boolean peer;
    boolean bundled;
    boolean extraneous;
    boolean installScript;

    /// Only in version 1: ranges of unknown relation, and the entries nested below this one.
    @Nullable Ranges requires;
    @Nullable Map<String, LockEntry> nested;

    LockEntry(int line) {
        this.line = line;
    }

    /// The project as its manifest describes it.
    LockEntry(Manifest manifest) {
        super(manifest);
        line = 1;
        name = manifest.name();
        version = manifest.version();
        overridden = manifest.overridden();
    }

    void relate(Ranges.Builder production, Ranges.Builder optional, Ranges.Builder development) {
        relate(production.take(), optional.take(), development.take());
    }

    /// Takes the members of another entry's workspace.
    void workspacesOf(LockEntry other) {
        workspaces(other.workspaces());
    }
}
