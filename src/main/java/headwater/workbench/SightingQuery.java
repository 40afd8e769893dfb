package headwater.workbench;

import headwater.model.PackageVersion;
import headwater.model.Purl;
import headwater.model.Sighting;
import headwater.version.NpmRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What is looked for among kept snapshots: a purl, `name@version`, `name@range` or `name`. As in a single file
/// ([headwater.analysis.TargetSelection]), a version that is kept wins over a range.
///
/// @param name     of the package
/// @param version  exact version or range; empty for every version
/// @param purl     as which it was given, if it was one: then the ecosystem counts, and the version is exact
record SightingQuery(String name, String version, Optional<PackageVersion> purl) {
    static SightingQuery of(String target) {
        String wanted = target.strip();
        Optional<PackageVersion> purl = Purl.parse(wanted);
        int at = wanted.lastIndexOf('@');
        return purl.map(given -> new SightingQuery(given.name(), given.version(), purl))
                .orElseGet(() -> at > 0 ? new SightingQuery(wanted.substring(0, at), wanted.substring(at + 1), purl)
                        : new SightingQuery(wanted, "", purl));
    }

    /// Those that are meant among all of the name, in their order.
    List<Sighting> among(List<Sighting> named) {
        if (version.isEmpty()) {
            return only(named, each -> true);
        }
        List<Sighting> exact = only(named, each -> each.version().equals(version));
        return exact.isEmpty() && purl.isEmpty() ? NpmRange.parse(version)
                .map(range -> only(named, each -> range.contains(each.version()))).orElse(exact) : exact;
    }

    private List<Sighting> only(List<Sighting> named, Predicate<PackageVersion> meant) {
        return named.stream().filter(each -> purl.isEmpty() || purl.get().ecosystem() == each.packageVersion().ecosystem())
                .filter(each -> meant.test(each.packageVersion())).toList();
    }
}
