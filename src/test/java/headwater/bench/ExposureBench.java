package headwater.bench;

import headwater.fixture.EventStream;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.model.Advisory;
import headwater.model.BuildFacts;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.store.SnapshotStore;
import headwater.store.StorePlace;
import headwater.workbench.ExposureTable;
import headwater.workbench.Investigate;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.PastedIncident;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import headwater.workbench.TraceExposure;
import headwater.workbench.TwoContents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A thousand snapshots of 31 projects, real lockfiles that go on from build to build: keeping them, "who has it?", a pasted
/// table of 463 rows over all of them, and 200,000 advisories.
final class ExposureBench {
    private static final int SNAPSHOTS = Integer.getInteger("bench.snapshots", 1_000);
    private static final int PROJECTS = 31;
    private static final int ROWS = 463;
    private static final int TIMES = 5;

    private ExposureBench() {
    }

    static void run(List<Path> lockfiles) throws Exception {
        Path folder = Files.createTempDirectory("headwater-exposure");
        KeptSnapshots kept = EventStream.store(folder.resolve("store"));
        keep(lockfiles, kept);
        Path store = StorePlace.of(folder.resolve("store").toString()).file();
        long before = Files.size(store);
        new SnapshotStore(StorePlace.of(folder.resolve("store").toString())).compact(Progress.NONE);
        List<SnapshotRecord> records = kept.list(Progress.NONE);
        long sources = records.stream().flatMap(each -> each.files().stream()).mapToLong(each -> each.sizeBytes()).sum();
        System.out.printf("  size: %,d MB (%,d MB before compacting) for %,d MB of sources%n", Files.size(store) >> 20, before >> 20, sources >> 20);
        asking(kept);
        advisories(kept, folder);
    }

    private static void keep(List<Path> lockfiles, KeptSnapshots kept) throws Exception {
        List<EvolvingLockfile> projects = new ArrayList<>();
        for (int p = 0; p < PROJECTS; p++) {
            projects.add(new EvolvingLockfile(Files.readString(lockfiles.get(p % lockfiles.size())), p));
        }
        double[] millis = new double[SNAPSHOTS];
        long components = 0;
        for (int i = 0; i < SNAPSHOTS; i++) {
            String text = projects.get(i % PROJECTS).text();
            projects.get(i % PROJECTS).change();
            long start = System.nanoTime();
            Snapshot snapshot = EventStream.open().openText("package-lock.json", text, Progress.NONE);
            kept.keep(snapshot, new KeptSnapshots.KeepAs("project-" + i % PROJECTS, "main", Optional.empty(), BuildFacts.NONE), Progress.NONE);
            millis[i] = (System.nanoTime() - start) / 1e6;
            components += snapshot.componentCount();
        }
        System.out.printf("exposure: %,d snapshots of %d projects (%,d components): read and kept in %,.0f s, median %.0f ms, 95 %% %.0f ms%n",
                SNAPSHOTS, PROJECTS, components, IntStream.range(0, SNAPSHOTS).mapToDouble(i -> millis[i]).sum() / 1e3, Measure.median(millis),
                Measure.quantile(millis, 0.95));
    }

    private static void asking(KeptSnapshots kept) throws Exception {
        TraceExposure trace = new TraceExposure(kept);
        Investigate catalogue = new Investigate(BuiltInCatalogue.load());
        System.out.printf("  who has event-stream@3.3.6: %.1f ms wall, the store opened and closed%n",
                wall(() -> kept.find("event-stream@3.3.6", Progress.NONE)));
        String table = "| Package | Version |\n|---|---|\n" + IntStream.range(0, ROWS)
                .mapToObj(i -> "| `@scope-" + i % 50 + "/package-" + i + "` | 1." + i + ".0, 1." + i + ".1 |\n").collect(Collectors.joining())
                + "| ms | 2.0.0 |\n";
        AtomicLong affected = new AtomicLong();
        System.out.printf("  pasted table of %d rows, read and traced through all: %.0f ms wall", ROWS + 1, wall(() -> {
            Advisory pasted = PastedIncident.read("table", table, Progress.NONE).advisory();
            affected.set(trace.of(new Investigate(List.of(pasted)), Progress.NONE).affectedSnapshots());
        }));
        System.out.printf(", %,d snapshots affected%n", affected.get());
        ExposureTable traced = trace.of(catalogue, Progress.NONE);
        System.out.printf("  catalogue traced through all: %.0f ms wall, %,d snapshots affected%n", wall(() -> trace.of(catalogue, Progress.NONE)),
                traced.affectedSnapshots());
        System.out.printf("  versions with two contents: %.0f ms wall, %,d%n", wall(() -> TwoContents.all(kept, Progress.NONE)),
                TwoContents.all(kept, Progress.NONE).size());
    }

    private static void advisories(KeptSnapshots kept, Path folder) throws Exception {
        Path archive = folder.resolve("all.zip");
        AdvisoryBench.write(archive, new ArrayList<>(kept.open(SnapshotReference.parse("store:project-0"), Progress.NONE)
                .graph().components().stream().map(each -> each.name()).filter(name -> !name.isEmpty()).distinct().sorted().toList()));
        System.gc();
        long start = System.nanoTime();
        kept.advisories().add(archive, Progress.NONE);
        System.out.printf("  200,000 OSV records: imported in %.1f s, heap %,d MB%n", (System.nanoTime() - start) / 1e9, heap());
        AtomicLong undecided = new AtomicLong();
        double millis = wall(() -> {
            Investigate all = new Investigate(kept.advisories().namingKept(Progress.NONE));
            undecided.set(new TraceExposure(kept).of(all, Progress.NONE).undecided().size());
        });
        System.out.printf("  matched with all snapshots: %.0f ms wall, %,d to be judged, heap %,d MB%n", millis, undecided.get(), heap());
    }

    /// Median of several times, after one to warm up.
    private static double wall(Measure.Work work) throws Exception {
        work.run();
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return Measure.median(millis);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
