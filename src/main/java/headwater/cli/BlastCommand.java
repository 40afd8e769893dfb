package headwater.cli;

import headwater.analysis.Slice;
import headwater.analysis.TargetSelection;
import headwater.analysis.blast.BlastRadius;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "blast", description = "Say who depends on a component, directly or not.",
        footer = {"", "Example:", "  headwater blast package-lock.json --of event-stream@3.3.6"})
final class BlastCommand implements Callable<Integer> {
    private static final int NAMES_SHOWN = 12;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Parameters(paramLabel = "FILE", description = "a lockfile or SBOM; - is standard input")
    private String file = "";

    @Option(names = "--of", required = true, paramLabel = "TARGET",
            description = "a purl, name@version, name@range or name")
    private String target = "";

    private final Services services;
    private final Terminal terminal;

    BlastCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(services, terminal, options);
        Optional<Snapshot> opened = inputs.open(file);
        if (opened.isPresent()) {
            Snapshot snapshot = opened.get();
            TargetSelection selection = TargetSelection.of(snapshot.graph(), target);
            if (selection.isEmpty()) {
                terminal.error(Targets.notFound(selection, snapshot));
            }
            BlastRadius radius = BlastRadius.of(Slice.of(snapshot.graph(), scope.scopes()), selection.instances(), Progress.NONE);
            if (format.json()) {
                json(snapshot.graph(), selection, radius);
            } else if (!selection.isEmpty()) {
                text(snapshot.graph(), selection, radius);
            }
        }
        return inputs.exitCode();
    }

    private void json(DependencyGraph graph, TargetSelection selection, BlastRadius radius) {
        JsonLines.object(terminal, json -> {
            json.writeStringField("target", selection.text());
            json.writeStringField("understoodAs", Targets.meaning(selection, graph));
            JsonLines.locations(json, "instances", graph, radius.instances());
            json.writeNumberField("dependentInstances", radius.dependentInstances());
            JsonLines.versions(json, "dependents", radius.dependents());
            JsonLines.versions(json, "directDependencies", radius.directDependencies());
            JsonLines.locations(json, "affectedRoots", graph, radius.affectedRoots());
            JsonLines.locations(json, "unrooted", graph, radius.unrooted());
            if (radius.shortest().lengthEdges().isPresent()) {
                json.writeNumberField("shortestPathEdges", radius.shortest().lengthEdges().getAsInt());
            } else {
                json.writeNullField("shortestPathEdges");
            }
            json.writeNumberField("shortestPaths", radius.shortest().count());
            json.writeStringField("paths", radius.paths().toString());
        });
    }

    private void text(DependencyGraph graph, TargetSelection selection, BlastRadius radius) {
        terminal.line(Targets.meaning(selection, graph));
        terminal.line("  instances     " + radius.instances().length
                + (radius.unrooted().length > 0 ? " (" + radius.unrooted().length + " without a path from a root)" : ""));
        terminal.line("  dependants    " + radius.dependentInstances() + " instances of " + radius.dependents().size()
                + " packages");
        terminal.line("  roots         " + radius.affectedRoots().length + " of " + graph.roots().length
                + (graph.rootsInferred() ? " (inferred)" : ""));
        terminal.line("  paths         " + Sentence.exactPaths(radius.paths()) + (radius.shortest().lengthEdges().isPresent()
                ? ", shortest " + radius.shortest().lengthEdges().getAsInt() + " dependencies long" : ""));
        terminal.line("  brought in by " + names(radius.directDependencies()));
        terminal.line("  they are      " + names(radius.dependents()));
        terminal.line("  roots are     " + Arrays.stream(radius.affectedRoots())
                .mapToObj(root -> graph.component(root).label()).limit(NAMES_SHOWN).collect(Collectors.joining(", ")));
    }

    private static String names(List<PackageVersion> versions) {
        String shown = versions.stream().limit(NAMES_SHOWN).map(PackageVersion::toString)
                .collect(Collectors.joining(", "));
        return versions.isEmpty() ? "nobody"
                : versions.size() > NAMES_SHOWN ? shown + " and " + (versions.size() - NAMES_SHOWN) + " more" : shown;
    }
}
