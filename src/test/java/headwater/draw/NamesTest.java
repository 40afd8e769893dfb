package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names in a picture that is shown small.
class NamesTest {
    private static final TextWidths WIDTHS = (text, style) -> text.codePointCount(0, text.length()) * style.size() * 0.6;
    private static final double SMALL = 0.35;

    private static BoxShape box(int component, double x, double y, Role role, String title) {
        return new BoxShape(component, new PlacedBox(x, y, 100, 46), role, title, "1.0.0");
    }

    private static Names.Name name(int component, List<CurveShape> curves, BoxShape... boxes) {
        DrawList drawing = new DrawList(List.of(boxes), curves, List.of(), 1200, 400, Key.EMPTY, List.of());
        return Names.of(drawing, SMALL, WIDTHS).of(drawing.boxOf(component).orElseThrow()).orElseThrow();
    }

    @Test
    void aNameRunsOnWhereNothingIs() {
        Names.Name name = name(1, List.of(), box(1, 10, 10, Role.PATH, "plugin-transform"));

        assertThat(name.text()).isEqualTo("plugin-transform");
        assertThat(name.outside()).isTrue();
    }

    @Test
    void itEndsBeforeTheNextBox() {
        Names.Name name = name(1, List.of(), box(1, 10, 10, Role.PATH, "plugin-transform"),
                box(2, 250, 10, Role.PATH, "x"));

        assertThat(name.text()).endsWith("…").hasSizeLessThan("plugin-transform".length());
        assertThat(name.area().right()).isLessThan(250);
    }

    @Test
    void itEndsBeforeTheDependenciesOfOthers() {
        CurveShape upright = new CurveShape(0, 2, 3, List.of(new Cubic(200, 0, 200, 100, 200, 200, 200, 300)),
                new PlacedBox(200, 0, 0, 300), "", null);
        BoxShape[] boxes = {box(1, 10, 10, Role.PATH, "plugin-transform"), box(2, 600, 10, Role.PATH, "x"),
                box(3, 600, 300, Role.PATH, "y")};

        assertThat(name(1, List.of(upright), boxes).area().right()).isLessThanOrEqualTo(200);
        assertThat(name(1, List.of(), boxes).text()).isEqualTo("plugin-transform");
    }

    @Test
    void aSuspectKeepsItsWholeNameAboveWhereItsSidesAreTaken() {
        Names.Name name = name(1, List.of(), box(1, 10, 100, Role.COMPROMISED, "flatmap-stream"),
                box(2, 120, 100, Role.PATH, "x"));

        assertThat(name.text()).isEqualTo("flatmap-stream");
        assertThat(name.area().bottom()).isLessThanOrEqualTo(100);
    }

    @Test
    void namesThatBeginTheSameAreCutInTheMiddle() {
        Names.Name name = name(1, List.of(), box(1, 10, 10, Role.PATH, "plugin-transform-spread"),
                box(2, 10, 100, Role.PATH, "plugin-transform-regex"), box(3, 150, 10, Role.PATH, "x"));

        assertThat(name.text()).contains("…").endsWith("d").startsWith("p");
    }

    @Test
    void leavesOutTheScopeBeforeTheEnd() {
        assertThat(name(1, List.of(), box(1, 10, 10, Role.PATH, "@babel/preset-react"),
                box(2, 320, 10, Role.PATH, "x")).text()).isEqualTo("…/preset-react");
    }

    @Test
    void cutsNoCharacterInHalves() {
        String rockets = "🚀".repeat(12);
        String text = name(1, List.of(), box(1, 10, 10, Role.PATH, rockets), box(2, 150, 10, Role.PATH, "x")).text();

        assertThat(text.codePoints()).allMatch(c -> c == '…' || c == 0x1F680);
    }
}
