package headwater.ingest.pnpm;

import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which declared ranges the project replaces by its own: `name` everywhere, `parent>name` below one package. A rule for
/// certain ranges only (`name@^1`) tells nothing here, for a lockfile does not hold the ranges that it replaced.
record Overrides(Set<String> names, Set<String> belowParents) {
    static Overrides of(Optional<YamlMapping> rules, YamlFields fields) {
        Set<String> names = new HashSet<>();
        Set<String> belowParents = new HashSet<>();
        rules.ifPresent(all -> all.entries().forEach(rule -> {
            String selector = rule.key().replace(" ", "");
            // A removed dependency (`-`) has no edge that could be marked.
            if (isForEveryVersion(selector) && fields.text(rule.key(), rule.value()).isPresent()) {
                (selector.indexOf('>') > 0 ? belowParents : names).add(selector);
            }
        }));
        return new Overrides(names, belowParents);
    }

    /// Whether no range stands behind a name; a scope is none.
    private static boolean isForEveryVersion(String selector) {
        return Arrays.stream(selector.split(">")).allMatch(name -> name.indexOf('@', 1) < 0);
    }

    /// Whether a dependency of `parent` on `name` is replaced.
    boolean replaces(String parent, String name) {
        return names.contains(name) || !belowParents.isEmpty() && belowParents.contains(parent + ">" + name);
    }
}
