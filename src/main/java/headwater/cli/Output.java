package headwater.cli;

import headwater.workbench.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/// Where a command writes: a file that the user names, or standard output.
final class Output {
    @Option(names = {"-o", "--output"}, paramLabel = "OUT", description = "where to write; - (default) is standard output")
    private String target = "-";

    /// Writes something.
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Whether a file was named.
    boolean named() {
        return !target.equals("-");
    }

    /// Writes beside the target and moves it there, so that a failure leaves the target as it was.
    ///
    /// @throws Failure.NotWritten when the target refuses
    void write(Terminal terminal, Body body) throws Failure.NotWritten {
        try {
            if (!named()) {
                OutputStream out = new BufferedOutputStream(terminal.raw());
                body.writeTo(out);
                out.flush();
                return;
            }
            Path file = Path.of(target);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    body.writeTo(out);
                }
            } else {
                writeBeside(file, body);
            }
        } catch (NoSuchFileException missing) {
            throw new Failure.NotWritten(target, "its folder does not exist");
        } catch (AccessDeniedException denied) {
            throw new Failure.NotWritten(target, "you may not write there");
        } catch (InvalidPathException unnameable) {
            throw new Failure.NotWritten(target, "no file can have this name here");
        } catch (IOException failed) {
            throw new Failure.NotWritten(target, String.valueOf(failed.getMessage()));
        }
    }

    private static void writeBeside(Path file, Body body) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                body.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
