package headwater.draw;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.Chains;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Cycles and chains as one box, and what is hidden.
class FigureViewTest {
    private static final TextWidths WIDTHS = (text, style) -> text.length() * style.size() * 0.6;
    private static final String CHAIN = "root>x root>a a>b b>c c>event-stream@3.3.6 x>event-stream@3.3.6";
    private static final String CYCLE = "root>a a>b b>c c>d d>b d>event-stream@3.3.6 root>event-stream@3.3.6";

    private final Investigation chain = EventStream.answer(Chains.lockfile(CHAIN));
    private final Investigation cycle = EventStream.answer(Chains.lockfile(CYCLE));

    private static DrawList draw(Investigation answer, ViewEdits edits) {
        PathFigure figure = PathFigure.all(answer.snapshot().graph(), answer.targets());
        return PathDrawing.of(new FigureContent(figure.graph(), figure.components(), figure.dependencies(),
                figure.targets(), answer.targets()), edits, DrawList.EMPTY, WIDTHS, Progress.NONE);
    }

    private static List<String> titles(DrawList drawing) {
        return drawing.boxes().stream().map(BoxShape::title).sorted().toList();
    }

    @Test
    void showsAChainAsOneBoxThatSaysHowMany() {
        DrawList drawing = draw(chain, ViewEdits.FIRST.all(true));

        assertThat(titles(drawing)).containsExactly("3 components in a row", "event-stream", "root", "x");
        assertThat(drawing.boxOf(component(chain, "b@1.0.0")).orElseThrow().detail()).isEqualTo("a › b › c");
        assertThat(drawing.curves()).hasSize(4);
    }

    @Test
    void showsACycleAsOneBoxThatSaysHowMany() {
        DrawList drawing = draw(cycle, ViewEdits.FIRST.all(true));

        assertThat(titles(drawing)).containsExactly("3 components in a cycle", "a", "event-stream", "root");
        assertThat(drawing.boxOf(component(cycle, "d@1.0.0")).orElseThrow().detail()).isEqualTo("b, c, d");
        assertThat(drawing.curves()).allMatch(curve -> curve.from() != curve.to());
    }

    @Test
    void doesNotCollapseWhatIsSmall() {
        assertThat(draw(chain, ViewEdits.FIRST).boxes()).hasSize(6);
        assertThat(draw(chain, ViewEdits.FIRST).groups()).hasSize(1);
    }

    @Test
    void collapsesWhatIsLarge() {
        StringBuilder arrows = new StringBuilder(CHAIN);
        for (int i = 0; i < 40; i++) {
            arrows.append(" root>n").append(i).append(" n").append(i).append(">event-stream@3.3.6");
        }
        Investigation large = EventStream.answer(Chains.lockfile(arrows.toString()));

        assertThat(titles(draw(large, ViewEdits.FIRST))).contains("3 components in a row").doesNotContain("b").hasSize(44);
        Group group = draw(large, ViewEdits.FIRST).groupOf(component(large, "b@1.0.0")).orElseThrow();
        assertThat(titles(draw(large, ViewEdits.FIRST.turned(group)))).contains("a", "b", "c").hasSize(46);
    }

    @Test
    void expandsAndCollapsesOneGroup() {
        Group group = draw(chain, ViewEdits.EXPANDED).groups().getFirst();
        ViewEdits turned = ViewEdits.EXPANDED.turned(group);

        assertThat(draw(chain, turned).boxes()).hasSize(4);
        assertThat(draw(chain, turned.turned(group))).isEqualTo(draw(chain, ViewEdits.EXPANDED));
    }

    @Test
    void keepsTheCompromisedOutOfGroups() {
        Investigation inside = EventStream.answer(Chains.lockfile(
                "root>a a>event-stream@3.3.6 event-stream@3.3.6>b b>flatmap-stream@0.1.1 b>a"));

        assertThat(draw(inside, ViewEdits.FIRST.all(true)).groups()).isEmpty();
    }

