package headwater.bench;

import headwater.analysis.Slice;
import headwater.analysis.blast.BlastCounts;
import headwater.analysis.dominators.DominatorTree;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.query.ComponentQuery;
import headwater.analysis.whatif.Change;
import headwater.draw.Caption;
import headwater.draw.PngWriter;
import headwater.export.ExportFormat;
import headwater.fixture.EventStream;
import headwater.model.BuildFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.progress.Progress;
import headwater.report.Report;
import headwater.report.ReportFormat;
import headwater.workbench.CompareSnapshots;
import headwater.workbench.ComponentFacts;
import headwater.workbench.ComponentSearch;
import headwater.workbench.ExportReport;
import headwater.workbench.Inventory;
import headwater.workbench.Investigation;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OverviewPicture;
import headwater.workbench.PathFigure;
import headwater.workbench.PathPicture;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import headwater.workbench.WhatIf;
import headwater.workbench.remedy.FindRemedy;
import headwater.workbench.remedy.PackageManager;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// How long long work may go on after it was cancelled: the longest time between two looks at whether it was, over a whole run of
/// each kind of work on 100,000 components, and the time from a look that was told so to the end. Budget: 100 ms.
final class CancelBench {
    private static final int SIZE = 100_000;
    private static final Set<DependencyScope> SCOPES = EnumSet.allOf(DependencyScope.class);
    private static final String ONLY = System.getProperty("bench.cancel", "");
    private static final int ROUNDS = 3;
    private static final int STOPS = 4;

    private CancelBench() {
    }

    static void run() throws Exception {
        System.out.printf("Cancel: longest processor time (and time of the clock) between two looks, and time to the end; %,d components%n", SIZE);
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
        Path other = EventStream.write(folder, "other", LayeredLockfile.of(SIZE - 1));
        Snapshot second = EventStream.open().open(other, Progress.NONE);
        longest("compare", p -> CompareSnapshots.of(snapshot, second, p));
        answered(EventStream.investigate().of(snapshot, Progress.NONE));
        analyses(snapshot);
        KeptSnapshots store = EventStream.store(folder.resolve("store"));
        AtomicInteger project = new AtomicInteger();
        longest("keep in a new store", p -> keep(EventStream.store(folder.resolve("store" + project.incrementAndGet())), snapshot, p));
        longest("keep", p -> keep(store, snapshot, p));
        if (wanted("open what is kept", "large store")) {
            keep(store, snapshot, Progress.NONE);
            keep(store, second, Progress.NONE);
            longest("open what is kept", p -> store.open(SnapshotReference.parse("store:shop@1"), p));
            CancelInputsBench.large(store);
        }
        CancelInputsBench.run(folder, lockfile);
    }

    private static void keep(KeptSnapshots store, Snapshot snapshot, Progress progress) throws Exception {
        store.keep(snapshot, new KeptSnapshots.KeepAs("shop", "main", Optional.empty(), BuildFacts.NONE), progress);
    }

    private static void answered(Investigation answer) throws Exception {
        Snapshot snapshot = answer.snapshot();
        int last = snapshot.graph().size() - 1;
        longest("overview", p -> OverviewPicture.of(answer, OverviewPicture.Merging.NONE, PngWriter.textWidths(), p));
        longest("table", p -> Inventory.of(answer, p));
        longest("search", p -> ComponentSearch.of(answer).find("ent", 50, p));
        longest("inspector", p -> ComponentFacts.of(answer, last, SCOPES, p));
        ComponentQuery query = ComponentQuery.parse(":prod:not(:direct) > :not(:script), package");
        longest("query", p -> query.in(answer.asked(), p));
        List<Change> changes = List.of(new Change.Remove(new int[] {last}), new Change.Replace(new int[] {last / 2}, "9.0.0"),
                new Change.Upgrade(2, "2.0.0", "^2.0.0"));
        longest("what-if of three changes", p -> EventStream.investigate().of(WhatIf.all(snapshot, changes, p), p));
        ExportReport.Request request = new ExportReport.Request(List.of(snapshot.file()), Optional.of("event-stream"), Optional.empty(), "1");
        longest("report", p -> ExportReport.of(request, List.of(answer), List.of(), p));
        Report report = ExportReport.of(request, List.of(answer), List.of(), Progress.NONE);
        for (ReportFormat format : ReportFormat.values()) {
            longest("report as " + format, _ -> format.write(report));
        }
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
        PathPicture picture = new PathPicture(PathFigure.shortest(graph, last, 50, Progress.NONE), last, new Caption("", List.of()));
        for (PathPicture.Format format : PathPicture.Format.values()) {
            longest("figure as " + format, p -> picture.write(format, new PathPicture.Style(false, 2), OutputStream.nullOutputStream(), p));
        }
    }

    static void longest(String what, Looks.Work work) throws Exception {
        if (!wanted(what)) {
            return;
        }
        Looks cold = Looks.at(work);
        Looks warm = Looks.at(work);
        for (int i = 1; i < ROUNDS; i++) {
            warm = Looks.at(work);
        }
        double end = 0;
        for (int i = 1; i <= STOPS; i++) {
            end = Math.max(end, Looks.toTheEnd(work, warm.count() * i / (STOPS + 1)));
        }
        System.out.printf("  %-26s first %6.1f (%6.1f) of %7.1f ms, warm %6.1f (%6.1f) of %7.1f ms, %,d looks; end after %.1f ms%n", what,
                cold.cpu(), cold.clock(), cold.all(), warm.cpu(), warm.clock(), warm.all(), warm.count(), end);
        tell("first", cold);
        tell("warm", warm);
    }

    /// Whether one of some works is to be measured: `-Dbench.cancel` names a part of their names.
    static boolean wanted(String... works) {
        return Stream.of(works).anyMatch(work -> work.contains(ONLY));
    }

    private static void tell(String when, Looks looks) {
        if (!looks.where().isEmpty()) {
            System.out.printf("      %s: %s%n", when, looks.where());
        }
    }
}
