package headwater.ingest.pnpm;

import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a document knows of its packages, for questions in the order of the file: the answer mostly stands where the last
/// one stood, or behind it.
final class PnpmPackages {
    private static final int LOOK_AHEAD = 3;

    private final YamlMapping packages;
    private final List<YamlMapping.Entry> entries;
    private final BitSet asked = new BitSet();
    /// Keys that were asked for in another order.
    private final Set<String> askedElsewhere = new HashSet<>();
    private int last;

    PnpmPackages(YamlMapping packages) {
        this.packages = packages;
        entries = packages.entries();
    }

    /// What is known of a package; nothing when that is no mapping.
    Optional<YamlMapping> get(String key) {
        for (int at = last; at < Math.min(entries.size(), last + LOOK_AHEAD); at++) {
            if (entries.get(at).key().equals(key)) {
                last = at;
                asked.set(at);
                return mapping(entries.get(at).value());
            }
        }
        askedElsewhere.add(key);
        return packages.get(key).flatMap(PnpmPackages::mapping);
    }

    private static Optional<YamlMapping> mapping(YamlNode value) {
        return value instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /// Packages for which nobody asked.
    List<YamlMapping.Entry> unasked() {
        List<YamlMapping.Entry> unasked = new ArrayList<>();
        for (int at = asked.nextClearBit(0); at < entries.size(); at = asked.nextClearBit(at + 1)) {
            if (!askedElsewhere.contains(entries.get(at).key())) {
                unasked.add(entries.get(at));
            }
        }
        return unasked;
    }
}
