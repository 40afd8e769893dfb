package headwater.workbench;

import headwater.analysis.TargetSelection;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.progress.Progress;
import headwater.report.Block;
import headwater.report.Cell;
import headwater.report.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The part of a report that speaks of one input: its verdict, what was looked for, the figure, the paths, and how much of
/// it was read.
final class ReportedInput {
    private static final int PATHS_LISTED = 20;
    private static final int TARGETS_LISTED = 30;
    private static final int PROBLEMS_SHOWN = 50;
    private static final int INTRODUCERS_SHOWN = 20;
    private static final int STEPS_SHOWN = 60;

    private final Investigation answer;
    private final DependencyGraph graph;
    private final Optional<TargetSelection> target;
    private final Place place;
    private final List<Block> blocks = new ArrayList<>();

    /// Where an input stands in a report: the only one, whose sections are those of the report; or under a heading of its
    /// own, where of the earlier build less is said.
    enum Place { ALONE, ONE_OF_SEVERAL, EARLIER_BUILD, LATER_BUILD }

    ReportedInput(Investigation answer, Optional<String> target, Place place) {
        this.answer = answer;
        this.place = place;
        graph = answer.snapshot().graph();
        this.target = target.map(text -> TargetSelection.of(graph, text));
    }

    List<Block> blocks(Progress progress) {
        if (place != Place.ALONE) {
            blocks.add(new Block.Heading(switch (place) {
                case EARLIER_BUILD -> "Earlier build";
                case LATER_BUILD -> "Later build";
                case ALONE, ONE_OF_SEVERAL -> answer.snapshot().title();
            }));
            blocks.add(new Block.Lines(List.of(Cell.code(answer.snapshot().file())), 0));
        }
        target.ifPresent(each -> blocks.add(asked(each, progress)));
        Sentence sentence = Sentence.of(answer);
        blocks.add(new Block.Verdict(tone(answer.verdict()), sentence.headline(), sentence.detail()));
        ReportedFindings findings = new ReportedFindings(answer);
        blocks.addAll(findings.verdicts(target, progress));
        List<TargetSelection> targets = target.map(List::of).orElseGet(() -> answer.compromised().stream()
                .map(each -> TargetSelection.of(each.packageVersion(), each.instances())).toList());
        ReportedFigure.of(answer, targets, progress).ifPresent(blocks::add);
        targets.stream().filter(each -> !each.isEmpty()).limit(TARGETS_LISTED).forEach(each -> paths(each, progress));
        if (targets.size() > TARGETS_LISTED) {
            blocks.add(new Block.Paragraph("The paths to " + (targets.size() - TARGETS_LISTED)
                    + " more are not listed here; headwater paths lists them."));
        }
        findings.advisories().ifPresent(table -> {
            section("Advisories");
            blocks.add(table);
        });
        coverage();
        if (place != Place.EARLIER_BUILD) {
            section("Names of the catalogue in other versions");
            List<Block> others = findings.otherVersions();
            blocks.addAll(others.isEmpty() ? List.of(new Block.Paragraph("No other component bears a name of the catalogue"
                    + (answer.snapshot().coverage().complete() ? "." : ", in what could be read.")))
                    : others);
        }
        return blocks;
    }

