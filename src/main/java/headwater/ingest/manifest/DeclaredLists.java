package headwater.ingest.manifest;

import headwater.model.Relation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The dependency lists that lockfile entries and manifests share. Filled while they are read.
public abstract class DeclaredLists {
    private @Nullable Ranges dependencies;
    private @Nullable Ranges devDependencies;
    private @Nullable Ranges optionalDependencies;
    private @Nullable Ranges peerDependencies;
    private Set<String> optionalPeers = Set.of();
    private List<String> workspaces = List.of();

    protected DeclaredLists() {
    }

    /// Has the lists of another one.
    protected DeclaredLists(DeclaredLists other) {
        dependencies = other.dependencies;
        devDependencies = other.devDependencies;
        optionalDependencies = other.optionalDependencies;
        peerDependencies = other.peerDependencies;
        optionalPeers = other.optionalPeers;
        workspaces = other.workspaces;
    }

    /// What a name is needed for, and in which range.
    public record Need(Relation relation, String range) {
    }

    /// Reads the value of `key`; says whether the key was one of the lists.
    public final boolean read(JsonWalk walk, String key) throws IOException {
        switch (key) {
            case "dependencies" -> dependencies = walk.ranges(key, dependencies);
            case "devDependencies" -> devDependencies = walk.ranges(key, devDependencies);
            case "optionalDependencies" -> optionalDependencies = walk.ranges(key, optionalDependencies);
            case "peerDependencies" -> peerDependencies = walk.ranges(key, peerDependencies);
            case "peerDependenciesMeta" -> optionalPeers = walk.optionalNames();
            case "optionalPeers" -> optionalPeers = new LinkedHashSet<>(walk.list(key));
            case "workspaces" -> workspaces = walk.list(key);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Replaces the lists of what is installed with a package.
    protected final void relate(Ranges production, Ranges optional, Ranges development) {
        dependencies = production;
        optionalDependencies = optional;
        devDependencies = development;
    }

    public final Ranges dependencies() {
        return dependencies == null ? Ranges.NONE : dependencies;
    }

    public final Ranges devDependencies() {
        return devDependencies == null ? Ranges.NONE : devDependencies;
    }

    public final Ranges optionalDependencies() {
        return optionalDependencies == null ? Ranges.NONE : optionalDependencies;
    }

    /// Patterns for the folders of a workspace's members.
    public final List<String> workspaces() {
        return workspaces;
    }

    protected final void workspaces(List<String> patterns) {
        workspaces = patterns;
    }

    /// Gives every need once. A name that stands in several lists has one need: the last of peer, optional peer, prod,
    /// optional, dev, as npm loads them (arborist, `Node._loadDeps`).
    ///
    /// @param withDev  npm installs development dependencies only for what is not itself installed into a node_modules
    public final void forEachNeed(boolean withDev, BiConsumer<String, Need> use) {
        Ranges development = withDev ? devDependencies : null;
        if (peerDependencies == null && optionalDependencies == null && development == null) {
            dependencies().forEach((to, range) -> use.accept(to, new Need(Relation.PROD, range)));
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
