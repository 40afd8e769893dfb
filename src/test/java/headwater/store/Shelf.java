package headwater.store;

import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.BuildFacts;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import headwater.workbench.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A store in a folder, and lockfiles to keep in it.
public record Shelf(Path folder) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

    public StorePlace place() {
        return StorePlace.of(folder.toString());
    }

    public KeptSnapshots kept() {
        return on(new SnapshotStore(place()));
    }

    /// Commits after every other row, so that even little is given up in the middle.
    public KeptSnapshots inSmallParts() {
        return on(new SnapshotStore(place(), Duration.ofSeconds(5), 2));
    }

    KeptSnapshots impatient() {
        return on(new SnapshotStore(place(), Duration.ofMillis(100), Parts.USUAL_ROWS));
    }

    static KeptSnapshots on(SnapshotStore store) {
        return new KeptSnapshots(store, new OpenSnapshots(BuiltInFormats.registry()), CLOCK);
    }

    /// Keeps packages under a label.
    public static KeptSnapshots.Kept keep(KeptSnapshots kept, String label, Map<String, String> packages)
            throws IOException, Failure {
        return kept.keep(lockfile(packages), as(label), Progress.NONE);
    }

    static KeptSnapshots.KeepAs as(String label) {
        return new KeptSnapshots.KeepAs("shop", "main", label.isEmpty() ? Optional.empty() : Optional.of(label),
                BuildFacts.NONE);
    }

    /// A lockfile of packages with their versions.
    public static Snapshot lockfile(Map<String, String> packages) throws Failure {
        return new OpenSnapshots(BuiltInFormats.registry()).openText("package-lock.json", text(packages), Progress.NONE);
    }

    static String text(Map<String, String> packages) {
        StringBuilder text = new StringBuilder("{\"name\": \"shop\", \"version\": \"1.0.0\", \"lockfileVersion\": 3, "
                + "\"packages\": {\n\"\": {\"name\": \"shop\", \"version\": \"1.0.0\", \"dependencies\": {");
        String comma = "";
        for (Map.Entry<String, String> each : new TreeMap<>(packages).entrySet()) {
            text.append(comma).append('"').append(each.getKey()).append("\": \"^").append(each.getValue()).append('"');
            comma = ", ";
        }
        text.append("}}");
        new TreeMap<>(packages).forEach((name, version) -> text.append(",\n\"node_modules/").append(name)
                .append("\": {\"version\": \"").append(version).append("\", \"integrity\": \"sha512-")
                .append(Integer.toHexString((name + version).hashCode())).append("\"}"));
        return text.append("}}\n").toString();
    }

    /// The bytes of the database.
    byte[] bytes() throws IOException {
        return Files.readAllBytes(place().file());
    }
}