    private void section(String title) {
        blocks.add(place == Place.ALONE ? new Block.Heading(title) : new Block.Subheading(title));
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case AFFECTED -> Tone.BAD;
            case NOT_FOUND -> Tone.OK;
            case NEEDS_JUDGEMENT, INCOMPLETE -> Tone.OPEN;
        };
    }

    static Cell verdictCell(Investigation answer) {
        return Cell.of(switch (answer.verdict()) {
            case AFFECTED -> "affected";
            case NEEDS_JUDGEMENT -> "needs judgement";
            case NOT_FOUND -> "not found";
            case INCOMPLETE -> "not found in what could be read";
        }, tone(answer.verdict()));
    }

    static Cell coverageCell(Coverage read) {
        return Cell.of(Sentence.number(read.understood()) + " of " + Sentence.number(read.seen())
                + (read.partial() ? ", and the file says that it does not list everything" : ""),
                read.complete() ? Tone.OK : Tone.OPEN);
    }

    private Block asked(TargetSelection selection, Progress progress) {
        if (selection.isEmpty()) {
            return new Block.Verdict(Tone.OPEN, "No component is named " + selection.text() + ".", "");
        }
        PathSet found = PathSet.of(graph, PathQuery.to(selection.instances(), 1), progress);
        String versions = selection.versions(graph);
        return new Block.Verdict(Tone.PLAIN, Sentence.exactPaths(found.count()) + " to " + selection.text() + ".",
                versions.equals(selection.text()) ? "" : "Understood as " + versions + ".");
    }

    /// How a target is called: as asked for, or name and version.
    static String name(Investigation answer, TargetSelection selection) {
        return answer.compromised().stream().map(Compromised::packageVersion)
                .filter(each -> each.toString().equals(selection.text())).map(Sentence::spaced).findFirst()
                .orElse(selection.text());
    }

    private void paths(TargetSelection selection, Progress progress) {
        PathSet found = PathSet.of(graph, PathQuery.to(selection.instances(), PATHS_LISTED), progress);
        section("Paths to " + name(answer, selection));
        if (found.paths().isEmpty()) {
            blocks.add(new Block.Paragraph("It is present, and no recorded path from a root leads to it."));
            return;
        }
        boolean project = graph.project() >= 0 && Arrays.binarySearch(found.components(), graph.project()) >= 0;
        blocks.add(new Block.Paragraph(Sentence.exactPaths(found.count()) + " from "
                + (graph.rootsInferred() ? "an inferred root" : "a root") + ", over "
                + PathFigure.counted(found.components().length - (project ? 1 : 0), project) + ". "
                + introducers(selection, found.introducers()) + "."));
        blocks.add(new Block.Paths(found.paths().stream().map(this::steps).toList(), found.truncated()
                ? "The shortest " + found.paths().size() + " are listed." : ""));
    }

    /// What a root asks for itself was brought in by nobody else.
    private String introducers(TargetSelection selection, List<PackageVersion> introducers) {
        List<PackageVersion> targets = Arrays.stream(selection.instances())
                .mapToObj(each -> graph.component(each).packageVersion()).distinct().toList();
        List<String> others = introducers.stream().filter(each -> !targets.contains(each)).map(Sentence::spaced).toList();
        int more = others.size() - INTRODUCERS_SHOWN;
        String brought = others.stream().limit(INTRODUCERS_SHOWN).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
        boolean direct = others.size() < introducers.size();
        return others.isEmpty() ? direct ? "A root depends on it directly" : "No direct dependency leads to it"
                : "Brought in by " + brought + (direct ? "; a root depends on it directly too" : "");
    }

    /// Name and version; of our own the name alone.
    static String step(DependencyGraph graph, int component) {
        PackageVersion version = graph.component(component).packageVersion();
        return version.name().isEmpty() ? graph.component(component).label()
                : graph.isOwn(component) ? version.name() : Sentence.spaced(version);
    }

    private List<String> steps(int[] path) {
        List<String> steps = new ArrayList<>(Arrays.stream(path).limit(STEPS_SHOWN)
                .mapToObj(c -> step(graph, c)).toList());
        if (path.length > STEPS_SHOWN) {
            steps.add((path.length - STEPS_SHOWN - 1) + " more steps");
            steps.add(step(graph, path[path.length - 1]));
        }
        return steps;
    }

    private void coverage() {
        Snapshot snapshot = answer.snapshot();
        Coverage read = snapshot.coverage();
        section("How much was read");
        blocks.add(new Block.Facts("Coverage of " + snapshot.file(), List.of(
                new Block.Fact("Entries understood", coverageCell(read)),
                new Block.Fact("Unresolved dependencies", Cell.of(Sentence.number(read.unresolved()),
                        read.unresolved() > 0 ? Tone.OPEN : Tone.PLAIN)),
                new Block.Fact("Optional ones not installed", Cell.of(Sentence.number(read.unmetOptional()))),
                new Block.Fact("Components", Cell.of(Sentence.number(snapshot.componentCount()))),
                new Block.Fact("Dependencies", Cell.of(snapshot.facts().dependencies()
                        ? Sentence.number(graph.dependencyCount()) : Sentence.NO_DEPENDENCIES)),
                new Block.Fact("Roots", Cell.of(Sentence.number(graph.roots().length)
                        + (graph.rootsInferred() ? ", inferred" : ""))))));
        List<Problem> problems = snapshot.problems();
        if (!problems.isEmpty()) {
            section("Problems in the file");
            List<Cell> lines = problems.stream().limit(PROBLEMS_SHOWN).map(ReportedInput::problem).toList();
            blocks.add(new Block.Lines(lines, problems.size() - lines.size()));
        }
    }

    private static Cell problem(Problem problem) {
        return Cell.of(problem.toString(), problem.level() == Problem.Level.INFO ? Tone.QUIET : Tone.OPEN);
    }
}
