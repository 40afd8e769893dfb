package headwater.analysis.match;

import headwater.model.Advisory;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.model.Integrity;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the components that advisories name. The real name decides, never the alias; npm's names are compared exactly, so a
/// look-alike in other letters does not match. One hash probe a component, two where indicators name digests.
public final class AdvisoryMatcher {
    private static final int COMPONENTS_PER_CHECK = 4096;

    private final AdvisoryIndex index;

    public AdvisoryMatcher(Collection<Advisory> advisories) {
        index = new AdvisoryIndex(advisories);
    }

    /// By tier, then by name, version and location. A component that is malicious by one advisory is no near miss of another;
    /// a weakness of another kind hides none. One advisory in several records is one finding, two
    /// where one record names every version and another only other ones.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public List<Finding> match(DependencyGraph graph, FormatFacts facts, Progress progress) {
        ProductionReach reach = new ProductionReach(graph, facts, progress);
        List<Finding> findings = new ArrayList<>();
        for (int c = 0; c < graph.size(); c++) {
            if (c % COMPONENTS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            if (!graph.isOwn(c)) {
                add(findings, c, graph.component(c), reach);
            }
        }
        findings.sort(progress.looking(Comparator.comparing(Finding::tier)
                .thenComparing(f -> graph.component(f.component()).packageVersion())
                .thenComparing(f -> graph.component(f.component()).location())
                .thenComparing(f -> f.advisory().id())));
        return List.copyOf(findings);
    }

    /// The packages of which an advisory says something.
    public Set<PackageKey> packages() {
        return index.packages();
    }

    /// How advisories match a package version, wherever it is installed.
    ///
    /// @param advisory  the one on which the tier rests
    /// @param untold    whether the version cannot be held against one of them
    public record Answer(Tier tier, Advisory advisory, boolean untold) {
    }

    /// The worst that is said of a package version; empty when no advisory names the package.
    public Optional<Answer> answer(PackageVersion version) {
        return judgements(version).values().stream().min(Judgement.WORST_FIRST)
                .map(each -> new Answer(each.tier(), each.advisory(), each.untold()));
    }

    /// Whether any advisory names digests.
    public boolean namesDigests() {
        return !index.digests().isEmpty();
    }

    /// The advisory that names one of the digests of a component, as they are written.
    public Optional<Advisory> byDigest(String digests) {
        return Stream.of(digests.strip().split("\\s+")).flatMap(each -> Integrity.parse(each).stream())
                .flatMap(each -> Stream.ofNullable(index.digests().get(AdvisoryIndex.bytes(each)))).findFirst();
    }

    /// What each advisory that names the package says of a version, by the number of the advisory: the worst of its records.
    private Map<Integer, Judgement> judgements(PackageVersion version) {
        Map<Integer, Judgement> judgements = new TreeMap<>();
        judged(version).forEach((group, said) -> said.stream().min(Judgement.WORST_FIRST).ifPresent(worst -> judgements.put(group, worst)));
        return judgements;
    }

    private Map<Integer, List<Judgement>> judged(PackageVersion version) {
        PackageKey key = new PackageKey(version.ecosystem(), version.name());
        return index.naming(key).stream().collect(Collectors.groupingBy(AdvisoryIndex.Entry::group, TreeMap::new,
                Collectors.mapping(entry -> Judgement.of(entry.advisory(), entry.affected(), version.version(), index.listsVersions(key)),
                        Collectors.toList())));
    }

    private void add(List<Finding> findings, int c, Component component, ProductionReach reach) {
        Optional<Advisory> byDigest = byDigest(component);
        Map<Integer, List<Judgement>> judged = judged(component.packageVersion());
        boolean hit = byDigest.isPresent() || judged.values().stream().flatMap(List::stream)
                .anyMatch(each -> each.tier().affected() && each.advisory().malicious());
        judged.forEach((group, said) -> said(said).filter(each -> !hit || each.tier() != Tier.NEAR).forEach(each -> {
            List<String> ids = ids(component.packageVersion(), group);
            findings.add(new Finding(c, each.advisory(), each.tier(), each.reason(), reach.of(c), ids, each.untold()));
            alias(component, each).ifPresent(reason -> findings.add(new Finding(c, each.advisory(), Tier.ALIAS, reason,
                    reach.of(c), ids, false)));
        }));
        byDigest.ifPresent(advisory -> findings.add(new Finding(c, advisory, Tier.HASH, advisory.id()
                + " names the digest " + component.integrity() + " of this component.", reach.of(c), List.of(advisory.id()),
                false)));
    }

    /// The worst of what the records of one advisory say; and, where that is an open range alone, also the record that contradicts it.
    private static Stream<Judgement> said(List<Judgement> records) {
        List<Judgement> sorted = records.stream().sorted(Judgement.WORST_FIRST).toList();
        return sorted.getFirst().tier() != Tier.OPEN_RANGE ? sorted.stream().limit(1)
                : Stream.concat(sorted.stream().limit(1), sorted.stream().filter(each -> each.tier() == Tier.NEAR).limit(1));
    }

    private static Optional<String> alias(Component component, Judgement judgement) {
        @Nullable String alias = component.installedAs();
        return alias == null || !judgement.tier().affected() ? Optional.empty()
                : Optional.of("It is installed under the name " + alias + ", an alias of " + component.name() + ".");
    }

    private List<String> ids(PackageVersion version, int group) {
        return List.copyOf(index.naming(new PackageKey(version.ecosystem(), version.name())).stream()
                .filter(entry -> entry.group() == group).map(AdvisoryIndex.Entry::advisory)
                .flatMap(advisory -> Stream.concat(Stream.of(advisory.id()), advisory.aliases().stream()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Optional<Advisory> byDigest(Component component) {
        String digests = namesDigests() ? component.integrity() : null;
        return digests == null ? Optional.empty() : byDigest(digests);
    }
}
