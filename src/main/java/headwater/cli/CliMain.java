package headwater.cli;

import headwater.workbench.ErrorCode;
import headwater.workbench.Failure;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// Parses a command line, runs the command and maps what happened to an exit code. Defects are caught here, told in two
/// lines with a code that is the same wherever the same defect strikes, and logged with their trace.
public final class CliMain {
    private static final System.Logger LOG = System.getLogger(CliMain.class.getName());

    private final Services services;
    private final Terminal terminal;

    public CliMain(Services services) {
        this(services, Terminal.ofProcess());
    }

    CliMain(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Command(name = "headwater", description = "Who brought the poison in, and along which paths?",
            footer = {"", "Exit codes: 0 answered; 1 of concern (match, diff --fail-on); 2 usage; 3 not wholly read;",
                "4 internal error.",
                "", "Examples:", "  headwater match package-lock.json", "  headwater paths package-lock.json",
                "  headwater open package-lock.json"})
    private static final class Headwater implements Callable<Integer> {
        private final Services services;
        private final Terminal terminal;

        Headwater(Services services, Terminal terminal) {
            this.services = services;
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Failure {
            return OpenCommand.open(services, terminal, List.of(), Optional.empty());
        }
    }

    /// Runs one command line. Output that is lost is no answer, but what is of concern stays so: whoever reads only the first
    /// lines closes the pipe.
    public int run(String... args) {
        int code = execute(args);
        boolean told = terminal.flush() || code == ExitCode.CONCERN;
        return told ? code : Math.max(code, ExitCode.UNREADABLE);
    }

    /// Errors are no answers: without this the virtual machine would end with 1, which scripts read as "affected".
    private int execute(String... args) {
        try {
            return commands().execute(args);
        } catch (OutOfMemoryError full) {
            terminal.error("The input needs more memory than is allowed. HEADWATER_HEAP=4g allows more.");
            return ExitCode.UNREADABLE;
        } catch (StackOverflowError | LinkageError defect) {
            return defect(defect);
        }
    }

    private CommandLine commands() {
        CommandLine line = new CommandLine(new Headwater(services, terminal));
        line.addSubcommand(new OpenCommand(services, terminal));
        line.addSubcommand(new InspectCommand(services, terminal));
        line.addSubcommand(new MatchCommand(services, terminal));
        line.addSubcommand(new IndicatorsCommand(services, terminal));
        line.addSubcommand(AdvisoriesCommand.with(services, terminal));
        line.addSubcommand(IncidentCommand.with(services, terminal));
        line.addSubcommand(new PathsCommand(services, terminal));
        line.addSubcommand(new BlastCommand(services, terminal));
        line.addSubcommand(new CutCommand(services, terminal));
        line.addSubcommand(new DiffCommand(services, terminal));
        line.addSubcommand(new ExportCommand(services, terminal));
        line.addSubcommand(new ReportCommand(services, terminal));
        line.addSubcommand(SnapshotCommand.with(services, terminal));
        line.addSubcommand("completion", new AutoComplete.GenerateCompletion());
        describe(line);
        line.setOut(new PrintWriter(new OutputStreamWriter(terminal.raw(), StandardCharsets.UTF_8), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, args) -> usage(wrong));
        line.setExecutionExceptionHandler((failed, command, parsed) -> failed(failed));
        line.setUnmatchedOptionsArePositionalParams(false);
        return line;
    }

    private void describe(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true).version("headwater " + services.version());
        line.getSubcommands().values().forEach(this::describe);
    }

    private int usage(ParameterException wrong) {
        terminal.error(String.valueOf(wrong.getMessage()));
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.error("See " + command + " --help.");
        return ExitCode.USAGE;
    }

    private int failed(Exception failed) {
        if (failed instanceof Failure expected) {
            terminal.error(String.valueOf(expected.getMessage()));
            return ExitCode.UNREADABLE;
        }
        return defect(failed);
    }

    private int defect(Throwable defect) {
        LOG.log(System.Logger.Level.DEBUG, "a command failed", defect);
        terminal.error("Internal error " + ErrorCode.of(defect)
                + ": please report it with the command line. Nothing was changed.");
        return ExitCode.INTERNAL;
    }
}
