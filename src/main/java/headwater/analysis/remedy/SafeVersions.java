package headwater.analysis.remedy;

import headwater.analysis.match.AdvisoryMatcher;
import headwater.analysis.match.Tier;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.PackageVersion;
import java.util.List;
import java.util.Optional;

/// Which versions of a listed package an advisory knows to be untouched. Nothing is guessed: without an advisory that
/// says so no version is safe.
public final class SafeVersions {
    private final List<Advisory> advisories;
    private final AdvisoryMatcher matcher;

    public SafeVersions(List<Advisory> advisories) {
        this.advisories = List.copyOf(advisories);
        matcher = new AdvisoryMatcher(advisories);
    }

    /// The best first; none when the version is not listed as malicious, or when nobody says which one is safe. One that
    /// another advisory lists is left out.
    public List<String> of(PackageVersion version) {
        if (!listed(version)) {
            return List.of();
        }
        return advisories.stream().flatMap(advisory -> advisory.affected().stream())
                .filter(affected -> affected.ecosystem() == version.ecosystem() && affected.name().equals(version.name()))
                .map(AffectedPackage::safe).flatMap(List::stream).distinct()
                .filter(safe -> !listed(new PackageVersion(version.ecosystem(), version.name(), safe))).toList();
    }

    private boolean listed(PackageVersion version) {
        return matcher.tier(version).equals(Optional.of(Tier.LISTED));
    }
}
