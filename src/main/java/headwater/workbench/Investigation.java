package headwater.workbench;

import headwater.analysis.diff.PackageName;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Tier;
import headwater.analysis.query.QuerySubject;
import headwater.model.PackageVersion;
import java.util.List;
import java.util.stream.IntStream;

/// The answer for one snapshot.
///
/// @param findings     all tiers, the surest first
/// @param compromised  what is bad as far as its advisory is right: listed, in a range, or by its digest; each version once
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

    /// What a query asks.
    public QuerySubject asked() {
        return new QuerySubject(snapshot.graph(), snapshot.facts(), findings);
    }

    /// Whether one of these versions of a package is listed.
    public boolean compromises(PackageName name, List<String> versions) {
        return compromised.stream().map(Compromised::packageVersion).anyMatch(listed -> listed.name().equals(name.name())
                && listed.ecosystem() == name.ecosystem() && versions.contains(listed.version()));
    }

    /// Package versions that only an open range names, each once, sorted.
    public List<PackageVersion> open() {
        return findings.stream().filter(f -> f.tier() == Tier.OPEN_RANGE)
                .map(f -> snapshot.graph().component(f.component()).packageVersion()).distinct().sorted().toList();
    }

    public long nearMisses() {
        return findings.stream().filter(f -> f.tier() == Tier.NEAR).mapToInt(Finding::component).distinct().count();
    }
}
