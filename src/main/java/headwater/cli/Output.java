package headwater.cli;

import headwater.workbench.Failure;
import headwater.workbench.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where a command writes: a file that the user names, or standard output.
final class Output {
    @Option(names = {"-o", "--output"}, paramLabel = "OUT", description = "where to write; - (default) is standard output")
    private String target = "-";

    /// As the user gave it.
    String name() {
        return target;
    }

    /// Whether a file was named.
    boolean named() {
        return !target.equals("-");
    }

    /// Writes beside the target and moves it there, so that a failure leaves the target as it was.
    ///
    /// @throws Failure.NotWritten when the target refuses
    void write(Terminal terminal, WholeFile.Body body) throws Failure.NotWritten {
        try {
            if (named()) {
                WholeFile.write(Path.of(target), body);
            } else {
                OutputStream out = new BufferedOutputStream(terminal.raw());
                body.writeTo(out);
                out.flush();
            }
        } catch (InvalidPathException unnameable) {
            throw new Failure.NotWritten(target, "no file can have this name here");
        } catch (IOException failed) {
            throw new Failure.NotWritten(target, String.valueOf(failed.getMessage()));
        }
    }
}
