package headwater.app;

import headwater.cli.Services;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where stores are. The usual one is in the user's data folder; the system property
/// `headwater.store` names another.
record Stores(OpenSnapshots open, Clock clock) implements Services.Stores {

    @Override
    public KeptSnapshots at(Optional<String> folder) throws Failure.Unreadable {
        return KeptSnapshots.in(folder.orElseGet(Stores::usualFolder), open, clock);
    }

    private static String usualFolder() {
        String given = System.getProperty("headwater.store", "");
        if (!given.isEmpty()) {
            return given;
        }
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Map<String, String> environment = System.getenv();
        Path data = system.contains("win") ? Path.of(environment.getOrDefault("LOCALAPPDATA", home))
                : system.contains("mac") ? Path.of(home, "Library", "Application Support")
                : Path.of(environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share"));
        return data.resolve("headwater").toString();
    }
}
