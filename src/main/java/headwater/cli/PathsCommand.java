package headwater.cli;

import headwater.analysis.TargetSelection;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.draw.Caption;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import headwater.workbench.CommandText;
import headwater.workbench.Failure;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import headwater.workbench.PathFilter;
import headwater.workbench.PathPicture;
import headwater.workbench.Provenance;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "paths", description = "List the dependency paths from the roots to a component, shortest first.",
        footer = {"", "TARGET is a purl, name@version, name@range or name. Without --to: every listed match.", "",
            "Examples:", "  headwater paths package-lock.json",
            "  headwater paths package-lock.json --to event-stream@3.3.6 --not-via nodemon",
            "  headwater paths package-lock.json --format svg -o paths.svg"})
final class PathsCommand implements Callable<Integer> {
    private static final int STEPS_SHOWN = 60;
    private static final int LISTED = 20;
    private static final int DRAWN = 50;

    /// How the answer is written.
    enum Format {
        text, json, dot, svg, png;

        boolean figure() {
            return this != text && this != json;
        }
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, dot, svg or png")
    private Format format = Format.text;

    @Mixin
    private FigureWriter figure = new FigureWriter();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Parameters(paramLabel = "FILE", description = "a lockfile or SBOM; - is standard input")
    private String file = "";

    @Option(names = "--to", paramLabel = "TARGET", description = "where the paths lead")
    private Optional<String> to = Optional.empty();

    @Option(names = "--via", paramLabel = "TARGET", description = "only paths through this component")
    private Optional<String> via = Optional.empty();

    @Option(names = "--not-via", paramLabel = "TARGET",
            description = "only paths that pass this component by; may be given several times")
    private List<String> notVia = new ArrayList<>();

    @Option(names = "--max", paramLabel = "N", description = "at most N paths to each target (default 20; 50 in pictures)")
    private Optional<Integer> max = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Services services;
    private final Terminal terminal;

    PathsCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// The answer for every listed match of one file, as text.
    static int answer(Services services, Terminal terminal, String file, Optional<String> store) throws Failure {
        PathsCommand command = new PathsCommand(services, terminal);
        command.file = file;
        command.options.store = store;
        return command.call();
    }

    @Override
    public Integer call() throws Failure {
        if (max.orElse(1) < 1) {
            throw new ParameterException(spec.commandLine(), "--max must be 1 or more.");
        }
        if (output.named() && !format.figure()) {
            throw new ParameterException(spec.commandLine(), "--output goes with --format dot, svg or png.");
        }
        Inputs inputs = new Inputs(services, terminal, options);
        Optional<Snapshot> snapshot = inputs.open(file);
        if (snapshot.isPresent()) {
            answer(inputs, snapshot.get());
        }
        return inputs.exitCode();
    }

    private void answer(Inputs inputs, Snapshot snapshot) throws Failure {
        DependencyGraph graph = snapshot.graph();
        Investigation found = to.isEmpty() || format.figure()
                ? inputs.investigate(List.of(snapshot)).of(snapshot, scope.scopes(), Progress.NONE) : null;
        List<TargetSelection> targets = to.map(text -> List.of(TargetSelection.of(graph, text)))
                .orElseGet(() -> targets(found));
        for (TargetSelection target : targets) {
            if (target.isEmpty()) {
                terminal.error(Targets.notFound(target, snapshot));
            }
        }
        if (format.figure()) {
            draw(snapshot, found, targets);
            return;
        }
        if (found != null && format == Format.text) {
            terminal.line(Sentence.of(found) + filterWords());
        }
        for (TargetSelection target : targets) {
            PathSet paths = paths(graph, query(graph, target.instances(), LISTED));
            if (format == Format.json) {
                json(graph, target, paths);
            } else if (!target.isEmpty()) {
                text(graph, target, paths);
            }
        }
    }

    private PathSet paths(DependencyGraph graph, PathQuery query) {
        boolean nowhere = via.isPresent() && query.via().length == 0;
        return nowhere ? PathSet.NONE : PathSet.of(graph, query, Progress.NONE);
    }

    private PathQuery query(DependencyGraph graph, int[] targets, int atMost) {
        return new PathQuery(targets, instances(graph, via.stream().toList()), instances(graph, notVia), scope.scopes(),
                Math.max(0, max.orElse(atMost)));
    }

    private void draw(Snapshot snapshot, @Nullable Investigation found, List<TargetSelection> targets) throws Failure {
        DependencyGraph graph = snapshot.graph();
        int[] instances = targets.stream().flatMapToInt(each -> Arrays.stream(each.instances())).toArray();
        PathQuery query = query(graph, instances, DRAWN);
        PathFigure content = figure.all() ? PathFigure.all(graph, query, Progress.NONE)
                : PathFigure.shortest(graph, query, Progress.NONE);
        String command = CommandText.of(spec.commandLine() == null ? List.of("paths", file)
                : spec.commandLine().getParseResult().originalArgs());
        Provenance provenance = new Provenance(snapshot.file(), snapshot.source().sha256(), services.clock().instant(),
                services.version(), command);
        String headline = to.isEmpty() && found != null ? Sentence.of(found).toString()
                : Sentence.exactPaths(paths(graph, query(graph, instances, 1)).count()) + " to " + to.orElse("") + ".";
        String filter = PathFilter.words(scope.scopes(), via.stream().toList(), notVia);
        int[] compromised = found == null ? new int[0] : found.targets();
        PathPicture picture = new PathPicture(content, compromised,
                new Caption(filter.isEmpty() ? headline : headline + " " + filter, provenance.lines()));
        output.write(terminal, out -> figure.write(format, picture, out));
    }

    private static List<TargetSelection> targets(@Nullable Investigation found) {
        return found == null ? List.of() : found.compromised().stream()
                .map(each -> TargetSelection.of(each.packageVersion(), each.instances())).toList();
    }

    private int[] instances(DependencyGraph graph, List<String> texts) {
        return texts.stream().flatMapToInt(text -> {
            TargetSelection selection = TargetSelection.of(graph, text);
            if (selection.isEmpty()) {
                terminal.error("No component is named " + text + ".");
            }
            return Arrays.stream(selection.instances());
        }).toArray();
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
                + paths.components().length + (paths.components().length == 1 ? " component" : " components") + " on them");
        if (!paths.introducers().isEmpty()) {
            terminal.line("  brought in by " + paths.introducers().stream().map(PackageVersion::toString)
                    .collect(Collectors.joining(", ")));
        }
        for (int[] path : paths.paths()) {
            terminal.line("  " + (path.length - 1) + "  " + steps(graph, path));
        }
        if (paths.paths().isEmpty()) {
            terminal.line(filtered() ? "  no path is left under these conditions"
                    : "  present, but no recorded path from a root leads to it");
        } else if (paths.truncated()) {
            terminal.line("  … the shortest " + paths.paths().size() + " are listed; --max shows more");
        }
    }

    private boolean filtered() {
        return via.isPresent() || !notVia.isEmpty() || scope.scopes().size() < DependencyScope.all().size();
    }

    /// What the sentence, which speaks of all paths, does not say of those that follow.
    private String filterWords() {
        String words = PathFilter.words(scope.scopes(), via.stream().toList(), notVia);
        return words.isEmpty() ? "" : " " + words;
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
