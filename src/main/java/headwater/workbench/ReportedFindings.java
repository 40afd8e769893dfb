package headwater.workbench;

import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.report.Block;
import headwater.report.Cell;
import headwater.report.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of what the catalogue names and the input holds, and of the advisories behind it.
final class ReportedFindings {
    private static final List<String> HEADINGS = List.of("Component", "Ours", "Bad", "Safe", "Status", "Production", "Path");
    private static final int ROWS = 60;
    private static final int VERSIONS = 6;
    private static final int STEPS = 6;

    private final Investigation answer;
    private final DependencyGraph graph;

    ReportedFindings(Investigation answer) {
        this.answer = answer;
        graph = answer.snapshot().graph();
    }

    /// Compromised versions; none where there are none.
    Optional<Block> compromised(Progress progress) {
        List<List<Cell>> rows = new ArrayList<>();
        byName().forEach((name, findings) -> {
            if (isListed(findings)) {
                rows.add(row(name, findings, progress));
            }
        });
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Block.Table("Compromised in " + answer.snapshot().file(), HEADINGS, rows));
    }

    /// What is publicly known of the incidents that were found.
    List<Block> advisories() {
        List<Advisory> listed = answer.compromised().stream().flatMap(each -> each.advisories().stream()).distinct().toList();
        return listed.isEmpty() ? List.of() : List.of(new Block.Subheading("Advisories"),
                new Block.Table("Advisories", List.of("Advisory", "Incident", "Could be downloaded", "References"),
                        listed.stream().map(ReportedFindings::advisory).toList()));
    }

    /// Names of the catalogue in versions that it does not list: no concern by themselves.
    List<Block> otherVersions() {
        List<List<Cell>> rows = new ArrayList<>();
        byName().forEach((name, findings) -> {
            if (!isListed(findings)) {
                rows.add(List.of(Cell.of(name), Cell.of(versions(ours(findings))), Cell.of(versions(malicious(name, findings))),
                        production(findings)));
            }
        });
        if (rows.isEmpty()) {
            return List.of(new Block.Paragraph("No other component bears a name of the catalogue."));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Subheading("Names of the catalogue in other versions"),
                new Block.Table("Other versions in " + answer.snapshot().file(),
                        List.of("Component", "Ours", "Bad", "Production"), rows.stream().limit(ROWS).toList())));
        if (rows.size() > ROWS) {
            blocks.add(new Block.Paragraph("and " + (rows.size() - ROWS) + " more"));
        }
        return blocks;
    }

    private Map<String, List<Finding>> byName() {
        Map<String, List<Finding>> byName = new LinkedHashMap<>();
        for (Finding finding : answer.findings()) {
            byName.computeIfAbsent(graph.component(finding.component()).name(), _ -> new ArrayList<>()).add(finding);
        }
        return byName;
    }

    private static boolean isListed(List<Finding> findings) {
        return findings.stream().anyMatch(each -> each.tier() == Tier.LISTED);
    }

    private Set<String> ours(List<Finding> findings) {
        return findings.stream().map(each -> graph.component(each.component()).version())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<AffectedPackage> affected(String name, List<Finding> findings) {
        return findings.stream().flatMap(each -> each.advisory().affected().stream())
                .filter(each -> each.name().equals(name));
    }

    private static Set<String> malicious(String name, List<Finding> findings) {
        return affected(name, findings).flatMap(each -> each.versions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Cell> row(String name, List<Finding> findings, Progress progress) {
        List<Finding> listed = findings.stream().filter(each -> each.tier() == Tier.LISTED).toList();
        Set<String> safe = affected(name, findings).flatMap(each -> each.safe().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.of(Cell.of(name), Cell.of(versions(ours(findings))), Cell.of(versions(malicious(name, findings))),
                safe.isEmpty() ? Cell.of("none known", Tone.QUIET) : Cell.of(versions(safe)),
                Cell.of("compromised", Tone.BAD), production(listed), path(listed, progress));
    }

    private static String versions(Collection<String> versions) {
        String shown = versions.stream().limit(VERSIONS).map(each -> each.isEmpty() ? "not recorded" : each)
                .collect(Collectors.joining(", "));
        return versions.size() > VERSIONS ? shown + " and " + (versions.size() - VERSIONS) + " more" : shown;
    }

    private static Cell production(List<Finding> findings) {
        if (findings.stream().anyMatch(each -> each.production() == Production.YES)) {
            return Cell.of("yes");
        }
        return findings.stream().allMatch(each -> each.production() == Production.NO) ? Cell.of("development only")
                : Cell.of("not recorded", Tone.QUIET);
    }

    private Cell path(List<Finding> findings, Progress progress) {
        int[] instances = findings.stream().mapToInt(Finding::component).sorted().distinct().toArray();
        PathSet found = PathSet.of(graph, PathQuery.to(instances, 1), progress);
        if (found.paths().isEmpty()) {
            return Cell.of("no recorded path", Tone.OPEN);
        }
        int[] shortest = found.paths().getFirst();
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < shortest.length; i++) {
            if (i < STEPS - 1 || i == shortest.length - 1) {
                steps.add(ReportedInput.step(graph, shortest[i]));
            } else if (i == STEPS - 1) {
                steps.add("…");
            }
        }
        return Cell.of(Sentence.paths(found.count()) + ", shortest: " + String.join(" › ", steps));
    }

    private static List<Cell> advisory(Advisory advisory) {
        return List.of(Cell.code(advisory.id()), Cell.of(advisory.title() + ". " + advisory.summary()),
                Cell.of(advisory.exposure().map(each -> each.from() + " to " + each.until()).orElse("not known")),
                Cell.of(advisory.references().stream().limit(VERSIONS).collect(Collectors.joining(" "))));
    }
}
