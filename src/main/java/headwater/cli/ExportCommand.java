package headwater.cli;

import headwater.export.ExportFormat;
import headwater.workbench.Failure;
import headwater.workbench.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Parameters(paramLabel = "FILE", description = "a lockfile; - is standard input")
    private String file = "";

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "jgf, dot or graphml")
    private ExportFormat format = ExportFormat.JGF;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", description = "where to write; - (default) is standard output")
    private String output = "-";

    private final Services services;
    private final Terminal terminal;

    ExportCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        Inputs inputs = new Inputs(services.open(), terminal, options);
        Optional<Snapshot> snapshot = inputs.open(file);
        if (snapshot.isPresent()) {
            write(snapshot.get());
        }
        return inputs.exitCode();
    }

    private void write(Snapshot snapshot) throws Failure {
        try {
            if (output.equals("-")) {
                OutputStream out = new BufferedOutputStream(terminal.raw());
                format.writer().write(snapshot.graph(), snapshot.result().facts(), out);
                out.flush();
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(output)))) {
                    format.writer().write(snapshot.graph(), snapshot.result().facts(), out);
                }
            }
        } catch (IOException failed) {
            throw new Failure.NotWritten(output, String.valueOf(failed.getMessage()));
        }
    }
}
