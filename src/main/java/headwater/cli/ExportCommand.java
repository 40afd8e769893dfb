package headwater.cli;

import headwater.export.ExportFormat;
import headwater.workbench.Failure;
import headwater.workbench.Snapshot;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write the whole dependency graph in an exchange format.",
        footer = {"", "Example:", "  headwater export package-lock.json --to graphml -o graph.graphml"})
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "a lockfile or SBOM; - is standard input")
    private String file = "";

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "jgf, dot, graphml, cyclonedx or spdx")
    private ExportFormat format = ExportFormat.JGF;

    @Mixin
    private Output output = new Output();

    private final Services services;
    private final Terminal terminal;

    ExportCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        Inputs inputs = new Inputs(services, terminal, options);
        Optional<Snapshot> snapshot = inputs.open(file);
        if (snapshot.isPresent()) {
            output.write(terminal, out ->
                    format.writer().write(snapshot.get().graph(), snapshot.get().result().facts(), out));
        }
        return inputs.exitCode();
    }
}
