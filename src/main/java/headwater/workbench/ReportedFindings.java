package headwater.workbench;

import headwater.analysis.TargetSelection;
import headwater.analysis.diff.PackageName;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.DependencyGraph;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import headwater.report.Block;
import headwater.report.Cell;
import headwater.report.Tone;
import headwater.version.VersionOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tables of what the catalogue names and the input holds, and of the advisories behind it.
final class ReportedFindings {
    private static final List<String> HEADINGS = List.of("Component", "Ours", "Bad", "Safe", "Status", "Production", "Path");
    private static final int ROWS = 60;
    private static final int COMPROMISED_ROWS = 1_000;
    private static final int VERSIONS = 6;
    private static final int STEPS = 6;

    private final Investigation answer;
    private final DependencyGraph graph;
    private final Map<PackageName, List<Finding>> byName = new TreeMap<>();

    ReportedFindings(Investigation answer) {
        this.answer = answer;
        graph = answer.snapshot().graph();
        answer.findings().forEach(each -> byName.computeIfAbsent(PackageName.of(graph.component(each.component())),
                _ -> new ArrayList<>()).add(each));
    }

    /// Compromised versions, and what was asked for instead; none where there is neither.
    List<Block> verdicts(Optional<TargetSelection> asked, Progress progress) {
        List<List<Cell>> rows = new ArrayList<>();
        byName.forEach((name, findings) -> {
            if (isListed(findings) && rows.size() < COMPROMISED_ROWS) {
                rows.add(compromised(name, findings, progress));
            }
        });
        asked.filter(each -> !each.isEmpty()).ifPresent(each -> rows.addAll(asked(each, progress)));
        return rows.isEmpty() ? List.of() : more(new Block.Table("Verdicts in " + answer.snapshot().file(), HEADINGS, rows),
                byName.values().stream().filter(ReportedFindings::isListed).count() - COMPROMISED_ROWS);
    }

    /// What is publicly known of the incidents that were found.
    Optional<Block> advisories() {
        List<Advisory> listed = answer.compromised().stream().flatMap(each -> each.advisories().stream()).distinct().toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(new Block.Table("Advisories",
                List.of("Advisory", "Incident", "Could be downloaded", "References"),
                listed.stream().map(ReportedFindings::advisory).toList()));
    }

    /// Names of the catalogue in versions that it does not list: no concern by themselves.
    List<Block> otherVersions() {
        List<List<Cell>> rows = new ArrayList<>();
        byName.forEach((name, findings) -> {
            if (!isListed(findings)) {
                rows.add(List.of(Cell.of(name.name()), Cell.of(versions(ours(findings))), Cell.of(versions(bad(name, findings))),
                        production(findings.stream().map(Finding::production))));
            }
        });
        return rows.isEmpty() ? List.of() : more(new Block.Table("Other versions in " + answer.snapshot().file(),
                List.of("Component", "Ours", "Bad", "Production"), rows.stream().limit(ROWS).toList()), rows.size() - ROWS);
    }

    private static List<Block> more(Block table, long left) {
        return left > 0 ? List.of(table, new Block.Paragraph("and " + left + " more")) : List.of(table);
    }

    private static boolean isListed(List<Finding> findings) {
        return findings.stream().anyMatch(each -> each.tier().affected());
    }

    private static Set<String> sorted() {
        return new TreeSet<>(VersionOrder.oldestFirst());
    }

    private Set<String> ours(List<Finding> findings) {
        return findings.stream().map(each -> graph.component(each.component()).version())
                .collect(Collectors.toCollection(ReportedFindings::sorted));
    }

    private static Stream<AffectedPackage> affected(PackageName name, List<Finding> findings) {
        return findings.stream().flatMap(each -> each.advisory().affected().stream())
                .filter(each -> new PackageKey(each.ecosystem(), each.name()).equals(new PackageKey(name.ecosystem(), name.name())));
    }

    private static Set<String> bad(PackageName name, List<Finding> findings) {
        return affected(name, findings).flatMap(each -> each.versions().stream())
                .collect(Collectors.toCollection(ReportedFindings::sorted));
    }

