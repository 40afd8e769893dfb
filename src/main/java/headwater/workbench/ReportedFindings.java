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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The table of what the catalogue names and the input holds, compromised versions first, and the advisories behind them.
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

    List<Block> blocks(Progress progress) {
        Map<String, List<Finding>> byName = new LinkedHashMap<>();
        for (Finding finding : answer.findings()) {
            byName.computeIfAbsent(graph.component(finding.component()).name(), _ -> new ArrayList<>()).add(finding);
        }
        List<Block> blocks = new ArrayList<>();
        if (byName.isEmpty()) {
            blocks.add(new Block.Paragraph("No component bears a name of the catalogue."));
            return blocks;
        }
        List<List<Cell>> rows = new ArrayList<>();
        byName.entrySet().stream().limit(ROWS).forEach(each -> rows.add(row(each.getKey(), each.getValue(), progress)));
        blocks.add(new Block.Table("Findings in " + answer.snapshot().file(), HEADINGS, rows));
        if (byName.size() > ROWS) {
            blocks.add(new Block.Paragraph((byName.size() - ROWS) + " more components have a name of the catalogue."));
        }
        List<Advisory> listed = answer.compromised().stream().flatMap(each -> each.advisories().stream()).distinct().toList();
        if (!listed.isEmpty()) {
            blocks.add(new Block.Table("Advisories", List.of("Advisory", "Incident", "Could be downloaded", "References"),
                    listed.stream().map(ReportedFindings::advisory).toList()));
        }
        return blocks;
    }

    private List<Cell> row(String name, List<Finding> findings, Progress progress) {
        boolean bad = findings.stream().anyMatch(each -> each.tier() == Tier.LISTED);
        List<Finding> grave = findings.stream().filter(each -> !bad || each.tier() == Tier.LISTED).toList();
        Set<String> ours = new TreeSet<>();
        findings.forEach(each -> ours.add(graph.component(each.component()).version()));
        Set<String> malicious = new TreeSet<>();
        Set<String> safe = new LinkedHashSet<>();
        for (Finding each : findings) {
            for (AffectedPackage affected : each.advisory().affected()) {
                if (affected.name().equals(name)) {
                    malicious.addAll(affected.versions());
                    safe.addAll(affected.safe());
                }
            }
        }
        return List.of(Cell.of(name, bad ? Tone.BAD : Tone.PLAIN), Cell.of(versions(ours)), Cell.of(versions(malicious)),
                Cell.of(safe.isEmpty() ? "none known" : versions(safe), safe.isEmpty() ? Tone.QUIET : Tone.PLAIN),
                bad ? Cell.of("compromised", Tone.BAD) : Cell.of("other version", Tone.QUIET),
                production(grave), bad ? path(grave, progress) : Cell.of("–", Tone.QUIET));
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
                steps.add(graph.component(shortest[i]).label());
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
