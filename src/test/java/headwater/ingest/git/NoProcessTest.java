package headwater.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Reading a history starts nothing of the PATH and reads nothing of the user's: the PATH holds only traps, the home a
/// configuration that cannot be read, and the environment names another repository.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the traps are shell scripts")
class NoProcessTest {
    @TempDir
    private Path folder;

    @Test
    void readingAHistoryStartsNothingAndReadsNoConfigurationOfTheUser() throws Exception {
        try (MadeRepository made = new MadeRepository(folder.resolve("shop"))) {
            made.head(made.commit(Map.of("package-lock.json", "12345")));
        }
        Path traps = Files.createDirectory(folder.resolve("traps"));
        Path sprung = folder.resolve("sprung");
        for (String program : List.of("git", "sh", "bash", "uname", "cygpath", "which", "id")) {
            Path trap = Files.writeString(traps.resolve(program), "#!/bin/sh\necho " + program + " \"$@\" >> '" + sprung + "'\n");
            Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve(".gitconfig"), "[this is no configuration");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Duser.home=" + home, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                ReadHistory.class.getName(), folder.resolve("shop").toString()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", traps.toString(), "HOME", home.toString(), "XDG_CONFIG_HOME", home.toString(),
                "GIT_DIR", home.toString(), "GIT_CONFIG_GLOBAL", home.resolve(".gitconfig").toString()));

        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(() -> read(errors)).isZero();
        assertThat(out).isEqualTo("5 bytes, cut false\n");
        assertThat(read(sprung)).isEmpty();
        assertThat(home.toFile().list()).containsExactly(".gitconfig");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
