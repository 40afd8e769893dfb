package headwater.analysis.match;

import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Integrity;
import headwater.model.PackageKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Records by the packages and digests that they name. Records that name each other as aliases, over however many steps,
/// are one advisory. Withdrawn ones are left out.
final class AdvisoryIndex {
    /// A record, what it says of one package, and the number of the advisory to which it belongs.
    record Entry(Advisory advisory, AffectedPackage affected, int group) {
    }

    private final Map<PackageKey, List<Entry>> byPackage = new HashMap<>();
    private final Map<String, Advisory> byDigest = new HashMap<>();
    private final Set<PackageKey> versionsListed = new HashSet<>();
    private final Map<String, Integer> groups = new HashMap<>();

    AdvisoryIndex(Collection<Advisory> advisories) {
        List<Advisory> standing = advisories.stream().filter(each -> !each.withdrawn()).toList();
        groups.putAll(AliasGroups.of(standing));
        for (Advisory advisory : standing) {
            for (AffectedPackage affected : advisory.affected()) {
                add(advisory, affected);
            }
            advisory.digests().forEach(digest -> byDigest.putIfAbsent(bytes(digest), advisory));
        }
    }

    private void add(Advisory advisory, AffectedPackage affected) {
        PackageKey key = new PackageKey(affected.ecosystem(), affected.name());
        byPackage.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new Entry(advisory, affected, groups.getOrDefault(advisory.id(), 0)));
        if (!affected.versions().isEmpty()) {
            versionsListed.add(key);
        }
    }

    List<Entry> naming(PackageKey key) {
        return byPackage.getOrDefault(key, List.of());
    }

    boolean listsVersions(PackageKey key) {
        return versionsListed.contains(key);
    }

    Set<PackageKey> packages() {
        return byPackage.keySet();
    }

    Map<String, Advisory> digests() {
        return byDigest;
    }

    /// Equal digests of one algorithm are equal bytes, whatever tool made them; different ones say nothing.
    static String bytes(Integrity digest) {
        return digest.algorithm() + ":" + digest.hex();
    }
}
