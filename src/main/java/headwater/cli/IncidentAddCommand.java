package headwater.cli;

import headwater.analysis.exposure.PublishedTime;
import headwater.model.Advisory;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptIncident;
import headwater.workbench.KeptIncidents;
import headwater.workbench.PastedIncident;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Keep what a text names, whatever its form; indicators shows beforehand what is understood of it.",
        footer = {"", "Example:", "  headwater incident add advisory.md --title \"chalk and debug\" --from 2025-09-08 --until 2025-09-11"})
final class IncidentAddCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(paramLabel = "FILE", description = "the text; - is standard input")
    private String file = "";

    @Option(names = "--title", required = true, paramLabel = "T", description = "as people call it")
    private String title = "";

    @Option(names = "--from", paramLabel = "TIME", description = "since when the bad versions could be downloaded: a month, a day or"
            + " a time, as 2025-09-08T13:16:00Z")
    private String from = "";

    @Option(names = "--until", paramLabel = "TIME", description = "until when")
    private String until = "";

    private final Services services;
    private final Terminal terminal;

    IncidentAddCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        for (String time : List.of(from, until)) {
            if (!time.isEmpty() && !PublishedTime.isMoment(time)) {
                terminal.error(time + " is no month, day or time; write 2025-09, 2025-09-08 or 2025-09-08T13:16:00Z.");
                return ExitCode.USAGE;
            }
        }
        String text = new Inputs(services, terminal, options).text(file);
        PastedIncident pasted = PastedIncident.read(file, text, Progress.NONE);
        MatchSources.tell(terminal, options, file, pasted.list());
        Optional<Advisory.Exposure> published = from.isEmpty() && until.isEmpty() ? Optional.empty()
                : Optional.of(new Advisory.Exposure(from, until));
        KeptIncident kept = services.kept().at(options.store).incidents()
                .add(new KeptIncidents.New(pasted, text, title, published), Progress.NONE);
        if (format.json()) {
            JsonLines.object(terminal, json -> IncidentLines.fields(json, kept));
        } else {
            terminal.line("saved " + IncidentLines.words(kept));
        }
        return ExitCode.ANSWERED;
    }
}
