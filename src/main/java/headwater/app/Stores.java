package headwater.app;

import headwater.cli.Services;
import headwater.model.Origin;
import headwater.store.SnapshotStore;
import headwater.store.StorePlace;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The stores of this process, each place once. The usual one is in the user's data folder; the system property
/// `headwater.store` names another.
final class Stores implements Services.Stores {
    private final OpenSnapshots open;
    private final Clock clock;
    private final Map<StorePlace, KeptSnapshots> stores = new ConcurrentHashMap<>();

    Stores(OpenSnapshots open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    @Override
    public KeptSnapshots at(Optional<String> folder) throws Failure.Unreadable {
        String name = folder.orElseGet(Stores::usualFolder);
        try {
            return stores.computeIfAbsent(StorePlace.of(name),
                    place -> new KeptSnapshots(new SnapshotStore(place), open, clock));
        } catch (IllegalArgumentException wrong) {
            throw new Failure.Unreadable("store-wrong", String.valueOf(wrong.getMessage()), Origin.wholeFile(name));
        }
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
