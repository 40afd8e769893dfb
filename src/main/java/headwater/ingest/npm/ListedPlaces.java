package headwater.ingest.npm;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.manifest.DeclaredLists.Need;
import headwater.ingest.manifest.Manifest;
import headwater.ingest.manifest.VersionReference;
import headwater.model.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Where the entries of `npm ls` are, what they are called and needed for, as far as the file and the `package.json` beside it tell.
final class ListedPlaces {
    private final String root;
    private final Optional<Manifest> manifest;
    private final WorkspacePatterns workspaces;
    private final Map<String, Need> declared = new HashMap<>();

    ListedPlaces(DataTable top, Optional<Manifest> manifest) {
        root = top.textOrEmpty("path").replace('\\', '/');
        this.manifest = manifest;
        List<String> patterns = top.entries().get("workspaces") instanceof DataTable table ? table.texts("packages")
                : top.texts("workspaces");
        workspaces = new WorkspacePatterns(patterns.isEmpty() ? manifest.map(Manifest::workspaces).orElse(List.of()) : patterns);
        manifest.ifPresent(each -> each.forEachNeed(true, declared::put));
    }

    /// Whether entries have a path.
    boolean told() {
        return !root.isEmpty();
    }

    /// The install path, of a link that of its target; without a path the name and version.
    String location(String name, DataTable entry) {
        String installed = told() ? below(entry.textOrEmpty("path").replace('\\', '/')) : Locations.child("", name);
        String source = entry.textOrEmpty("resolved");
        if (VersionReference.of(source, name) instanceof VersionReference.Folder folder) {
            return Locations.normalise(Locations.above(installed) + "/" + folder.path());
        }
        return told() ? installed : realName(name, entry) + "@" + entry.textOrEmpty("version");
    }

    private String below(String path) {
        return path.startsWith(root + "/") ? path.substring(root.length() + 1) : path.equals(root) ? "" : path;
    }

    boolean isMember(String location) {
        return workspaces.matches(location);
    }

    /// Written with `--long`; else that of the archive, else what the manifest says of an alias.
    String realName(String key, DataTable entry) {
        if (entry.has("name")) {
            return entry.textOrEmpty("name");
        }
        if (VersionReference.of(entry.textOrEmpty("resolved"), key) instanceof VersionReference.Registry archive && archive.name() != null) {
            return archive.name();
        }
        String range = declared.containsKey(key) ? declared.get(key).range() : "";
        return VersionReference.of(range, key) instanceof VersionReference.Registry alias && alias.name() != null
                ? alias.name() : key;
    }

    /// What the children of an entry are needed for, by name.
    Map<String, Need> needs(DataTable entry, boolean project, String location) {
        if (project && manifest.isPresent()) {
            return declared;
        }
        Map<String, Need> needs = new HashMap<>();
        Set<String> optionalPeers = entry.table("peerDependenciesMeta").entries().entrySet().stream()
                .filter(each -> each.getValue() instanceof DataTable meta && meta.isTrue("optional")).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        put(needs, entry.table("peerDependencies"), optionalPeers::contains, Relation.PEER_OPTIONAL, Relation.PEER);
        Set<String> optional = entry.table("optionalDependencies").entries().keySet();
        put(needs, entry.table("_dependencies"), optional::contains, Relation.OPTIONAL, Relation.PROD);
        if (project || !location.contains("node_modules/")) {
            put(needs, entry.table("devDependencies"), _ -> true, Relation.DEV, Relation.DEV);
        }
        return needs;
    }

    private static void put(Map<String, Need> needs, DataTable list, Predicate<String> special, Relation then, Relation otherwise) {
        list.entries().forEach((name, range) -> {
            if (range instanceof DataNode.Scalar text) {
                needs.put(name, new Need(special.test(name) ? then : otherwise, text.text()));
            }
        });
    }
}
