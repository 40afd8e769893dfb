package headwater.workbench;

import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.BuildFacts;
import headwater.progress.Progress;
import headwater.store.SnapshotStore;
import headwater.store.StorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A process of its own that keeps many snapshots and says each once it is kept, as a line that ends in a full stop.
final class SnapshotKeeper {
    private static final int PACKAGES = 300;

    private SnapshotKeeper() {
    }

    public static void main(String[] args) throws Exception {
        KeptSnapshots kept = kept(Path.of(args[0]));
        int most = Integer.parseInt(args[2]);
        for (int i = 0; i < most; i++) {
            String label = args[1] + "-" + i;
            kept.keep(snapshot(label), new KeptSnapshots.KeepAs("shop", "main", Optional.of(label), BuildFacts.NONE), Progress.NONE);
            System.out.println(label + ".");
            System.out.flush();
        }
    }

    /// What is kept under a label.
    static Snapshot snapshot(String label) throws Failure {
        return new OpenSnapshots(BuiltInFormats.registry()).openText("package-lock.json", lockfile(label), Progress.NONE);
    }

    /// Of a size that takes a while to write, and other bytes under each label.
    private static String lockfile(String label) {
        StringBuilder text = new StringBuilder("{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {\"\": "
                + "{\"name\": \"shop\"}");
        for (int i = 0; i < PACKAGES; i++) {
            text.append(",\n\"node_modules/p").append(i).append("\": {\"version\": \"1.0.")
                    .append(i % 50 == 0 ? Math.abs(label.hashCode() % 1_000) : i).append("\"}");
        }
        return text.append("}}").toString();
    }

    static KeptSnapshots kept(Path store) {
        return new KeptSnapshots(new SnapshotStore(StorePlace.of(store.toString())),
                new OpenSnapshots(BuiltInFormats.registry()), Clock.systemUTC());
    }

    /// Starts the process.
    ///
    /// @param errors  where it writes what went wrong
    static Process start(Path store, String name, int most, Path errors) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx200m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                SnapshotKeeper.class.getName(), store.toString(), name, String.valueOf(most))
                .redirectError(errors.toFile()).start();
    }

    static String said(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException none) {
            return none.toString();
        }
    }
}
