package headwater.cli;

import headwater.progress.Progress;
import headwater.workbench.CareForStore;
import headwater.workbench.Failure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Copy the store as it is, whatever its state, into a folder that holds none.",
        footer = {"", "Example:", "  headwater snapshot backup /backup/headwater", "  headwater snapshot list --store /backup/headwater"})
final class SnapshotBackupCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "where the copy goes")
    private Path folder = Path.of("");

    private final Services services;
    private final Terminal terminal;

    SnapshotBackupCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        new CareForStore(services.kept().at(options.store)).backup(folder, Progress.NONE);
        terminal.line("copied to " + folder);
        return ExitCode.ANSWERED;
    }
}
