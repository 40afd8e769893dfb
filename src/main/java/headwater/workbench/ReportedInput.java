package headwater.workbench;

import headwater.analysis.TargetSelection;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.draw.Caption;
import headwater.draw.DrawList;
import headwater.draw.Palette;
import headwater.draw.PngWriter;
import headwater.draw.SvgWriter;
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
import java.util.stream.IntStream;

/// The part of a report that speaks of one input: its verdict, what was looked for, the figure, the paths, and how much of
/// it was read.
final class ReportedInput {
    private static final int PATHS_LISTED = 20;
    private static final int PATHS_DRAWN = 50;
    private static final int PROBLEMS_SHOWN = 50;
    private static final int INTRODUCERS_SHOWN = 20;
    private static final int STEPS_SHOWN = 60;

    private final Investigation answer;
    private final DependencyGraph graph;
    private final Optional<TargetSelection> target;
    private final Place place;

    /// How much a report says of an input: all of it, all under a heading of its own, or less of what is only there to be
    /// compared with.
    enum Place { ALONE, ONE_OF_SEVERAL, EARLIER_BUILD }

    ReportedInput(Investigation answer, Optional<String> target, Place place) {
        this.answer = answer;
        this.place = place;
        graph = answer.snapshot().graph();
        this.target = target.map(text -> TargetSelection.of(graph, text));
    }

    List<Block> blocks(Progress progress) {
        List<Block> blocks = new ArrayList<>();
        if (place != Place.ALONE) {
            blocks.add(new Block.Heading(answer.snapshot().title() + " in " + answer.snapshot().file()));
        }
        blocks.add(verdict());
        target.ifPresent(each -> blocks.add(asked(each, progress)));
        ReportedFindings findings = new ReportedFindings(answer);
        findings.compromised(progress).ifPresent(blocks::add);
        List<TargetSelection> targets = target.map(List::of).orElseGet(() -> answer.compromised().stream()
                .map(each -> TargetSelection.of(each.packageVersion(), each.instances())).toList());
        figure(targets, progress).ifPresent(blocks::add);
        targets.stream().filter(each -> !each.isEmpty()).forEach(each -> paths(each, blocks, progress));
        blocks.addAll(findings.advisories());
        if (place != Place.EARLIER_BUILD) {
            blocks.addAll(findings.otherVersions());
        }
        coverage(blocks);
        return blocks;
    }

    private Block verdict() {
        Sentence sentence = Sentence.of(answer);
        Tone tone = switch (answer.verdict()) {
            case AFFECTED -> Tone.BAD;
            case NOT_FOUND -> Tone.OK;
            case INCOMPLETE -> Tone.OPEN;
        };
        return new Block.Verdict(tone, sentence.headline(), sentence.detail());
    }

    private Block asked(TargetSelection selection, Progress progress) {
        if (selection.isEmpty()) {
            return new Block.Verdict(Tone.OPEN, "No component is named " + selection.text() + ".", "");
        }
        PathSet found = PathSet.of(graph, PathQuery.to(selection.instances(), 1), progress);
        return new Block.Verdict(Tone.PLAIN, Sentence.exactPaths(found.count()) + " to " + selection.text() + ".",
                "Understood as " + selection.versions(graph) + ".");
    }

    /// The union of the shortest paths to every target; nothing where no path is recorded.
    private Optional<Block> figure(List<TargetSelection> targets, Progress progress) {
        int[] instances = targets.stream().flatMapToInt(each -> IntStream.of(each.instances())).sorted().distinct().toArray();
        PathFigure figure = PathFigure.shortest(graph, instances, PATHS_DRAWN, progress);
        if (figure.dependencies().length == 0) {
            return Optional.empty();
        }
        DrawList shapes = PathPicture.shapes(figure, answer.targets(), PathPicture.View.WHOLE, PngWriter.textWidths(),
                progress);
        int left = figure.onAnyPath() - figure.components().length;
        String caption = "The shortest paths from a root to "
                + Sentence.list(targets.stream().map(each -> each.versions(graph)).toList()) + ": "
                + figure.components().length + " components" + (left > 0 ? "; " + left
                + " more lie on longer paths and are not drawn." : ", which are all that lie on any path.");
        return Optional.of(new Block.Figure(svg(shapes, Palette.LIGHT), svg(shapes, Palette.DARK), caption));
    }

    private static String svg(DrawList shapes, Palette palette) {
        return SvgWriter.write(shapes, palette, new Caption("", List.of()), PngWriter.textWidths());
    }

    private void paths(TargetSelection selection, List<Block> blocks, Progress progress) {
        PathSet found = PathSet.of(graph, PathQuery.to(selection.instances(), PATHS_LISTED), progress);
        blocks.add(new Block.Subheading("Paths to " + selection.text()));
        if (found.paths().isEmpty()) {
            blocks.add(new Block.Paragraph("It is present, and no recorded path from a root leads to it."));
            return;
        }
        blocks.add(new Block.Paragraph(Sentence.exactPaths(found.count()) + " from "
                + (graph.rootsInferred() ? "an inferred root" : "a root") + ", over " + found.components().length
                + " components. Brought in by " + introducers(found.introducers()) + "."));
        blocks.add(new Block.Paths(found.paths().stream().map(this::steps).toList(), found.truncated()
                ? "The shortest " + found.paths().size() + " are listed." : ""));
    }

    private static String introducers(List<PackageVersion> introducers) {
        String shown = introducers.stream().limit(INTRODUCERS_SHOWN).map(Sentence::spaced).collect(Collectors.joining(", "));
        int more = introducers.size() - INTRODUCERS_SHOWN;
        return introducers.isEmpty() ? "the roots themselves" : more > 0 ? shown + " and " + more + " more" : shown;
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

    private void coverage(List<Block> blocks) {
        Snapshot snapshot = answer.snapshot();
        Coverage read = snapshot.coverage();
        blocks.add(place == Place.ALONE ? new Block.Heading("How much was read") : new Block.Subheading("How much was read"));
        blocks.add(new Block.Facts("Coverage", List.of(
                new Block.Fact("Entries understood", Cell.of(read.understood() + " of " + read.seen()
                        + (read.partial() ? ", and the file says that it does not list everything" : ""),
                        read.complete() ? Tone.OK : Tone.OPEN)),
                new Block.Fact("Unresolved dependencies", Cell.of(String.valueOf(read.unresolved()))),
                new Block.Fact("Optional ones not installed", Cell.of(String.valueOf(read.unmetOptional()))),
                new Block.Fact("Components", Cell.of(String.valueOf(snapshot.componentCount()))),
                new Block.Fact("Dependencies", Cell.of(String.valueOf(graph.dependencyCount()))),
                new Block.Fact("Roots", Cell.of(graph.roots().length + (graph.rootsInferred() ? ", inferred" : ""))))));
        List<Problem> problems = snapshot.problems();
        if (!problems.isEmpty()) {
            blocks.add(new Block.Subheading("Problems in the file"));
            List<Cell> lines = problems.stream().limit(PROBLEMS_SHOWN).map(ReportedInput::problem).toList();
            blocks.add(new Block.Lines(lines, problems.size() - lines.size()));
        }
    }

    private static Cell problem(Problem problem) {
        return Cell.of(problem.toString(), problem.level() == Problem.Level.INFO ? Tone.QUIET : Tone.OPEN);
    }
}
