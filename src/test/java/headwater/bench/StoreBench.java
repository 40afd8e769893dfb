package headwater.bench;

import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.BuildFacts;
import headwater.model.Evidence;
import headwater.progress.Progress;
import headwater.store.NewSnapshot;
import headwater.store.Reading;
import headwater.store.SnapshotStore;
import headwater.store.StorePlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Size and time of a store of many builds of one project, of which each changes one in a hundred packages. Budgets: 60 KB a
/// snapshot beside its source bytes (which are left out here), "who has X?" in 5 ms once the store is open.
final class StoreBench {
    private static final int PACKAGES = 5_000;
    private static final int SNAPSHOTS = Integer.getInteger("bench.snapshots", 1_000);
    private static final int QUESTIONS = 200;

    private StoreBench() {
    }

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("headwater-store");
        try {
            measure(folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void measure(Path folder) throws Exception {
        SnapshotStore store = new SnapshotStore(StorePlace.of(folder.toString()));
        ChangingProject project = new ChangingProject(PACKAGES, 1);
        double[] millis = new double[SNAPSHOTS];
        long first = 0;
        for (int i = 0; i < SNAPSHOTS; i++) {
            NewSnapshot snapshot = snapshot(project.lockfile(), i);
            long start = System.nanoTime();
            store.save(snapshot, Progress.NONE);
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (i == 0) {
                store.compact(Progress.NONE);
                first = size(folder);
            }
            project.change(PACKAGES / 100);
        }
        long before = size(folder);
        store.compact(Progress.NONE);
        long after = size(folder);
        System.out.printf("Store: %d snapshots of %d packages, 50 changed in each%n", SNAPSHOTS, PACKAGES);
        System.out.printf("  keep one: median %.1f ms wall, 95 %% %.1f ms (opened, written, synchronised, closed)%n",
                Measure.median(millis), Measure.quantile(millis, 0.95));
        System.out.printf("  size beside the sources: first %.1f KB, each more %.1f KB (%.1f KB before compacting)%n",
                first / 1024.0, (after - first) / 1024.0 / (SNAPSHOTS - 1), (before - first) / 1024.0 / (SNAPSHOTS - 1));
        questions(store, project);
        System.out.printf("  check of everything: %.0f ms, problems %s%n", Measure.medianMillis(1,
                () -> store.check(Progress.NONE)), store.check(Progress.NONE).orElseThrow().problems());
    }

    private static void questions(SnapshotStore store, ChangingProject project) throws Exception {
        List<SnapshotStore.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            wanted.add(new SnapshotStore.Wanted(project.name(i * 7 % PACKAGES), Optional.of("1.0.0")));
        }
        double one = Measure.medianMillis(5, () -> store.sightings(wanted.subList(0, 1), Progress.NONE));
        double all = Measure.medianMillis(5, () -> store.sightings(wanted, Progress.NONE));
        System.out.printf("  who has X@v: %.3f ms each in an open store, %.1f ms with opening and closing it%n",
                (all - one) / (QUESTIONS - 1), one);
    }

    private static NewSnapshot snapshot(String lockfile, int number) throws Exception {
        ReadResult read = BuiltInFormats.registry().read(InputSource.ofBytes("package-lock.json",
                lockfile.getBytes(StandardCharsets.UTF_8), Map.of()), Progress.NONE);
        byte[] stub = ("source " + number).getBytes(StandardCharsets.UTF_8);
        return new NewSnapshot("shop", "main", Optional.empty(), BuildFacts.NONE, Instant.EPOCH, "package-lock.json",
                Map.of("", stub), new Reading(read.reader().name(), read.reader().version(), read.formatVersion(),
                read.facts(), read.graph(), read.coverage(), read.problems()), Evidence.FILE);
    }

    private static long size(Path folder) throws IOException {
        return Files.size(StorePlace.of(folder.toString()).file());
    }
}
