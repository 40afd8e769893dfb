package headwater.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "advisories", description = "Import advisories, so that match looks for them from then on.",
        footer = {"", "Examples:", "  headwater advisories import malicious-packages.tar.gz", "  headwater advisories list"})
final class AdvisoriesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command with those below it.
    static CommandLine with(Services services, Terminal terminal) {
        return new CommandLine(new AdvisoriesCommand())
                .addSubcommand(new AdvisoriesImportCommand(services, terminal))
                .addSubcommand(new AdvisoriesListCommand(services, terminal))
                .addSubcommand(new AdvisoriesForgetCommand(services, terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with advisories.");
    }
}
