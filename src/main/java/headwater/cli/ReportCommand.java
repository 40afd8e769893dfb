package headwater.cli;

import headwater.analysis.TargetSelection;
import headwater.progress.Progress;
import headwater.report.Report;
import headwater.report.ReportFormat;
import headwater.workbench.ExportReport;
import headwater.workbench.Failure;
import headwater.workbench.Investigation;
import headwater.workbench.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

@Command(name = "report", description = "Write a report for the post-mortem: the answer, the figure, the paths, the evidence.",
        footer = {"", "Two files are compared, the earlier build first. What could not be read stands in the report, and",
            "gives exit code 3. The same input gives the same bytes.", "", "Examples:",
            "  headwater report package-lock.json -o report.html",
            "  headwater report build-417/package-lock.json build-418/package-lock.json -o report.md"})
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "lockfiles or SBOMs; - is standard input")
    private List<String> files = List.of();

    @Option(names = "--to", paramLabel = "TARGET", description = "where the paths lead (default: every compromised version)")
    private Optional<String> to = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "html, md, json or csv (default: by the end of OUT, else html)")
    private Optional<ReportFormat> format = Optional.empty();

    @Option(names = "--time", paramLabel = "TIME",
            description = "a time that the report tells, as 2026-11-24T02:00:00Z (default: none)")
    private Optional<Instant> time = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Services services;
    private final Terminal terminal;

    ReportCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        ReportFormat as = chosenFormat();
        Inputs inputs = new Inputs(services, terminal, options);
        List<Investigation> answers = new ArrayList<>();
        List<Failure.Unreadable> refused = new ArrayList<>();
        for (String file : files) {
            Optional<Snapshot> snapshot = inputs.open(file);
            if (snapshot.isPresent()) {
                tellMissing(snapshot.get());
                answers.add(inputs.investigate(List.of(snapshot.get())).of(snapshot.get(), Progress.NONE));
            } else {
                inputs.lastFailure().ifPresent(each ->
                        refused.add(new Failure.Unreadable(each.code(), each.message(), each.origin())));
            }
        }
        Report report = ExportReport.of(new ExportReport.Request(files, to, time, services.version()), answers, refused,
                Progress.NONE);
        output.write(terminal, out -> out.write(as.write(report).getBytes(StandardCharsets.UTF_8)));
        return inputs.exitCode();
    }

    /// A name that ends as no report does is more likely a mistake than a wish for HTML.
    private ReportFormat chosenFormat() {
        return format.or(() -> ReportFormat.ofFileName(output.name())).orElseGet(() -> {
            if (output.name().matches(".*\\.\\w+")) {
                throw new ParameterException(spec.commandLine(), output.name()
                        + ": a report ends with .html, .md, .json or .csv; --format writes it under another name.");
            }
            return ReportFormat.HTML;
        });
    }

    private void tellMissing(Snapshot snapshot) {
        to.map(text -> TargetSelection.of(snapshot.graph(), text)).filter(TargetSelection::isEmpty)
                .ifPresent(missing -> terminal.error(Targets.notFound(missing, snapshot)));
    }
}
