package headwater.cli;

import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.Integrity;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptIncident;
import headwater.workbench.KeptIncidents;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Say what an incident looks for, or print the text that it was made of.")
final class IncidentShowCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--text", description = "the text as it was given, and nothing else")
    private boolean text;

    @Parameters(paramLabel = "ID", description = "its id in incident list")
    private String id = "";

    private final Services services;
    private final Terminal terminal;

    IncidentShowCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        KeptIncidents kept = services.kept().at(options.store).incidents();
        Optional<KeptIncident> found = IncidentLines.find(id, IncidentLines.all(kept, services.investigate().get()), terminal);
        if (found.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        KeptIncident incident = found.get();
        if (text && incident.kept().isPresent()) {
            kept.text(incident.kept().get(), Progress.NONE).lines().forEach(terminal::line);
        } else if (format.json()) {
            JsonLines.object(terminal, json -> IncidentLines.fields(json, incident));
        } else {
            terminal.line(IncidentLines.words(incident));
            incident.advisory().affected().forEach(each -> terminal.line("  " + words(each)));
            incident.advisory().digests().stream().map(Integrity::text).forEach(each -> terminal.line("  digest " + each));
        }
        return ExitCode.ANSWERED;
    }

    private static String words(AffectedPackage affected) {
        return affected.ecosystem().purlType() + " " + affected.name() + "  " + Stream.concat(new TreeSet<>(affected.versions()).stream(),
                affected.ranges().stream().map(AffectedRange::words)).collect(Collectors.joining(", "));
    }
}