    @Test
    void leavesOutWhatIsHiddenButNeverTheTarget() {
        int x = component(chain, "x@1.0.0");
        int target = component(chain, "event-stream@3.3.6");
        DrawList drawing = draw(chain, ViewEdits.EXPANDED.hiding(Set.of(x, target)));

        assertThat(titles(drawing)).containsExactly("a", "b", "c", "event-stream", "root");
        assertThat(drawing.curves()).hasSize(4);
    }

    @Test
    void marksTheShortestWayThroughAGroup() {
        Investigation only = EventStream.answer(Chains.lockfile("root>a a>b b>c c>event-stream@3.3.6"));

        assertThat(draw(only, ViewEdits.FIRST.all(true)).key().ways().getFirst().dependencies()).hasSize(2);
    }

    @Test
    void saysWhereSomethingIsHidden() {
        int b = component(chain, "b@1.0.0");
        DrawList drawing = draw(chain, ViewEdits.EXPANDED.hiding(Set.of(b)));
        BoxShape a = drawing.boxOf(component(chain, "a@1.0.0")).orElseThrow();
        BoxShape c = drawing.boxOf(component(chain, "c@1.0.0")).orElseThrow();

        assertThat(drawing.key().hidden()).isEqualTo(1);
        assertThat(a.stubs()).isEqualTo(new BoxShape.Stubs(0, 1));
        assertThat(c.stubs()).isEqualTo(new BoxShape.Stubs(1, 0));
        assertThat(a.detail()).isEqualTo("1.0.0 · direct · 1 hidden");
        assertThat(SvgWriter.write(drawing, Palette.LIGHT, new Caption("Two paths.", List.of()), WIDTHS))
                .contains("<title>Two paths. 1 component is hidden.</title>");
    }

    @Test
    void whatIsHiddenDoesNotMakeAnotherWayTheShortest() {
        int x = component(chain, "x@1.0.0");
        Way way = draw(chain, ViewEdits.EXPANDED.hiding(Set.of(x))).key().ways().getFirst();

        assertThat(way.lengthEdges()).isEqualTo(2);
        assertThat(way.dependencies()).isEmpty();
    }

    @Test
    void drawsNoLineInsideACollapsedGroup() {
        Investigation loop = EventStream.answer(Chains.lockfile(
                "root>a a>b b>a a>a b>event-stream@3.3.6 root>event-stream@3.3.6"));

        assertThat(draw(loop, ViewEdits.FIRST.all(true)).curves()).allMatch(curve -> curve.from() != curve.to());
    }

    @Test
    void marksACycleOfWhichAMemberIsLeftOut() {
        Investigation answer = EventStream.answer(Chains.lockfile("root>a a>b b>a a>event-stream@3.3.6"));
        DrawList shortest = PathDrawingTest.draw(answer, answer.targets());

        assertThat(titles(shortest)).doesNotContain("b");
        assertThat(shortest.boxOf(component(answer, "a@1.0.0")).orElseThrow().detail()).endsWith("↻ cycle with b");
        assertThat(draw(answer, ViewEdits.EXPANDED).boxes()).noneMatch(box -> box.detail().contains("cycle"));
    }

    @Test
    void countsTheMembersOfACycleThatAreLeftOut() {
        Investigation answer = EventStream.answer(Chains.lockfile("root>a a>b b>c c>a a>event-stream@3.3.6"));
        DrawList shortest = PathDrawingTest.draw(answer, answer.targets());

        assertThat(shortest.boxOf(component(answer, "a@1.0.0")).orElseThrow().detail())
                .endsWith("↻ cycle of 3, 2 not shown");
    }

    @Test
    void refusesADependencyThatLeadsOutsideTheFigure() {
        FigureContent broken = new FigureContent(chain.snapshot().graph(), new int[] {component(chain, "x@1.0.0")},
                new int[] {0}, new int[0], new int[0]);

        assertThatThrownBy(() -> FigureView.of(broken, ViewEdits.EXPANDED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
