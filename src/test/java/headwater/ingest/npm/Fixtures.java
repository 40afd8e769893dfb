package headwater.ingest.npm;

import headwater.fidelity.Truth;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The lockfiles under `src/test/resources/ingest/npm`, one folder a case, and lockfiles written in a test.
public final class Fixtures {
    private static final Path CASES = Path.of("src/test/resources/ingest/npm");

    private Fixtures() {
    }

    /// Names of all cases, for `@MethodSource("headwater.ingest.npm.Fixtures#cases")`.
    public static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    public static Path folder(String name) {
        return CASES.resolve(name);
    }

    /// Reads a case with its manifest.
    public static ReadResult read(String name) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofFile(Truth.lockfileIn(folder(name))), Progress.NONE);
    }

    /// Reads a lockfile without a manifest, under the name `package-lock.json`.
    public static ReadResult readText(String lockfile) throws ReadException {
        return readBytes(lockfile.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadResult readBytes(byte[] lockfile) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofBytes("package-lock.json", lockfile, Map.of()), Progress.NONE);
    }

    /// Reads a lockfile with the `package.json` beside it.
    public static ReadResult readText(String lockfile, String manifest) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofBytes("package-lock.json",
                lockfile.getBytes(StandardCharsets.UTF_8),
                Map.of("package.json", manifest.getBytes(StandardCharsets.UTF_8))), Progress.NONE);
    }
}
