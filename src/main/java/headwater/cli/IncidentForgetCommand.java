package headwater.cli;

import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptIncident;
import headwater.workbench.KeptIncidents;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "forget", description = "Forget a kept incident: nothing looks for it from then on.")
final class IncidentForgetCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "ID", description = "its id in incident list")
    private String id = "";

    private final Services services;
    private final Terminal terminal;

    IncidentForgetCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        KeptIncidents kept = services.kept().at(options.store).incidents();
        Optional<KeptIncident> found = IncidentLines.find(id, IncidentLines.all(kept, services.investigate().get()), terminal);
        Optional<KeptIncident.Source> source = found.flatMap(KeptIncident::kept);
        if (source.isPresent() && kept.forget(source.get(), Progress.NONE)) {
            terminal.line("forgotten " + found.get().id());
            return ExitCode.ANSWERED;
        }
        found.ifPresent(each -> terminal.error(each.id() + " belongs to the built-in catalogue and stays."));
        return ExitCode.UNREADABLE;
    }
}
