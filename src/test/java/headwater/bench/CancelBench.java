package headwater.bench;

import headwater.analysis.Slice;
import headwater.analysis.blast.BlastCounts;
import headwater.analysis.dominators.DominatorTree;
import headwater.analysis.paths.PathQuery;
import headwater.draw.PngWriter;
import headwater.export.ExportFormat;
import headwater.fixture.EventStream;
import headwater.model.BuildFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.progress.Progress;
import headwater.workbench.CompareSnapshots;
import headwater.workbench.ComponentSearch;
import headwater.workbench.Inventory;
import headwater.workbench.Investigation;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OverviewPicture;
import headwater.workbench.PathFigure;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import headwater.workbench.remedy.FindRemedy;
import headwater.workbench.remedy.PackageManager;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How long long work may go on after it was cancelled: the longest processor time between two looks at whether it was, over
/// a whole run of each kind of work on 100,000 components. Budget: 100 ms.
final class CancelBench {
    private static final int SIZE = 100_000;
    private static final Set<DependencyScope> SCOPES = EnumSet.allOf(DependencyScope.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CancelBench() {
    }

    /// Something that takes long.
    private interface Work {
        void run(Progress progress) throws Exception;
    }

    static void run() throws Exception {
        System.out.printf("Cancel: longest time between two looks, %,d components%n", SIZE);
        Path folder = Files.createTempDirectory("headwater-cancel");
        Path lockfile = EventStream.write(folder, "layered", LayeredLockfile.of(SIZE));
        longest("read package-lock.json", p -> EventStream.open().open(lockfile, p));
        Snapshot snapshot = EventStream.open().open(lockfile, Progress.NONE);
        for (ExportFormat format : List.of(ExportFormat.CYCLONEDX, ExportFormat.SPDX)) {
            Path written = folder.resolve(format + ".json");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
                format.writer().write(snapshot.graph(), snapshot.facts(), out);
            }
            longest("read " + format, p -> EventStream.open().open(written, p));
        }
        longest("answer", p -> EventStream.investigate().of(snapshot, p));
        Investigation answer = EventStream.investigate().of(snapshot, Progress.NONE);
        longest("overview", p -> OverviewPicture.of(answer, OverviewPicture.Merging.NONE, PngWriter.textWidths(), p));
        longest("table", p -> Inventory.of(answer, p));
        longest("search", p -> ComponentSearch.of(answer).find("ent", 50, p));
        analyses(snapshot);
        Path other = EventStream.write(folder, "other", LayeredLockfile.of(SIZE - 1));
        Snapshot second = EventStream.open().open(other, Progress.NONE);
        longest("compare", p -> CompareSnapshots.of(snapshot, second, p));
        KeptSnapshots store = EventStream.store(folder.resolve("store"));
        longest("keep", p -> store.keep(snapshot, new KeptSnapshots.KeepAs("shop", "main", Optional.empty(),
                BuildFacts.NONE), p));
        longest("open what is kept", p -> store.open(SnapshotReference.parse("store:shop@1"), p));
    }

    private static void analyses(Snapshot snapshot) throws Exception {
        DependencyGraph graph = snapshot.graph();
        Slice slice = Slice.of(graph);
        int[] last = {graph.size() - 1};
        longest("blast radius of all", p -> BlastCounts.of(slice, p));
        longest("dominators", p -> DominatorTree.of(slice, p));
        longest("remedy", p -> FindRemedy.of(snapshot, last, SCOPES, EventStream.investigate().safeVersions(),
                Optional.of(PackageManager.NPM), p));
        longest("50 shortest paths", p -> PathFigure.shortest(graph, last, 50, p));
        longest("all paths", p -> PathFigure.all(graph, PathQuery.to(last, 50), p));
    }

    private static void longest(String what, Work work) throws Exception {
        Gaps cold = new Gaps();
        cold.run(work);
        Gaps warm = new Gaps();
        warm.run(work);
        System.out.printf("  %-32s first time %6.1f of %7.1f ms, then %6.1f of %7.1f ms%n", what, cold.longest, cold.all,
                warm.longest, warm.all);
    }

    /// Measures between looks.
    private static final class Gaps implements Progress {
        private double last;
        private double longest;
        private double all;

        private static double now() {
            return THREADS.getCurrentThreadCpuTime() / 1e6;
        }

        void run(Work work) throws Exception {
            double begun = now();
            last = begun;
            work.run(this);
            look();
            all = now() - begun;
        }

        private void look() {
            double now = now();
            longest = Math.max(longest, now - last);
            last = now;
        }

        @Override
        public void report(double fraction) {
        }

        @Override
        public boolean cancelled() {
            look();
            return false;
        }
    }
}
