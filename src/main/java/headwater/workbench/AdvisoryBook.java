package headwater.workbench;

import headwater.ingest.ReadException;
import headwater.ingest.advisory.AdvisoryFeed;
import headwater.ingest.advisory.FeedSummary;
import headwater.model.Advisory;
import headwater.model.DependencyGraph;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Advisories out of files, of which only those are held that name one of the packages asked about: a database of hundreds
/// of thousands of records passes by, one record at a time.
///
/// @param sources  what was read
public record AdvisoryBook(Map<PackageKey, List<Advisory>> byPackage, List<FeedSummary> sources) {
    public AdvisoryBook {
        byPackage = Map.copyOf(byPackage);
        sources = List.copyOf(sources);
    }

    /// @throws Failure.Unreadable                    when a source cannot be read
    /// @throws headwater.progress.CancelledException when cancelled
    public static AdvisoryBook read(List<Path> files, Set<PackageKey> wanted, Progress progress) throws Failure.Unreadable {
        Map<String, Advisory> held = new HashMap<>();
        List<FeedSummary> sources = new ArrayList<>();
        for (Path file : files) {
            try {
                sources.add(AdvisoryFeed.read(file, advisory -> {
                    if (packages(advisory).anyMatch(wanted::contains)) {
                        held.merge(advisory.id(), advisory, AdvisoryBook::later);
                    }
                }, progress));
            } catch (ReadException failed) {
                throw new Failure.Unreadable(failed.code(), String.valueOf(failed.getMessage()), failed.origin());
            }
        }
        Map<PackageKey, List<Advisory>> byPackage = new HashMap<>();
        held.values().forEach(advisory -> packages(advisory).distinct().forEach(key ->
                byPackage.computeIfAbsent(key, _ -> new ArrayList<>()).add(advisory)));
        return new AdvisoryBook(byPackage, sources);
    }

    private static Advisory later(Advisory one, Advisory other) {
        return other.standing().modified().compareTo(one.standing().modified()) >= 0 ? other : one;
    }

    /// The packages that an advisory names.
    public static Stream<PackageKey> packages(Advisory advisory) {
        return advisory.affected().stream().map(each -> new PackageKey(each.ecosystem(), each.name()));
    }

    /// The packages of which a graph holds a version, without our own code.
    public static Set<PackageKey> packages(DependencyGraph graph) {
        Set<PackageKey> packages = new HashSet<>();
        for (int c = 0; c < graph.size(); c++) {
            if (!graph.isOwn(c)) {
                packages.add(new PackageKey(graph.component(c).packageVersion().ecosystem(), graph.component(c).name()));
            }
        }
        return packages;
    }

    /// Those that name a package of the graph, each once.
    public List<Advisory> naming(DependencyGraph graph) {
        Set<Advisory> naming = new LinkedHashSet<>();
        packages(graph).stream().sorted().forEach(each -> naming.addAll(byPackage.getOrDefault(each, List.of())));
        return List.copyOf(naming);
    }

    /// The newest record of all, which says how old the data is; nothing when no record says.
    public Optional<String> newest() {
        return sources.stream().map(FeedSummary::newest).filter(each -> !each.isEmpty()).max(String::compareTo);
    }
}
