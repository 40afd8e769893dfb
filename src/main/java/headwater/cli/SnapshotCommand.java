package headwater.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "snapshot", description = "Keep lockfiles and SBOMs of builds, and get them back.",
        footer = {"", "A kept snapshot is named store:PROJECT[/STREAM]@LABEL wherever a file may be named.", "", "Examples:",
            "  headwater snapshot add package-lock.json --project shop --label 418",
            "  headwater snapshot find event-stream@3.3.6", "  headwater paths store:shop@418 --to event-stream"})
final class SnapshotCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command with those below it.
    static CommandLine with(Services services, Terminal terminal) {
        return new CommandLine(new SnapshotCommand())
                .addSubcommand(new SnapshotAddCommand(services, terminal))
                .addSubcommand(new SnapshotListCommand(services, terminal))
                .addSubcommand(new SnapshotShowCommand(services, terminal))
                .addSubcommand(new SnapshotFindCommand(services, terminal))
                .addSubcommand(new SnapshotWindowCommand(services, terminal))
                .addSubcommand(new SnapshotExportCommand(services, terminal))
                .addSubcommand(new SnapshotImportCommand(services, terminal))
                .addSubcommand(new SnapshotCheckCommand(services, terminal))
                .addSubcommand(new SnapshotCompactCommand(services, terminal))
                .addSubcommand(new SnapshotBackupCommand(services, terminal))
                .addSubcommand(new SnapshotSalvageCommand(services, terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with snapshots.");
    }
}
