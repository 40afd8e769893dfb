package headwater.analysis.match;

import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds the components that advisories name. The real name decides, never the alias; names are compared as their
/// ecosystem compares them, so a look-alike in other letters does not match. One hash probe a component.
public final class AdvisoryMatcher {
    private static final int COMPONENTS_PER_CHECK = 4096;

    private record Entry(Advisory advisory, AffectedPackage affected) {
    }

    private final Map<PackageKey, List<Entry>> byName = new HashMap<>();

    public AdvisoryMatcher(List<Advisory> advisories) {
        for (Advisory advisory : advisories) {
            for (AffectedPackage affected : advisory.affected()) {
                byName.computeIfAbsent(new PackageKey(affected.ecosystem(), affected.name()), _ -> new ArrayList<>())
                        .add(new Entry(advisory, affected));
            }
        }
    }

    /// Listed versions first, then by name, version and location. A component that one advisory lists is no near miss
    /// of another.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public List<Finding> match(DependencyGraph graph, FormatFacts facts, Progress progress) {
        ProductionReach reach = new ProductionReach(graph, facts);
        List<Finding> findings = new ArrayList<>();
        for (int c = 0; c < graph.size(); c++) {
            if (c % COMPONENTS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            Component component = graph.component(c);
            List<Entry> named = graph.isOwn(c) ? null
                    : byName.get(new PackageKey(component.packageVersion().ecosystem(), component.name()));
            if (named != null) {
                add(findings, c, component, named, reach.of(c));
            }
        }
        findings.sort(Comparator.comparing(Finding::tier)
                .thenComparing(f -> graph.component(f.component()).packageVersion())
                .thenComparing(f -> graph.component(f.component()).location())
                .thenComparing(f -> f.advisory().id()));
        return List.copyOf(findings);
    }

    /// The names of all packages of which an advisory says something.
    public Set<String> names() {
        return byName.keySet().stream().map(PackageKey::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /// How advisories match a package version, wherever it is installed; empty when none names the package.
    public Optional<Tier> tier(PackageVersion version) {
        List<Entry> named = byName.getOrDefault(new PackageKey(version.ecosystem(), version.name()), List.of());
        return named.isEmpty() ? Optional.empty()
                : Optional.of(named.stream().anyMatch(entry -> lists(entry, version)) ? Tier.LISTED : Tier.NEAR);
    }

    private static boolean lists(Entry entry, PackageVersion version) {
        return entry.affected.versions().contains(version.version())
                || entry.affected.versions().contains(plain(version));
    }

    /// A version without what does not tell it from another: a leading `v` or `=`, build metadata, and the platform for
    /// which a gem was built.
    private static String plain(PackageVersion of) {
        String version = of.version();
        int platform = of.ecosystem() == Ecosystem.GEM ? version.indexOf('-') : -1;
        if (platform > 0) {
            return version.substring(0, platform);
        }
        int start = 0;
        while (start < version.length() && "v= ".indexOf(version.charAt(start)) >= 0) {
            start++;
        }
        int build = version.indexOf('+', start);
        return version.substring(start, build < 0 ? version.length() : build);
    }

    private static void add(List<Finding> findings, int c, Component component, List<Entry> named,
            Production production) {
        boolean listed = false;
        for (Entry entry : named) {
            if (lists(entry, component.packageVersion())) {
                listed = true;
                findings.add(new Finding(c, entry.advisory, Tier.LISTED,
                        entry.advisory.id() + " lists version " + component.version() + ".", production));
            }
        }
        for (Entry entry : named) {
            if (!listed) {
                findings.add(new Finding(c, entry.advisory, Tier.NEAR, entry.advisory.id() + " lists "
                        + String.join(", ", new TreeSet<>(entry.affected.versions())) + " of this package, not "
                        + (component.version().isEmpty() ? "a version that is not recorded" : component.version())
                        + ".", production));
            }
        }
    }
}
