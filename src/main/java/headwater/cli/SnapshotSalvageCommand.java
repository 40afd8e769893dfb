package headwater.cli;

import headwater.progress.Progress;
import headwater.workbench.CareForStore;
import headwater.workbench.Failure;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "salvage", description = "Read all that can still be read of a damaged store into a new one; exit 3 when "
        + "something was lost.", footer = {"", "Example:", "  headwater snapshot salvage new-store"})
final class SnapshotSalvageCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "the new store")
    private String folder = "";

    private final Services services;
    private final Terminal terminal;

    SnapshotSalvageCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        CareForStore.Salvaged salvaged = new CareForStore(services.kept().at(options.store))
                .salvage(services.kept().at(Optional.of(folder)), Progress.NONE);
        terminal.line("salvaged " + salvaged.snapshots() + " snapshots and " + salvaged.strays()
                + " files without their snapshot into " + folder);
        salvaged.lost().forEach(each -> terminal.line("  lost  " + each));
        return salvaged.lost().isEmpty() ? ExitCode.ANSWERED : ExitCode.UNREADABLE;
    }
}
