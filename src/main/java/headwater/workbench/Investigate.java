package headwater.workbench;

import headwater.analysis.Introducers;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.match.AdvisoryMatcher;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.analysis.paths.Gatekeepers;
import headwater.analysis.paths.PathCount;
import headwater.analysis.remedy.SafeVersions;
import headwater.model.Advisory;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Answers "are we affected, and through what?" for a snapshot.
public final class Investigate {
    private final List<Advisory> advisories;
    private final AdvisoryMatcher matcher;
    private final SafeVersions safeVersions;

    public Investigate(List<Advisory> advisories) {
        this.advisories = List.copyOf(advisories);
        safeVersions = new SafeVersions(advisories);
        matcher = new AdvisoryMatcher(advisories);
    }

    /// Looks for these as well.
    public Investigate with(List<Advisory> more) {
        return more.isEmpty() ? this
                : new Investigate(Stream.concat(advisories.stream(), more.stream()).toList());
    }

    /// What is looked for.
    public List<Advisory> advisories() {
        return advisories;
    }

    /// Along all dependencies.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public Investigation of(Snapshot snapshot, Progress progress) {
        return of(snapshot, DependencyScope.all(), progress);
    }

    /// Along dependencies of some scopes only: findings stay, their paths and introducers change.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public Investigation of(Snapshot snapshot, Set<DependencyScope> scopes, Progress progress) {
        DependencyGraph graph = snapshot.graph();
        List<Finding> findings = matcher.match(graph, snapshot.result().facts(), progress);
        Map<PackageVersion, List<Finding>> bad = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.tier().affected()) {
                bad.computeIfAbsent(graph.component(finding.component()).packageVersion(), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        progress.checkCancelled();
        Slice slice = Slice.of(graph, scopes);
        List<Compromised> compromised = new ArrayList<>();
        bad.forEach((version, of) -> {
            progress.checkCancelled();
            compromised.add(compromised(slice, version, of, progress));
        });
        return new Investigation(snapshot, verdict(snapshot, compromised, findings), findings, compromised,
                gatekeepers(slice, compromised, progress));
    }

    /// A package of an advisory whose version cannot be held against it may be any of them: that is no all-clear.
    private static Verdict verdict(Snapshot snapshot, List<Compromised> compromised, List<Finding> findings) {
        if (!compromised.isEmpty()) {
            return Verdict.AFFECTED;
        }
        if (findings.stream().anyMatch(each -> each.tier() == Tier.OPEN_RANGE)) {
            return Verdict.NEEDS_JUDGEMENT;
        }
        return snapshot.result().coverage().complete() && findings.stream().noneMatch(Finding::untold)
                ? Verdict.NOT_FOUND : Verdict.INCOMPLETE;
    }

    /// Which versions the advisories know to be untouched.
    public SafeVersions safeVersions() {
        return safeVersions;
    }

    AdvisoryMatcher matcher() {
        return matcher;
    }

    private static Compromised compromised(Slice slice, PackageVersion version, List<Finding> findings, Progress progress) {
        int[] instances = findings.stream().mapToInt(Finding::component).sorted().distinct().toArray();
        BitSet targets = Reachability.bits(instances);
        BitSet rooted = Reachability.fromRoots(slice);
        progress.checkCancelled();
        int unrooted = (int) targets.stream().filter(v -> !rooted.get(v)).count();
        BigInteger paths = PathCount.of(slice, instances, progress);
        progress.checkCancelled();
        return new Compromised(version, instances, findings.stream().map(Finding::advisory).distinct().toList(),
                paths, Introducers.of(slice, targets), unrooted, production(findings));
    }

    private static Production production(List<Finding> findings) {
        if (findings.stream().anyMatch(f -> f.production() == Production.YES)) {
            return Production.YES;
        }
        return findings.stream().allMatch(f -> f.production() == Production.NO) ? Production.NO : Production.UNKNOWN;
    }

    /// What every path to every target passes, a target itself counted in when there are several.
    private static List<PackageVersion> gatekeepers(Slice slice, List<Compromised> compromised, Progress progress) {
        List<PackageVersion> common = List.of();
        for (int i = 0; i < compromised.size(); i++) {
            List<PackageVersion> gates = new ArrayList<>();
            for (int gate : Gatekeepers.of(slice, compromised.get(i).instances(), progress)) {
                gates.add(slice.graph().component(gate).packageVersion());
            }
            if (compromised.size() > 1) {
                gates.add(compromised.get(i).packageVersion());
            }
            List<PackageVersion> before = common;
            common = i == 0 ? gates : gates.stream().filter(before::contains).toList();
        }
        return List.copyOf(common);
    }
}
