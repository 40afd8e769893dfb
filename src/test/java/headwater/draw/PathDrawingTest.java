package headwater.draw;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PathDrawingTest {
    private static final TextWidths WIDTHS = (text, style) -> text.length() * style.size() * 0.6;

    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);
    private final DrawList drawing = draw(answer, answer.targets());

    static DrawList draw(Investigation answer, int[] targets) {
        return draw(answer, targets, WIDTHS);
    }

    static DrawList draw(Investigation answer, int[] targets, TextWidths widths) {
        PathFigure figure = PathFigure.shortest(answer.snapshot().graph(), targets, 50, Progress.NONE);
        return PathDrawing.of(new FigureContent(figure.graph(), figure.components(), figure.dependencies(),
                figure.targets(), answer.targets()), widths, Progress.NONE);
    }

    private BoxShape box(String label) {
        return drawing.boxOf(component(answer, label)).orElseThrow();
    }

    @Test
    void givesEveryComponentItsRole() {
        assertThat(box("shop@1.0.0").role()).isEqualTo(Role.ROOT);
        assertThat(box("nodemon@1.18.4").role()).isEqualTo(Role.DIRECT);
        assertThat(box("ps-tree@1.1.0").role()).isEqualTo(Role.PATH);
        assertThat(box("flatmap-stream@0.1.1").role()).isEqualTo(Role.COMPROMISED);
        assertThat(drawing.key().roles()).containsExactly(Role.ROOT, Role.DIRECT, Role.PATH, Role.COMPROMISED);
    }

    @Test
    void saysVersionAndPlaceInTheSecondLine() {
        assertThat(box("shop@1.0.0").detail()).isEqualTo("1.0.0 · project");
        assertThat(box("nodemon@1.18.4").detail()).isEqualTo("1.18.4 · direct");
        assertThat(box("event-stream@3.3.6").detail()).isEqualTo("3.3.6");
    }

    @Test
    void putsRootsLeftAndTheSuspectRight() {
        assertThat(drawing.boxes()).allMatch(box -> box.area().x() >= box("shop@1.0.0").area().x());
        assertThat(drawing.boxes()).allMatch(box -> box.area().x() <= box("flatmap-stream@0.1.1").area().x());
    }

    @Test
    void makesBoxesWideEnoughForTheirText() {
        assertThat(drawing.boxes()).allMatch(box ->
                box.textInset() + WIDTHS.width(box.title(), TextStyle.NAME) < box.area().width());
    }

    @Test
    void carriesTheDeclaredRanges() {
        assertThat(drawing.curves()).extracting(CurveShape::range).contains("~3.3.0", "^0.1.0", "^1.18.3");
    }

    @Test
    void marksTheShortestPathToTheNearestSuspect() {
        assertThat(drawing.key().way(OptionalInt.empty()).orElseThrow().name()).isEqualTo("event-stream 3.3.6");
        assertThat(names(OptionalInt.empty())).containsExactly("npm-run-all", "ps-tree", "event-stream");
    }

    @Test
    void elseToTheOneThatIsSelected() {
        OptionalInt selected = OptionalInt.of(component(answer, "flatmap-stream@0.1.1"));

        assertThat(drawing.key().way(selected).orElseThrow().name()).isEqualTo("flatmap-stream 0.1.1");
        assertThat(names(selected)).containsExactly("npm-run-all", "ps-tree", "event-stream", "flatmap-stream");
        assertThat(drawing.aimedAt(selected).key().way(OptionalInt.empty())).isEqualTo(drawing.key().way(selected));
    }

    private List<String> names(OptionalInt selected) {
        DependencyGraph graph = answer.snapshot().graph();
        return drawing.key().way(selected).orElseThrow().dependencies().stream()
                .map(d -> graph.component(graph.to(d)).name()).toList();
    }

    @Test
    void drawsACleanComponentThatWasAskedForWithoutTheGlyph() {
        DrawList asked = draw(answer, new int[] {component(answer, "ps-tree@1.1.0")});
        assertThat(asked.boxOf(component(answer, "ps-tree@1.1.0")).orElseThrow().role()).isEqualTo(Role.TARGET);
    }

    @Test
    void lightsEveryRouteToTheRoots() {
        Highlight lit = Highlight.routesTo(drawing, component(answer, "pstree.remy@1.1.0"));
        assertThat(lit.components().stream().mapToObj(c -> answer.snapshot().graph().component(c).name()))
                .containsExactlyInAnyOrder("shop", "nodemon", "pstree.remy");
        assertThat(lit.dependencies().cardinality()).isEqualTo(2);
    }

    @Test
    void whatHasRoomIsNotCut() {
        String range = ">=3.3.0 <3.4.0 || >=4.0.0";
        String name = "@enterprise-platform-engineering/internationalisation-message-helpers";
        Investigation few = EventStream.answer("""
                {"name": "shop", "lockfileVersion": 3, "packages": {"": {"name": "shop", "dependencies": {"NAME": "*"}},
                "node_modules/NAME": {"version": "1.0.0", "dependencies": {"event-stream": "RANGE"}},
                "node_modules/event-stream": {"version": "3.3.6"}}}""".replace("NAME", name).replace("RANGE", range));
        DrawList drawn = draw(few, few.targets());
        assertThat(drawn.boxes()).extracting(BoxShape::title).contains(name);
        assertThat(drawn.curves()).filteredOn(curve -> curve.range().equals(range)).singleElement()
                .satisfies(curve -> assertThat(curve.label()).isNotNull());
        assertThat(RangesSeen.of(drawn, 1)).isEqualTo(RangesSeen.SEEN);
    }

    @Test
    void whatHasNoRoomIsCut() {
        Investigation few = EventStream.answer(lockfile("x".repeat(60), "internationalisation-".repeat(8)));
        DrawList drawn = draw(few, few.targets());
        assertThat(drawn.boxes()).extracting(BoxShape::title).anyMatch(title -> title.contains("…"));
        assertThat(drawn.curves()).extracting(CurveShape::range).contains("xxxxxxxxxxxxx…");
    }

    private static String lockfile(String range, String name) {
        return EventStream.AFFECTED.replace("~3.3.0", range).replace("pstree.remy", name);
    }

    @Test
    void saysWhereRangesAreLeftOut() {
        assertThat(RangesSeen.of(drawing, 1)).isEqualTo(RangesSeen.SEEN);
        assertThat(RangesSeen.of(drawing, 0.9)).isEqualTo(RangesSeen.CLOSER);
        assertThat(RangesSeen.of(DrawList.EMPTY, 0.1)).isEqualTo(RangesSeen.SEEN);
        DrawList close = new DrawList(drawing.boxes(), drawing.curves().stream().map(curve -> new CurveShape(
                curve.dependency(), curve.from(), curve.to(), curve.curve(), curve.bounds(), curve.range(), null)).toList(),
                List.of(), drawing.width(), drawing.height(), drawing.key(), List.of());
        assertThat(RangesSeen.of(close, 1)).isEqualTo(RangesSeen.POINTED);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(draw(answer, answer.targets())).isEqualTo(drawing);
    }
}
