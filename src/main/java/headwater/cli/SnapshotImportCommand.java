package headwater.cli;

import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Keep the snapshots of a file that snapshot export wrote.",
        footer = {"", "Example:", "  headwater snapshot import shop.zip"})
final class SnapshotImportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "what snapshot export wrote")
    private List<Path> files = List.of();

    private final Services services;
    private final Terminal terminal;

    SnapshotImportCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        SnapshotArchive archive = new SnapshotArchive(services.kept().at(options.store));
        boolean refused = false;
        for (Path file : files) {
            SnapshotArchive.Imported imported = archive.read(file, Progress.NONE);
            for (KeptSnapshots.Kept kept : imported.kept()) {
                terminal.line("saved " + kept.reference() + "  " + kept.snapshot().sourcePath()
                        + (kept.before() ? "  (was there already)" : ""));
            }
            imported.refused().forEach(why -> terminal.error(file + ": error: " + why));
            refused |= !imported.refused().isEmpty();
        }
        return refused ? ExitCode.UNREADABLE : ExitCode.ANSWERED;
    }
}
