package headwater.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The version that the build wrote into the program.
final class Version {
    private Version() {
    }

    static String text() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("/headwater/version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
