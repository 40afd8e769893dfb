package headwater.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A set of indicators that are looked for together. Incidents of the catalogue are the same thing, told as an advisory.
///
/// @param ids  of advisories that the text held; may be empty
public record Incident(String title, List<Indicator> indicators, List<String> ids) {
    public Incident {
        indicators = List.copyOf(indicators);
        ids = List.copyOf(ids);
    }

    /// The incident as an advisory, by which components are matched: versions are listed, bounds are ranges.
    ///
    /// @param id  under which its findings are told
    public Advisory advisory(String id) {
        Map<PackageKey, Set<String>> versions = new LinkedHashMap<>();
        Map<PackageKey, Set<AffectedRange>> ranges = new LinkedHashMap<>();
        Map<PackageKey, String> names = new LinkedHashMap<>();
        List<Integrity> digests = new ArrayList<>();
        for (Indicator indicator : indicators) {
            switch (indicator) {
                case Indicator.Version one -> {
                    PackageKey key = new PackageKey(one.packageVersion().ecosystem(), one.packageVersion().name());
                    names.putIfAbsent(key, one.packageVersion().name());
                    versions.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(one.packageVersion().version());
                }
                case Indicator.Range range -> {
                    PackageKey key = new PackageKey(range.ecosystem(), range.name());
                    names.putIfAbsent(key, range.name());
                    ranges.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(range.range());
                }
                case Indicator.Digest digest -> digests.add(digest.digest());
            }
        }
        List<AffectedPackage> affected = names.entrySet().stream().map(each -> new AffectedPackage(each.getKey().ecosystem(),
                each.getValue(), versions.getOrDefault(each.getKey(), Set.of()),
                List.copyOf(ranges.getOrDefault(each.getKey(), Set.of())), List.of())).toList();
        return new Advisory(id, title, "", "", ids, affected, List.of(), Optional.empty(),
                new Advisory.Standing(true, false, "", Optional.empty(), digests));
    }
}
