package headwater.bench;

import headwater.fixture.EventStream;
import headwater.model.BuildFacts;
import headwater.progress.Progress;
import headwater.workbench.IncidentCounts;
import headwater.workbench.IndicatorReview;
import headwater.workbench.KeptProject;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.LockfileSearch;
import headwater.workbench.NamedComponents;
import headwater.workbench.PreviewInputs;
import headwater.workbench.SnapshotReference;
import headwater.workbench.TraceExposure;
import headwater.workbench.TwoContents;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The part of [CancelBench] about many inputs: archives, folders, pastes, feeds, and a store of many snapshots.
final class CancelInputsBench {
    private static final int SNAPSHOTS = 60;
    private static final int FILES = 20_000;
    private static final int ROWS = 50_000;

    private CancelInputsBench() {
    }

    static void run(Path folder, Path lockfile) throws Exception {
        if (CancelBench.wanted("preview of an archive", "search in a folder")) {
            files(folder, lockfile);
        }
        String table = "| Package | Version |\n|---|---|\n" + IntStream.range(0, ROWS)
                .mapToObj(i -> "| `@scope-" + i % 50 + "/package-" + i + "` | 1." + i + ".0, 1." + i + ".1 |\n").collect(Collectors.joining());
        CancelBench.longest("pasted table", p -> IndicatorReview.read(table, p));
        CancelBench.longest("pasted names", p -> NamedComponents.in(table, p));
        if (CancelBench.wanted("many: ")) {
            many(EventStream.store(folder.resolve("many")));
        }
        if (CancelBench.wanted("import advisories")) {
            Path feed = folder.resolve("all.zip");
            AdvisoryBench.write(feed, List.of("event-stream"));
            AtomicInteger stores = new AtomicInteger();
            CancelBench.longest("import advisories", p -> EventStream.store(folder.resolve("feed" + stores.incrementAndGet()))
                    .advisories().add(feed, p));
        }
    }

    private static void files(Path folder, Path lockfile) throws Exception {
        Path archive = folder.resolve("release.zip");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("web/package-lock.json", "api/package-lock.json")) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(lockfile, zip);
                zip.closeEntry();
            }
        }
        CancelBench.longest("preview of an archive", p -> new PreviewInputs(EventStream.open()).of(List.of(archive), p));
        Path wide = folder.resolve("wide");
        for (int i = 0; i < FILES; i++) {
            Path part = wide.resolve("part-" + i % 200);
            Files.createDirectories(part);
            Files.writeString(part.resolve(i + (i % 10 == 0 ? ".json" : ".js")), "{}");
        }
        CancelBench.longest("search in a folder", p -> new LockfileSearch(EventStream.open()).in(wide, p));
    }

    static void large(KeptSnapshots kept) throws Exception {
        CancelBench.longest("large store: exposure", p -> new TraceExposure(kept).of(EventStream.investigate(), p));
        CancelBench.longest("large store: two contents", p -> TwoContents.all(kept, p));
        CancelBench.longest("large store: judged", p -> KeptProject.all(kept, EventStream.investigate(), p));
    }

    private static void many(KeptSnapshots kept) throws Exception {
        ChangingProject project = new ChangingProject(5_000, 1);
        for (int i = 0; i < SNAPSHOTS; i++) {
            project.change(50);
            kept.keep(EventStream.open().openText("package-lock.json", project.lockfile(), Progress.NONE),
                    new KeptSnapshots.KeepAs("shop-" + i % 6, "main", Optional.empty(), BuildFacts.NONE), Progress.NONE);
        }
        CancelBench.longest("many: list", p -> kept.list(p));
        CancelBench.longest("many: who has it", p -> kept.find("event-stream", p));
        CancelBench.longest("many: exposure", p -> new TraceExposure(kept).of(EventStream.investigate(), p));
        CancelBench.longest("many: incident counts", p -> IncidentCounts.of(kept, List.of(EventStream.advisory()), p));
        CancelBench.longest("many: judged", p -> KeptProject.all(kept, EventStream.investigate(), p));
        CancelBench.longest("many: two contents", p -> TwoContents.all(kept, p));
        CancelBench.longest("many: open one", p -> kept.open(SnapshotReference.parse("store:shop-1@3"), p));
    }
}
