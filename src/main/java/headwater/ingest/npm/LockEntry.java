package headwater.ingest.npm;

import headwater.ingest.manifest.DeclaredLists;
import headwater.ingest.manifest.Manifest;
import headwater.ingest.manifest.Ranges;
import headwater.model.DigestText;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of a lockfile, or the project of a manifest, as written. Filled by the parser, read by [LockGraph].
final class LockEntry extends DeclaredLists {
    /// No component of the graph, or not yet.
    static final int NONE = -1;

    /// Line of the entry's key, from 1.
    final int line;
    /// Where it stands, `""` for the project, and the name under which it is found there.
    String location = "";
    String installName = "";
    /// Its number in the graph; of a link that of its target.
    int component = NONE;
    @Nullable String name;
    @Nullable String version;
    @Nullable String resolved;
    @Nullable DigestText integrity;
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

    void placeAt(String where) {
        location = where;
        installName = where.isEmpty() ? "" : Locations.installName(where);
    }

    void relate(Ranges.Builder production, Ranges.Builder optional, Ranges.Builder development) {
        relate(production.take(), optional.take(), development.take());
    }

    /// Takes the members of another entry's workspace.
    void workspacesOf(LockEntry other) {
        workspaces(other.workspaces());
    }
}
