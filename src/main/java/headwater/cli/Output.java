package headwater.cli;

import headwater.workbench.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where a command writes: a file that the user names, or standard output.
final class Output {
    @Option(names = {"-o", "--output"}, paramLabel = "OUT", description = "where to write; - (default) is standard output")
    private String target = "-";

    /// Writes something.
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws Failure.NotWritten when the target refuses
    void write(Terminal terminal, Body body) throws Failure.NotWritten {
        try {
            if (target.equals("-")) {
                OutputStream out = new BufferedOutputStream(terminal.raw());
                body.writeTo(out);
                out.flush();
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(target)))) {
                    body.writeTo(out);
                }
            }
        } catch (IOException failed) {
            throw new Failure.NotWritten(target, String.valueOf(failed.getMessage()));
        }
    }
}
