package headwater.workbench;

import headwater.analysis.diff.PackageName;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Tier;
import headwater.model.PackageVersion;
import java.util.List;
import java.util.stream.IntStream;

/// The answer for one snapshot.
///
/// @param findings     all tiers, listed versions first
/// @param compromised  listed versions, each once, sorted
/// @param gatekeepers  packages that every path to every compromised component passes, in path order
public record Investigation(Snapshot snapshot, Verdict verdict, List<Finding> findings, List<Compromised> compromised,
        List<PackageVersion> gatekeepers) {
    public Investigation {
        findings = List.copyOf(findings);
        compromised = List.copyOf(compromised);
        gatekeepers = List.copyOf(gatekeepers);
    }

    /// All compromised instances, ascending.
    public int[] targets() {
        return compromised.stream().flatMapToInt(each -> IntStream.of(each.instances())).sorted().distinct().toArray();
    }

    /// Whether one of these versions of a package is listed.
    public boolean compromises(PackageName name, List<String> versions) {
        return compromised.stream().map(Compromised::packageVersion).anyMatch(listed -> listed.name().equals(name.name())
                && listed.ecosystem() == name.ecosystem() && versions.contains(listed.version()));
    }

    public long nearMisses() {
        return findings.stream().filter(f -> f.tier() == Tier.NEAR).mapToInt(Finding::component).distinct().count();
    }
}
