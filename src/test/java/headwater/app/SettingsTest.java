package headwater.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void comesBackAsItWasWritten(@TempDir Path folder) {
        Settings settings = new Settings(folder.resolve("deep/settings.properties"));
        settings.write(Map.of("theme", "dark", "window.width", "1200.0"));
        assertThat(settings.read()).isEqualTo(Map.of("theme", "dark", "window.width", "1200.0"));
    }

    @Test
    void isEmptyWhereNothingWasWritten(@TempDir Path folder) {
        assertThat(new Settings(folder.resolve("none")).read()).isEmpty();
    }

    @Test
    void survivesADamagedFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), "theme=\\uXYZ");
        assertThat(new Settings(file).read()).isEmpty();
    }
}
