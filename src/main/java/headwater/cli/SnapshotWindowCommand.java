package headwater.cli;

import headwater.analysis.exposure.ExposureWindow;
import headwater.model.Advisory;
import headwater.progress.Progress;
import headwater.workbench.ExposureCause;
import headwater.workbench.ExposureTable;
import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.KeptIncident;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.StreamExposure;
import headwater.workbench.TraceExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "window", description = "Say since when and until when the kept snapshots of each stream held something bad, and what"
        + " brought it in and took it out.",
        footer = {"", "Without a target, indicators or an incident: everything that is looked for. A snapshot that was not wholly read",
            "is always named, and never counts as clean.", "", "Examples:", "  headwater snapshot window event-stream@3.3.6",
            "  headwater snapshot window --indicators advisory.md --format json",
            "  headwater snapshot window --incident HW-2018-event-stream --project shop"})
final class SnapshotWindowCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(paramLabel = "TARGET", description = "a purl, name@version, name@range or name")
    private List<String> targets = List.of();

    @Option(names = "--indicators", paramLabel = "FILE", description = "what this text names, in whatever form; - is standard input")
    private List<String> indicators = List.of();

    @Option(names = "--incident", paramLabel = "ID", description = "what this incident names; see incident list")
    private List<String> incidents = List.of();

    @Option(names = "--project", paramLabel = "P", description = "only of this project")
    private Optional<String> project = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Services services;
    private final Terminal terminal;

    SnapshotWindowCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        if (!targets.isEmpty() && !(indicators.isEmpty() && incidents.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "Name targets, or indicators and incidents, not both.");
        }
        KeptSnapshots kept = services.kept().at(options.store);
        TraceExposure trace = new TraceExposure(kept);
        Investigate catalogue = services.investigate().get();
        Optional<Investigate> asked = asked(kept, catalogue);
        if (asked.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        ExposureTable whole = targets.isEmpty() ? trace.of(asked.get(), Progress.NONE)
                : trace.of(targets, catalogue, Progress.NONE);
        ExposureTable table = project.map(whole::of).orElse(whole);
        if (table.streams().isEmpty() && !options.quiet) {
            terminal.error(whole.streams().isEmpty() ? "No snapshots are kept in " + kept.place() + " yet."
                    : "No snapshot of the project " + project.orElse("") + " is kept.");
        }
        if (!options.quiet) {
            TwoContentsLines.warn(terminal, kept, table.firstSeen().stream().map(ExposureTable.FirstSeen::version).toList());
        }
        WindowText text = new WindowText(terminal);
        for (StreamExposure stream : affectedFirst(table)) {
            List<ExposureEnds> ends = ends(trace, stream);
            if (format.json()) {
                JsonLines.object(terminal, json -> new WindowJson(json, table).write(stream, ends));
            } else {
                text.write(stream, ends);
            }
        }
        if (!format.json() && !table.streams().isEmpty()) {
            text.sum(table);
        }
        return ExitCode.ANSWERED;
    }

    private static List<StreamExposure> affectedFirst(ExposureTable table) {
        List<StreamExposure> streams = new ArrayList<>(table.affected());
        table.streams().stream().filter(each -> !each.affected()).forEach(streams::add);
        return streams;
    }

    /// What is looked for; empty when an incident is not known, which is told.
    private Optional<Investigate> asked(KeptSnapshots kept, Investigate catalogue) throws Failure {
        if (indicators.isEmpty() && incidents.isEmpty()) {
            return Optional.of(catalogue.with(kept.advisories().namingKept(Progress.NONE)));
        }
        Inputs inputs = new Inputs(services, terminal, options);
        List<Advisory> advisories = new ArrayList<>(MatchSources.indicators(inputs, terminal, options, indicators));
        List<KeptIncident> known = incidents.isEmpty() ? List.of() : IncidentLines.all(kept.incidents(), catalogue);
        for (String id : incidents) {
            Optional<KeptIncident> incident = IncidentLines.find(id, known, terminal);
            if (incident.isEmpty()) {
                return Optional.empty();
            }
            advisories.add(incident.get().advisory());
        }
        return Optional.of(new Investigate(advisories));
    }

    private List<ExposureEnds> ends(TraceExposure trace, StreamExposure stream) throws Failure.Store {
        List<ExposureEnds> ends = new ArrayList<>();
        for (ExposureWindow window : stream.windows()) {
            ends.add(new ExposureEnds(window, cause(() -> trace.cameIn(stream, window, Progress.NONE)),
                    cause(() -> trace.wentOut(stream, window, Progress.NONE))));
        }
        return ends;
    }

    /// Compares two snapshots.
    private interface Comparing {
        Optional<ExposureCause> cause() throws Failure.Store, Failure.Unreadable;
    }

    /// A snapshot whose file cannot be read any more leaves its window, without the cause.
    private Optional<ExposureCause> cause(Comparing comparing) throws Failure.Store {
        try {
            return comparing.cause();
        } catch (Failure.Unreadable gone) {
            terminal.error(gone.origin() + ": error: " + gone.getMessage() + " [" + gone.code() + "]");
            return Optional.empty();
        }
    }
}
