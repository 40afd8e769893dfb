package headwater.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void comesBackAsItWasWritten(@TempDir Path folder) {
        Settings settings = new Settings(folder.resolve("deep/settings.properties"));
        settings.write(Map.of("theme", "dark", "window.width", "1200.0"));
        assertThat(settings.read()).isEqualTo(new Settings.Stored(Map.of("theme", "dark", "window.width", "1200.0"), false));
    }

    @Test
    void isEmptyWhereNothingWasWritten(@TempDir Path folder) {
        assertThat(new Settings(folder.resolve("none")).read()).isEqualTo(new Settings.Stored(Map.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme=\\uXYZ\n# end\n", "theme=dark\nwindow.wid", "", "\0\0\0", "{\"not\": \"ours\"}"})
    void startsAfreshWithADamagedFileAndPutsItAside(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), text);
        assertThat(new Settings(file).read()).isEqualTo(new Settings.Stored(Map.of(), true));
        assertThat(folder.resolve("settings.damaged")).hasContent(text);
        assertThat(new Settings(file).read()).as("told once").isEqualTo(new Settings.Stored(Map.of(), false));
    }

    @Test
    void survivesBytesThatAreNoText(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("settings"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        assertThat(new Settings(file).read().damaged()).isTrue();
    }

    /// A program that is killed leaves a file that was cut short at any place, or the old one.
    @Test
    void neverTakesAPartForTheWhole(@TempDir Path folder) throws IOException {
        Settings settings = new Settings(folder.resolve("settings"));
        settings.write(Map.of("open.0", "/a/package-lock.json", "theme", "dark", "tab", "components"));
        String whole = Files.readString(folder.resolve("settings"));
        for (int end = 0; end < whole.stripTrailing().length(); end += 3) {
            Files.writeString(folder.resolve("cut"), whole.substring(0, end));
            assertThat(new Settings(folder.resolve("cut")).read().values()).as("cut at " + end).isEmpty();
        }
    }

    @Test
    void keepsTheOldFileWhenTheNewOneWasNeverFinished(@TempDir Path folder) throws IOException {
        Settings settings = new Settings(folder.resolve("settings"));
        settings.write(Map.of("theme", "dark"));
        Files.writeString(folder.resolve("settings.new"), "theme=li");
        assertThat(settings.read().values()).isEqualTo(Map.of("theme", "dark"));
    }

    @Test
    void writesTheLastOfManyChanges(@TempDir Path folder) {
        Settings settings = new Settings(folder.resolve("settings"));
        try (SettingsWriter writer = new SettingsWriter(settings)) {
            for (int i = 0; i < 500; i++) {
                writer.keep(Map.of("window.width", String.valueOf(i)));
            }
        }
        assertThat(settings.read().values()).isEqualTo(Map.of("window.width", "499"));
    }
}
