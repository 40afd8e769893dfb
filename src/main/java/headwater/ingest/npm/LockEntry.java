package headwater.ingest.npm;

import headwater.model.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One entry of a lockfile, or a manifest, as written. Filled by the parser, read by [LockGraph].
final class LockEntry {
    /// Line of the entry's key, from 1.
    final int line;
    @Nullable String name;
    @Nullable String version;
    @Nullable String resolved;
    @Nullable String integrity;
    @Nullable String licence;
    @Nullable Ranges dependencies;
    @Nullable Ranges devDependencies;
    @Nullable Ranges optionalDependencies;
    @Nullable Ranges peerDependencies;
    Set<String> optionalPeers = Set.of();
    List<String> workspaces = List.of();
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

    /// What a name is needed for, and in which range.
    record Need(Relation relation, String range) {
    }

    /// Gives every need once. A name that stands in several lists has one need: the last of peer, optional peer, prod,
    /// optional, dev, as npm loads them (arborist, `Node._loadDeps`).
    ///
    /// @param withDev  npm installs development dependencies only for what is not itself installed into a node_modules
    void forEachNeed(boolean withDev, BiConsumer<String, Need> use) {
        Ranges development = withDev ? devDependencies : null;
        if (peerDependencies == null && optionalDependencies == null && development == null) {
            if (dependencies != null) {
                dependencies.forEach((to, range) -> use.accept(to, new Need(Relation.PROD, range)));
            }
            return;
        }
        Map<String, Need> needs = new LinkedHashMap<>();
        if (peerDependencies != null) {
            peerDependencies.forEach((to, range) -> needs.put(to,
                    new Need(optionalPeers.contains(to) ? Relation.PEER_OPTIONAL : Relation.PEER, range)));
        }
        put(needs, dependencies, Relation.PROD);
        put(needs, optionalDependencies, Relation.OPTIONAL);
        put(needs, development, Relation.DEV);
        needs.forEach(use);
    }

    private static void put(Map<String, Need> needs, @Nullable Ranges ranges, Relation relation) {
        if (ranges != null) {
            ranges.forEach((to, range) -> needs.put(to, new Need(relation, range)));
        }
    }
}
