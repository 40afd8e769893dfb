package headwater.cli;

import headwater.workbench.Failure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where there is no display, the same work is done and told on the terminal.
@Command(name = "open", description = "Open the window; the same as no command.",
        footer = {"", "Example:", "  headwater open package-lock.json"})
final class OpenCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "lockfiles, SBOMs, folders, kept snapshots")
    private List<String> files = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = "where snapshots are kept; else in your data folder")
    private Optional<String> store = Optional.empty();

    private final Services services;
    private final Terminal terminal;

    OpenCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        return open(services, terminal, files, store);
    }

    static int open(Services services, Terminal terminal, List<String> files, Optional<String> store) throws Failure {
        if (store.isPresent()) {
            services.kept().at(store);
        }
        boolean possible = services.window().possible();
        if (possible && services.window().open(files, store.orElse(""))) {
            return ExitCode.ANSWERED;
        }
        if (files.isEmpty()) {
            terminal.error((possible ? "The display cannot be opened." : "There is no display to open a window on.")
                    + " headwater --help shows what works without one.");
            return ExitCode.USAGE;
        }
        terminal.line((possible ? "The display cannot be opened" : "No display")
                + ", so no window: the answer follows here.");
        int code = ExitCode.ANSWERED;
        for (String file : files) {
            terminal.line("");
            code = Math.max(code, PathsCommand.answer(services, terminal, file, store));
        }
        if (!possible) {
            services.window().picture(files, store.orElse("")).ifPresent(picture -> {
                terminal.line("");
                terminal.line("A picture of the window is in " + picture + ".");
            });
        }
        return code;
    }
}
