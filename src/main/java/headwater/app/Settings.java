package headwater.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// Stores what features want to remember, in one text file in the user's configuration folder. Losing it costs little,
/// so trouble with it is logged and told, and nothing more.
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    /// The last line; a file without it was cut short.
    private static final String END = "# end";

    private final Path file;

    /// What was read.
    ///
    /// @param damaged  whether there was a file that could not be used
    record Stored(Map<String, String> values, boolean damaged) {
        Stored {
            values = Map.copyOf(values);
        }
    }

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

    /// Reads all of it; a file that is damaged or cut short is put aside as `….damaged` and counts for nothing.
    Stored read() {
        if (!Files.exists(file)) {
            return new Stored(Map.of(), false);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (!text.stripTrailing().endsWith(END)) {
                throw new IOException("the file ends too early");
            }
            return new Stored(parse(new StringReader(text)), false);
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(System.Logger.Level.WARNING, "settings were not read: {0}: {1}", file, damaged.getMessage());
            putAside();
            return new Stored(Map.of(), true);
        }
    }

    private static Map<String, String> parse(Reader in) throws IOException {
        Properties stored = new Properties();
        stored.load(in);
        Map<String, String> values = new HashMap<>();
        stored.stringPropertyNames().forEach(key -> values.put(key, stored.getProperty(key)));
        return values;
    }

    private void putAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "settings were not put aside: {0}", failed.getMessage());
        }
    }

    /// Replaces the file at once: a program that is killed at any moment leaves the old file or the new one, whole.
    void write(Map<String, String> values) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text(values), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "settings were not written: {0}: {1}", file, failed.getMessage());
        }
    }

    private static String text(Map<String, String> values) throws IOException {
        Properties stored = new Properties();
        stored.putAll(values);
        StringWriter out = new StringWriter();
        stored.store(out, null);
        return out.toString().lines().filter(line -> !line.startsWith("#")).sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("\n", "", "\n" + END + "\n"));
    }
}
