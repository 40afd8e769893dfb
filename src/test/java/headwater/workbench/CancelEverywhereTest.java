package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import headwater.fixture.NthLook;
import headwater.fixture.WideLockfiles;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import headwater.workbench.remedy.FindRemedy;
import headwater.workbench.remedy.PackageManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every work that a window runs ends at the very look that is told "cancelled", wherever in the work that is: never with an
/// answer, never with another failure, and with no look after it.
class CancelEverywhereTest {
    private static final int SIZE = 2_500;
    private static final int TRIED = 24;

    @TempDir
    private Path folder = Path.of("");

    private interface Work {
        Object run(Progress progress) throws Failure, IOException;
    }

    @TestFactory
    Stream<DynamicTest> endsAtAnyLook() throws Exception {
        Map<String, Work> works = new TreeMap<>();
        Investigation answer = EventStream.answer(WideLockfiles.wide(SIZE));
        reading(works, answer.snapshot());
        asking(works, answer);
        drawing(works, answer);
        return works.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> endsAtAnyLook(each.getValue())));
    }

    private static void endsAtAnyLook(Work work) throws Exception {
        NthLook whole = NthLook.never();
        work.run(whole);
        assertThat(whole.looks()).isPositive();
        for (int i = 0; i < TRIED; i++) {
            int look = (int) ((long) whole.looks() * i / TRIED);
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> work.run(cancelled)).as("look %d of %d", look, whole.looks()).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }

    private void reading(Map<String, Work> works, Snapshot snapshot) throws IOException {
        Path lockfile = EventStream.write(folder, "wide", WideLockfiles.wide(SIZE));
        works.put("read package-lock.json", p -> EventStream.open().open(lockfile, p));
        for (ExportFormat format : List.of(ExportFormat.CYCLONEDX, ExportFormat.SPDX)) {
            Path written = folder.resolve(format + ".json");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.writer().write(snapshot.graph(), snapshot.facts(), out);
            Files.write(written, out.toByteArray());
            works.put("read " + format, p -> EventStream.open().open(written, p));
        }
        works.put("preview", p -> new PreviewInputs(EventStream.open()).of(List.of(folder), p));
        works.put("pasted table", p -> IndicatorReview.read("event-stream@3.3.6\n".repeat(SIZE), p));
        works.put("pasted names", p -> NamedComponents.in("event-stream@3.3.6\n".repeat(SIZE), p));
    }

    private static void asking(Map<String, Work> works, Investigation answer) throws Exception {
        Snapshot snapshot = answer.snapshot();
        DependencyGraph graph = snapshot.graph();
        int[] last = {graph.size() - 1};
        works.put("answer", p -> EventStream.investigate().of(snapshot, p));
        works.put("table", p -> Inventory.of(answer, p));
        works.put("search", p -> ComponentSearch.of(answer).find("e", 50, p));
        works.put("inspector", p -> ComponentFacts.of(answer, last[0], DependencyScope.all(), p));
        ComponentQuery query = ComponentQuery.parse(":prod:not(:direct) > :not(:script), package");
        works.put("query", p -> query.in(answer.asked(), p));
        works.put("what-if", p -> WhatIf.all(snapshot, List.of(new Change.Remove(last), new Change.Replace(new int[] {2}, "9.0.0"),
                new Change.Upgrade(3, "2.0.0", "^2.0.0")), p));
        works.put("blast radius of all", p -> BlastCounts.of(Slice.of(graph), p));
        works.put("dominators", p -> DominatorTree.of(Slice.of(graph), p));
        works.put("remedy", p -> FindRemedy.of(snapshot, last, DependencyScope.all(), EventStream.investigate().safeVersions(),
                Optional.of(PackageManager.NPM), p));
        works.put("shortest paths", p -> PathFigure.shortest(graph, last, 50, p));
        works.put("all paths", p -> PathFigure.all(graph, PathQuery.to(last, 50), p));
        Snapshot other = EventStream.answer(WideLockfiles.wide(SIZE - 7)).snapshot();
        works.put("compare", p -> CompareSnapshots.of(snapshot, other, p));
        ExportReport.Request request = new ExportReport.Request(List.of(snapshot.file()), Optional.of(graph.component(last[0]).name()),
                Optional.empty(), "1");
        works.put("report", p -> ExportReport.of(request, List.of(answer), List.of(), p));
    }

    private static void drawing(Map<String, Work> works, Investigation answer) {
        works.put("overview", p -> OverviewPicture.of(answer, OverviewPicture.Merging.NONE, PngWriter.textWidths(), p));
        DependencyGraph graph = answer.snapshot().graph();
        int[] last = {graph.size() - 1};
        PathPicture picture = new PathPicture(PathFigure.shortest(graph, last, 10, Progress.NONE), last, new Caption("", List.of()));
        for (PathPicture.Format format : List.of(PathPicture.Format.SVG, PathPicture.Format.PNG)) {
            works.put("figure as " + format, p -> {
                picture.write(format, new PathPicture.Style(false, 1), OutputStream.nullOutputStream(), p);
                return format;
            });
        }
    }
}
