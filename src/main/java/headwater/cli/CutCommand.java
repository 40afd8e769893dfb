package headwater.cli;

import headwater.analysis.TargetSelection;
import headwater.analysis.remedy.Edit;
import headwater.analysis.remedy.Remedy;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.PathFilter;
import headwater.workbench.Snapshot;
import headwater.workbench.remedy.EditWords;
import headwater.workbench.remedy.FindRemedy;
import headwater.workbench.remedy.OverrideText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "cut", description = "Find the smallest change that removes every recorded path to a component.",
        footer = {"", "Several --of are taken out together.", "", "Examples:",
            "  headwater cut package-lock.json --of event-stream@3.3.6",
            "  headwater cut bom.json --of event-stream@3.3.6 --of flatmap-stream --manager yarn"})
final class CutCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Mixin
    private ManagerOption manager = new ManagerOption();

    @Parameters(paramLabel = "FILE", description = "a lockfile; - is standard input")
    private String file = "";

    @Option(names = "--of", required = true, arity = "1..*", paramLabel = "TARGET",
            description = "a purl, name@version, name@range or name; may be given several times")
    private List<String> targets = List.of();

    private final Services services;
    private final Terminal terminal;

    CutCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        Inputs inputs = new Inputs(services, terminal, options);
        Optional<Snapshot> snapshot = inputs.open(file);
        if (snapshot.isPresent()) {
            answer(inputs, snapshot.get());
        }
        return inputs.exitCode();
    }

    private void answer(Inputs inputs, Snapshot snapshot) throws Failure {
        DependencyGraph graph = snapshot.graph();
        List<TargetSelection> selections = targets.stream().map(text -> TargetSelection.of(graph, text)).toList();
        selections.stream().filter(TargetSelection::isEmpty)
                .forEach(each -> terminal.error(Targets.notFound(each, snapshot)));
        int[] instances = selections.stream().flatMapToInt(each -> Arrays.stream(each.instances())).sorted().distinct()
                .toArray();
        FindRemedy found = FindRemedy.of(snapshot, instances, scope.scopes(), inputs.investigate(List.of(snapshot)).safeVersions(),
                manager.manager(), Progress.NONE);
        if (format.json()) {
            new CutJson(found).write(terminal, selections);
        } else if (instances.length > 0) {
            text(selections, found);
        }
    }

    private void text(List<TargetSelection> selections, FindRemedy found) {
        DependencyGraph graph = found.snapshot().graph();
        Remedy remedy = found.remedy();
        String words = PathFilter.words(scope.scopes(), List.of(), List.of());
        terminal.line(selections.stream().filter(each -> !each.isEmpty()).map(each -> Targets.meaning(each, graph))
                .collect(Collectors.joining("; ")) + (words.isEmpty() ? "" : ". " + words));
        if (!remedy.needed()) {
            terminal.line("  present, but no recorded path from a root leads to it: there is nothing to cut");
            return;
        }
        way(found, remedy.smallest(), true);
        remedy.ways().forEach(way -> way(found, way, !Arrays.equals(way.components(), remedy.smallest().components())));
        terminal.line("");
        terminal.line("What a new version depends on is not recorded here: read the new lockfile again.");
    }

    private void way(FindRemedy found, RemedyAnswer way, boolean wholly) {
        EditWords words = new EditWords(found);
        terminal.line("");
        if (way.cut().isEmpty()) {
            terminal.line(EditWords.title(way.kind()) + ": " + EditWords.impossible(way.kind()));
            return;
        }
        terminal.line(EditWords.title(way.kind()) + " (weight " + way.cut().get().weight() + "): " + Remedy.LABEL);
        for (Edit edit : way.edits()) {
            terminal.line("  " + words.edit(edit));
            terminal.line("    at " + found.snapshot().graph().component(edit.component()).location());
        }
        terminal.line("  " + EditWords.proof(way));
        if (wholly) {
            override(found.override(way));
        }
    }

    private void override(Optional<OverrideText> text) {
        text.ifPresentOrElse(override -> {
            for (OverrideText.Snippet snippet : override.snippets()) {
                terminal.line("  " + snippet.file() + (snippet.when().isEmpty() ? "" : ", " + snippet.when()));
                snippet.text().lines().forEach(line -> terminal.line("    " + line));
            }
            override.warnings().forEach(warning -> terminal.line("  note: " + warning));
        }, () -> terminal.line("  note: the file does not say who installs it; --manager writes the override"));
    }
}