    private List<Cell> compromised(PackageName name, List<Finding> findings, Progress progress) {
        List<Finding> listed = findings.stream().filter(each -> each.tier().affected()).toList();
        Set<String> safe = affected(name, findings).flatMap(each -> each.safe().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> others = ours(findings);
        others.removeAll(ours(listed));
        String ours = versions(ours(listed)) + (others.isEmpty() ? "" : "; not listed: " + versions(others));
        return List.of(Cell.of(name.name()), Cell.of(ours), Cell.of(versions(bad(name, findings))),
                safe.isEmpty() ? Cell.of("none known", Tone.QUIET) : Cell.of(versions(safe)),
                Cell.of("compromised", Tone.BAD), production(listed.stream().map(Finding::production)),
                path(listed.stream().mapToInt(Finding::component), progress));
    }

    /// A row for each package asked for that has none as compromised.
    private List<List<Cell>> asked(TargetSelection selection, Progress progress) {
        Map<PackageName, List<Integer>> instances = new TreeMap<>();
        IntStream.of(selection.instances()).forEach(each -> instances.computeIfAbsent(
                PackageName.of(graph.component(each)), _ -> new ArrayList<>()).add(each));
        instances.keySet().removeIf(name -> isListed(byName.getOrDefault(name, List.of())));
        ProductionReach reach = new ProductionReach(graph, answer.snapshot().facts(), progress);
        List<List<Cell>> rows = new ArrayList<>();
        instances.forEach((name, components) -> {
            Set<String> ours = components.stream().map(each -> graph.component(each).version())
                    .collect(Collectors.toCollection(ReportedFindings::sorted));
            Set<String> bad = bad(name, byName.getOrDefault(name, List.of()));
            rows.add(List.of(Cell.of(name.name()), Cell.of(versions(ours)),
                    bad.isEmpty() ? Cell.of("none listed", Tone.QUIET) : Cell.of(versions(bad)), Cell.of("—", Tone.QUIET),
                    ours.contains("") && !bad.isEmpty() ? Cell.of("cannot be told", Tone.OPEN) : Cell.of("not listed"),
                    production(components.stream().map(reach::of)),
                    path(components.stream().mapToInt(Integer::intValue), progress)));
        });
        return rows.stream().limit(ROWS).toList();
    }

    private static String versions(Collection<String> versions) {
        String shown = versions.stream().limit(VERSIONS).map(each -> each.isEmpty() ? "not recorded" : each)
                .collect(Collectors.joining(", "));
        return versions.size() > VERSIONS ? shown + " and " + (versions.size() - VERSIONS) + " more" : shown;
    }

    private static Cell production(Stream<Production> each) {
        Set<Production> all = each.collect(Collectors.toSet());
        return all.contains(Production.YES) ? Cell.of("yes")
                : all.equals(Set.of(Production.NO)) ? Cell.of("development only") : Cell.of("not recorded", Tone.QUIET);
    }

    private Cell path(IntStream components, Progress progress) {
        PathSet found = PathSet.of(graph, PathQuery.to(components.sorted().distinct().toArray(), 1), progress);
        if (found.paths().isEmpty()) {
            return Cell.of("no recorded path", Tone.OPEN);
        }
        int[] shortest = found.paths().getFirst();
        List<String> steps = new ArrayList<>(Arrays.stream(shortest).limit(STEPS - 1L)
                .mapToObj(c -> ReportedInput.step(graph, c)).toList());
        if (shortest.length > STEPS) {
            steps.add("…");
        }
        if (shortest.length >= STEPS) {
            steps.add(ReportedInput.step(graph, shortest[shortest.length - 1]));
        }
        return Cell.of(Sentence.paths(found.count()) + ", shortest: " + String.join(" › ", steps));
    }

    private static List<Cell> advisory(Advisory advisory) {
        return List.of(Cell.code(advisory.id()), Cell.of(advisory.title() + ". " + advisory.summary()),
                Cell.of(advisory.exposure().map(each -> each.from() + " to " + each.until()).orElse("not known")),
                Cell.of(advisory.references().stream().limit(VERSIONS).collect(Collectors.joining(" "))));
    }
}
