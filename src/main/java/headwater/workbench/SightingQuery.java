package headwater.workbench;

import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.model.Purl;
import headwater.model.Sighting;
import headwater.version.NpmRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What is looked for among kept snapshots: a purl, `name@version`, `name@range` or `name`. As in a single file
/// ([headwater.analysis.TargetSelection]), a version that is kept wins over a range.
///
/// @param name     of the package
/// @param version  exact version or range; empty for every version
/// @param purl     as which it was given, if it was one: then the ecosystem counts, and the version is exact
record SightingQuery(String name, String version, Optional<PackageVersion> purl) {
    /// What no single version looks like.
    private static final Pattern RANGE = Pattern.compile("[<>=^~!(\\[].*|.*[*|,\\s].*");

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

    /// Those of the name of which nobody can tell whether they are meant: no version is recorded, or a range is asked for that is
    /// not known to mean the same in their ecosystem.
    List<Sighting> untold(List<Sighting> named) {
        if (version.isEmpty()) {
            return List.of();
        }
        boolean range = purl.isEmpty() && RANGE.matcher(version).matches();
        boolean npms = NpmRange.parse(version).isPresent();
        List<Sighting> meant = among(named);
        return only(named, each -> each.version().isEmpty() || range && !(npms && each.ecosystem() == Ecosystem.NPM)).stream()
                .filter(each -> !meant.contains(each)).toList();
    }

    private List<Sighting> only(List<Sighting> named, Predicate<PackageVersion> meant) {
        return named.stream().filter(each -> purl.isEmpty() || purl.get().ecosystem() == each.packageVersion().ecosystem())
                .filter(each -> PackageKey.of(each.packageVersion()).equals(
                        new PackageKey(each.packageVersion().ecosystem(), name)))
                .filter(each -> meant.test(each.packageVersion())).toList();
    }
}
