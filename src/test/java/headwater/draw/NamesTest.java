package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Names in a picture that is shown small.
class NamesTest {
    private static final TextWidths WIDTHS = (text, style) -> text.codePointCount(0, text.length()) * style.size() * 0.6;
    private static final double SMALL = 0.35;
    private static final double READABLE = 0.7;

    private static BoxShape box(int component, double x, double y, Role role, String title) {
        return new BoxShape(component, new PlacedBox(x, y, 100, 46), role, title, "1.0.0");
    }

    private static Optional<Names.Name> said(double scale, List<CurveShape> curves, BoxShape... boxes) {
        DrawList drawing = new DrawList(List.of(boxes), curves, List.of(), 1200, 400, Key.EMPTY, List.of());
        return Names.of(drawing, scale, WIDTHS).of(drawing.boxOf(1).orElseThrow());
    }

    private static Names.Name name(List<CurveShape> curves, BoxShape... boxes) {
        return said(SMALL, curves, boxes).orElseThrow();
    }

    @Test
    void aBoxThatIsTooSmallForItsNameStaysEmpty() {
        assertThat(said(SMALL, List.of(), box(1, 10, 10, Role.PATH, "plugin-transform"))).isEmpty();
        assertThat(said(SMALL, List.of(), box(1, 10, 10, Role.PATH, "p"))).map(Names.Name::text).contains("p");
    }

    @Test
    void aRootsNameRunsOnWhereNothingIs() {
        Names.Name name = name(List.of(), box(1, 10, 10, Role.ROOT, "plugin-transform"));

        assertThat(name.text()).isEqualTo("plugin-transform");
        assertThat(name.outside()).isTrue();
    }

    @Test
    void itStandsAboveOrBelowWhereTheNextBoxIsTooNear() {
        Names.Name name = name(List.of(), box(1, 10, 100, Role.ROOT, "plugin-transform"), box(2, 250, 100, Role.PATH, "x"));

        assertThat(name.text()).isEqualTo("plugin-transform");
        assertThat(name.area().overlaps(new PlacedBox(10, 100, 100, 46))).isFalse();
    }

    @Test
    void itDoesNotRunOverTheDependenciesOfOthers() {
        CurveShape upright = new CurveShape(0, 2, 3, List.of(new Cubic(200, 0, 200, 100, 200, 200, 200, 300)),
                new PlacedBox(200, 0, 0, 300), "", null);
        BoxShape[] boxes = {box(1, 10, 100, Role.ROOT, "plugin-transform"), box(2, 600, 10, Role.PATH, "x"),
                box(3, 600, 300, Role.PATH, "y")};

        assertThat(name(List.of(upright), boxes).area().middle()).isNotEqualTo(123);
        assertThat(name(List.of(), boxes).area().middle()).isEqualTo(123);
    }

    @Test
    void aSuspectKeepsItsWholeNameAboveWhereItsSidesAreTaken() {
        Names.Name name = name(List.of(), box(1, 10, 100, Role.COMPROMISED, "flatmap-stream"),
                box(2, 120, 100, Role.PATH, "x"));

        assertThat(name.text()).isEqualTo("flatmap-stream");
        assertThat(name.area().bottom()).isLessThanOrEqualTo(100);
    }

    @Test
    void whatStandsOutSaysItsWholeNameUnlessAnotherThatDoesIsInTheWay() {
        BoxShape small = box(1, 10, 10, Role.PATH, "plugin-transform");
        BoxShape beside = box(2, 150, 10, Role.PATH, "x");
        Names names = Names.of(new DrawList(List.of(small, beside), List.of(), List.of(), 1200, 400, Key.EMPTY, List.of()),
                SMALL, WIDTHS);

        assertThat(names.over(small, _ -> false)).map(Names.Name::text).contains("plugin-transform");
        assertThat(names.over(small, _ -> true)).isEmpty();
        assertThat(names.over(beside, _ -> false)).as("it has one").isEmpty();
    }

    @Test
    void namesThatBeginTheSameAreCutInTheMiddleWhileTheyCanBeRead() {
        Names.Name name = said(READABLE, List.of(), box(1, 10, 10, Role.PATH, "plugin-transform-spread"),
                box(2, 10, 100, Role.PATH, "plugin-transform-regex")).orElseThrow();

        assertThat(name.text()).contains("…").endsWith("d").startsWith("p");
    }

    @Test
    void leavesOutTheScopeBeforeTheEnd() {
        BoxShape wide = new BoxShape(1, new PlacedBox(10, 10, 150, 46), Role.PATH, "@babel/preset-react", "1.0.0");

        assertThat(said(READABLE, List.of(), wide)).map(Names.Name::text).contains("…/preset-react");
    }

    @Test
    void cutsNoCharacterInHalves() {
        String text = said(READABLE, List.of(), box(1, 10, 10, Role.PATH, "🚀".repeat(20))).orElseThrow().text();

        assertThat(text).contains("…");
        assertThat(text.codePoints()).allMatch(c -> c == '…' || c == 0x1F680);
    }
}
