package headwater.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "incident", description = "Keep what an advisory or a list names under a title, so that every command looks for it.",
        footer = {"", "The incidents of the built-in catalogue are listed beside them, and cannot be forgotten.", "", "Examples:",
            "  headwater incident add advisory.md --title \"chalk and debug\" --from 2025-09-08 --until 2025-09-11",
            "  headwater snapshot window --incident IN-1"})
final class IncidentCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command with those below it.
    static CommandLine with(Services services, Terminal terminal) {
        return new CommandLine(new IncidentCommand())
                .addSubcommand(new IncidentAddCommand(services, terminal))
                .addSubcommand(new IncidentListCommand(services, terminal))
                .addSubcommand(new IncidentShowCommand(services, terminal))
                .addSubcommand(new IncidentForgetCommand(services, terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with incidents.");
    }
}
