package headwater.ingest.pnpm;

import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.model.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an instance expects of those that depend on it.
record PnpmPeers(YamlMapping ranges, YamlMapping meta, YamlFields fields) {
    static PnpmPeers of(YamlMapping facts, YamlFields fields) {
        YamlMapping ranges = fields.mapping(facts, "peerDependencies").orElse(YamlMapping.empty());
        return new PnpmPeers(ranges, ranges.entries().isEmpty() ? YamlMapping.empty()
                : fields.mapping(facts, "peerDependenciesMeta").orElse(YamlMapping.empty()), fields);
    }

    List<YamlMapping.Entry> entries() {
        return ranges.entries();
    }

    /// The range in which a peer is expected; null for a name that is none.
    @Nullable String range(String name) {
        return ranges.get(name).map(range -> fields.text(name, range).orElse("")).orElse(null);
    }

    Relation relation(String name) {
        return isOptional(name) ? Relation.PEER_OPTIONAL : Relation.PEER;
    }

    boolean isOptional(String name) {
        return fields.mapping(meta, name).map(peer -> fields.flag(peer, "optional")).orElse(false);
    }
}
