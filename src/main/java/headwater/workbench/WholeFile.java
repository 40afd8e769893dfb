package headwater.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file wholly or not at all: beside the target, moved there at the end. Whatever fails or is cancelled leaves
/// the target as it was. A device or pipe is written to directly.
public final class WholeFile {
    private WholeFile() {
    }

    /// Writes something.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws Failure.NotWritten when the target refuses
    /// @throws headwater.progress.CancelledException when `body` throws it; the target is as it was
    public static void write(Path target, Body body) throws Failure.NotWritten {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                    body.writeTo(out);
                }
            } else {
                writeBeside(target, body);
            }
        } catch (NoSuchFileException missing) {
            throw new Failure.NotWritten(target.toString(), "its folder does not exist");
        } catch (AccessDeniedException denied) {
            throw new Failure.NotWritten(target.toString(), "you may not write there");
        } catch (IOException failed) {
            throw new Failure.NotWritten(target.toString(), String.valueOf(failed.getMessage()));
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
