package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.Chains;
import headwater.fixture.EventStream;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pictures of real incidents can be read as a whole in a window of 1440 × 900 px, ranges included.
class ReadableFitTest {
    private static final double ROOM_WIDTH = 788;
    private static final double ROOM_HEIGHT = 540;
    private static final String MOCK = "root>nodemon@1.18.4 root>npm-run-all@4.1.3 root>gulp-livereload@4.0.0 "
            + "nodemon@1.18.4>pstree.remy@1.1.0 pstree.remy@1.1.0>ps-tree@1.1.0 npm-run-all@4.1.3>ps-tree@1.1.0 "
            + "ps-tree@1.1.0>event-stream@3.3.6 gulp-livereload@4.0.0>event-stream@3.3.6 "
            + "event-stream@3.3.6>flatmap-stream@0.1.1";

    /// One incident.
    record Incident(String name, Investigation answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Incident> incidents() throws Failure.Unreadable {
        List<Incident> incidents = new ArrayList<>(List.of(
                new Incident("mock", EventStream.answer(Chains.lockfile(MOCK))),
                new Incident("sample", answer(Path.of("samples/event-stream-2018/package-lock.json")))));
        String corpus = System.getenv().getOrDefault("HEADWATER_CORPUS", "");
        for (String name : List.of("incident-event-stream-npm1-yakyak", "incident-chalk-npm3-cchistory",
                "incident-axios-npm3-man0dya")) {
            Path file = Path.of(corpus, "lockfiles", name, "package-lock.json");
            if (!corpus.isEmpty() && Files.exists(file)) {
                incidents.add(new Incident(name, answer(file)));
            }
        }
        return incidents;
    }

    private static Investigation answer(Path file) throws Failure.Unreadable {
        return new Investigate(BuiltInCatalogue.load()).of(EventStream.open().open(file, Progress.NONE), Progress.NONE);
    }

    @Test
    void keepsTheRangesWhenSomethingIsHidden() throws Failure.Unreadable {
        Investigation answer = answer(Path.of("samples/event-stream-2018/package-lock.json"));
        PathFigure figure = PathFigure.shortest(answer.snapshot().graph(), answer.targets(), 50, Progress.NONE);
        FigureContent content = new FigureContent(figure.graph(), figure.components(), figure.dependencies(),
                figure.targets(), answer.targets());
        DrawList all = PathDrawing.of(content, ViewEdits.FIRST, DrawList.EMPTY, PngWriter.textWidths(), Progress.NONE);
        ViewEdits hiding = ViewEdits.FIRST.hiding(Set.of(EventStream.component(answer, "nodemon@1.18.4"),
                EventStream.component(answer, "npm-run-all@4.1.3")));

        DrawList fewer = PathDrawing.of(content, hiding, all, PngWriter.textWidths(), Progress.NONE);

        assertThat(RangesSeen.of(fewer, 1)).isEqualTo(RangesSeen.SEEN);
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void rangesStandWhereFewOtherDependenciesPass(Incident incident) {
        DrawList drawing = PathDrawingTest.draw(incident.answer(), incident.answer().targets(), PngWriter.textWidths());
        List<CurveShape> told = drawing.curves().stream().filter(curve -> curve.label() != null).toList();

        assertThat(told.stream().filter(curve -> drawing.curves().stream().anyMatch(other ->
                other.dependency() != curve.dependency() && curve.label() != null && other.passes(curve.label()))).count()).isLessThanOrEqualTo(told.size() / 5);
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void namesAndVersionsCanBeReadAsAWhole(Incident incident) {
        DrawList drawing = PathDrawingTest.draw(incident.answer(), incident.answer().targets(),
                PngWriter.textWidths());
        double scale = Math.min(ROOM_WIDTH / drawing.width(), ROOM_HEIGHT / drawing.height());

        assertThat(TextStyle.NAME.size() * scale).isGreaterThanOrEqualTo(12);
        assertThat(TextStyle.DETAIL.size() * scale).isGreaterThanOrEqualTo(10.5);
        assertThat(TextStyle.RANGE.size() * scale).isGreaterThanOrEqualTo(10.5);
        assertThat(drawing.curves()).anyMatch(curve -> curve.label() != null);
    }
}
