package headwater.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "open", description = "Open the window; the same as no command.",
        footer = {"", "Example:", "  headwater open package-lock.json"})
final class OpenCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "lockfiles to open")
    private List<String> files = List.of();

    private final Services services;

    OpenCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        return services.window().open(files);
    }
}
