package headwater.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Stores what features want to remember, in one text file in the user's configuration folder. Losing it costs nothing,
/// so trouble with it is logged and nothing more.
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());

    private final Path file;

    public Settings(Path file) {
        this.file = file;
    }

    /// The file of this user on this system; the system property `headwater.settings` names another.
    public static Path usualFile() {
        String given = System.getProperty("headwater.settings", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path folder = system.contains("win") ? Path.of(System.getenv().getOrDefault("APPDATA", home))
                : system.contains("mac") ? Path.of(home, "Library", "Application Support")
                : Path.of(System.getenv().getOrDefault("XDG_CONFIG_HOME", home + "/.config"));
        return folder.resolve("headwater").resolve("settings.properties");
    }

    public Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties stored = new Properties();
            stored.load(in);
            stored.stringPropertyNames().forEach(key -> values.put(key, stored.getProperty(key)));
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(System.Logger.Level.WARNING, "settings were not read: {0}: {1}", file, damaged.getMessage());
        }
        return values;
    }

    /// Replaces the file at once, so that a crash leaves the old one.
    public void write(Map<String, String> values) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                Properties stored = new Properties();
                stored.putAll(values);
                stored.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "settings were not written: {0}: {1}", file, failed.getMessage());
        }
    }
}
