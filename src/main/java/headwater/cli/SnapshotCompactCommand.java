package headwater.cli;

import headwater.progress.Progress;
import headwater.workbench.CareForStore;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "compact", description = "Make the store's file as small as it can be.",
        footer = {"", "Example:", "  headwater snapshot compact"})
final class SnapshotCompactCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    private final Services services;
    private final Terminal terminal;

    SnapshotCompactCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        KeptSnapshots kept = services.kept().at(options.store);
        new CareForStore(kept).compact(Progress.NONE);
        terminal.line("compacted " + kept.place());
        return ExitCode.ANSWERED;
    }
}
