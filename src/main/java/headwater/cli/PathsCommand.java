package headwater.cli;

import headwater.analysis.TargetSelection;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import headwater.workbench.Compromised;
import headwater.workbench.Investigation;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "paths", description = "List the dependency paths from the roots to a component, shortest first.",
        footer = {"", "TARGET is a purl, name@version, name@range or name. Without --to: every listed match.", "",
            "Examples:", "  headwater paths package-lock.json",
            "  headwater paths package-lock.json --to event-stream@3.3.6 --not-via nodemon"})
final class PathsCommand implements Callable<Integer> {
    private static final int STEPS_SHOWN = 60;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Parameters(paramLabel = "FILE", description = "a lockfile; - is standard input")
    private String file = "";

    @Option(names = "--to", paramLabel = "TARGET", description = "where the paths lead")
    private Optional<String> to = Optional.empty();

    @Option(names = "--via", paramLabel = "TARGET", description = "only paths through this component")
    private Optional<String> via = Optional.empty();

    @Option(names = "--not-via", paramLabel = "TARGET", description = "only paths that pass this component by")
    private Optional<String> notVia = Optional.empty();

    @Option(names = "--max", paramLabel = "N", description = "list at most N paths to each target (default 20)")
    private int max = 20;

    private final Services services;
    private final Terminal terminal;

    PathsCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// The answer for every listed match of one file, as text.
    static int answer(Services services, Terminal terminal, String file) {
        PathsCommand command = new PathsCommand(services, terminal);
        command.file = file;
        return command.call();
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(services.open(), terminal, options);
        Optional<Snapshot> snapshot = inputs.open(file);
        if (snapshot.isPresent()) {
            answer(snapshot.get());
        }
        return inputs.exitCode();
    }

    private void answer(Snapshot snapshot) {
        DependencyGraph graph = snapshot.graph();
        for (TargetSelection target : targets(snapshot)) {
            if (target.isEmpty()) {
                terminal.error(Targets.notFound(target, snapshot));
            }
            PathQuery query = new PathQuery(target.instances(), instances(graph, via), instances(graph, notVia),
                    scope.scopes(), Math.max(0, max));
            PathSet paths = PathSet.of(graph, query, Progress.NONE);
            if (options.json()) {
                json(graph, target, paths);
            } else if (!target.isEmpty()) {
                text(graph, target, paths);
            }
        }
    }

    private List<TargetSelection> targets(Snapshot snapshot) {
        DependencyGraph graph = snapshot.graph();
        if (to.isPresent()) {
            return List.of(TargetSelection.of(graph, to.get()));
        }
        Investigation found = services.investigate().get().of(snapshot, scope.scopes(), Progress.NONE);
        if (!options.json()) {
            terminal.line(Sentence.of(found).toString());
        }
        List<TargetSelection> targets = new ArrayList<>();
        for (Compromised each : found.compromised()) {
            targets.add(TargetSelection.of(each.packageVersion(), each.instances()));
        }
        return targets;
    }

    private int[] instances(DependencyGraph graph, Optional<String> text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        TargetSelection selection = TargetSelection.of(graph, text.get());
        if (selection.isEmpty()) {
            terminal.error("No component is named " + text.get() + ".");
        }
        return selection.instances();
    }

    private void json(DependencyGraph graph, TargetSelection target, PathSet paths) {
        JsonLines.object(terminal, json -> {
            json.writeStringField("target", target.text());
            json.writeStringField("understoodAs", Targets.meaning(target, graph));
            json.writeStringField("paths", paths.count().toString());
            json.writeArrayFieldStart("shown");
            for (int[] path : paths.paths()) {
                json.writeStartArray();
                for (int component : path) {
                    json.writeString(graph.component(component).location());
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeBooleanField("truncated", paths.truncated());
            json.writeNumberField("nodes", paths.components().length);
            json.writeNumberField("edges", paths.pairs());
            JsonLines.versions(json, "introducers", paths.introducers());
        });
    }

    private void text(DependencyGraph graph, TargetSelection target, PathSet paths) {
        terminal.line("");
        terminal.line(Targets.meaning(target, graph) + ": " + Sentence.exactPaths(paths.count()) + ", "
                + paths.components().length + " components on them");
        if (!paths.introducers().isEmpty()) {
            terminal.line("  brought in by " + paths.introducers().stream().map(PackageVersion::toString)
                    .collect(Collectors.joining(", ")));
        }
        for (int[] path : paths.paths()) {
            terminal.line("  " + (path.length - 1) + "  " + steps(graph, path));
        }
        if (paths.paths().isEmpty()) {
            terminal.line("  present, but no recorded path from a root leads to it");
        } else if (paths.truncated()) {
            terminal.line("  … the shortest " + paths.paths().size() + " are listed; --max shows more");
        }
    }

    /// The path in a line; of a very long one both ends.
    private static String steps(DependencyGraph graph, int[] path) {
        List<String> names = Arrays.stream(path).limit(STEPS_SHOWN).mapToObj(c -> graph.component(c).label()).toList();
        if (path.length <= STEPS_SHOWN) {
            return String.join(" › ", names);
        }
        return String.join(" › ", names) + " › … " + (path.length - STEPS_SHOWN - 1) + " more … › "
                + graph.component(path[path.length - 1]).label();
    }
}
