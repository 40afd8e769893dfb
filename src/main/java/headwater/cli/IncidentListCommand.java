package headwater.cli;

import headwater.workbench.Failure;
import headwater.workbench.KeptIncident;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the kept incidents, the newest first, and those of the built-in catalogue.")
final class IncidentListCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    private final Services services;
    private final Terminal terminal;

    IncidentListCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        for (KeptIncident each : IncidentLines.all(services.kept().at(options.store).incidents(), services.investigate().get())) {
            if (format.json()) {
                JsonLines.object(terminal, json -> IncidentLines.fields(json, each));
            } else {
                terminal.line(IncidentLines.words(each));
            }
        }
        return ExitCode.ANSWERED;
    }
}
