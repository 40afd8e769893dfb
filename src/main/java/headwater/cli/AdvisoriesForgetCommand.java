package headwater.cli;

import headwater.progress.Progress;
import headwater.workbench.Failure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "forget", description = "Forget an import, with the records that came with it last.")
final class AdvisoriesForgetCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "ID", description = "its number in advisories list")
    private int id;

    private final Services services;
    private final Terminal terminal;

    AdvisoriesForgetCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        if (services.kept().at(options.store).advisories().forget(id, Progress.NONE)) {
            terminal.line("forgotten " + id);
            return ExitCode.ANSWERED;
        }
        terminal.error("There is no import of the number " + id + "; advisories list tells them.");
        return ExitCode.UNREADABLE;
    }
}
