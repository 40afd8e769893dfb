package headwater.analysis.match;

import headwater.model.Advisory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Which records speak of the same: those that share an id or an alias, over however many steps. Almost linear.
/// Source: union-find with path halving.
final class AliasGroups {
    private final Map<String, String> parents = new HashMap<>();

    private AliasGroups() {
    }

    /// The number of its group for each id of a record.
    static Map<String, Integer> of(Collection<Advisory> advisories) {
        AliasGroups groups = new AliasGroups();
        for (Advisory advisory : advisories) {
            String root = groups.root(advisory.id());
            for (String alias : advisory.aliases()) {
                groups.parents.put(groups.root(alias), root);
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> byId = new HashMap<>();
        for (Advisory advisory : advisories) {
            String root = groups.root(advisory.id());
            Integer known = numbers.putIfAbsent(root, numbers.size());
            byId.put(advisory.id(), known == null ? numbers.size() - 1 : known);
        }
        return byId;
    }

    private String root(String id) {
        String at = id;
        while (true) {
            String parent = parents.getOrDefault(at, at);
            if (parent.equals(at)) {
                return at;
            }
            String above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = above;
        }
    }
}
