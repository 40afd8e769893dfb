package headwater.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.draw.BoxShape;
import headwater.draw.CurveShape;
import headwater.draw.DrawList;
import headwater.draw.Key;
import headwater.draw.Role;
import headwater.draw.Way;
import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FramingTest {
    private static DrawList picture(double width, double height, double... places) {
        List<BoxShape> boxes = new ArrayList<>();
        for (int i = 0; i < places.length; i += 3) {
            boxes.add(new BoxShape((int) places[i], new PlacedBox(places[i + 1], places[i + 2], 100, 46),
                    i + 3 == places.length ? Role.COMPROMISED : Role.PATH, "name", "1.0.0"));
        }
        return new DrawList(boxes, List.of(), List.of(), width, height, Key.EMPTY, List.of());
    }

    @Test
    void showsAllOfWhatCanBeRead() {
        DrawList picture = picture(800, 300, 1, 10, 10, 2, 600, 10);

        assertThat(new Framing(picture, 816, 630).start(OptionalInt.empty())).isEqualTo(new Framing(picture, 816, 630).whole());
    }

    @Test
    void beginsAtTheSuspectWhereAllWouldBeTooSmall() {
        DrawList picture = picture(3000, 300, 1, 10, 10, 2, 2800, 10);
        Viewport start = new Framing(picture, 816, 630).start(OptionalInt.empty());

        assertThat(13 * start.scale()).isGreaterThanOrEqualTo(12);
        assertThat(12 * start.scale()).isGreaterThanOrEqualTo(10.5);
        assertThat(start.toScreenX(2850)).isBetween(400.0, 816.0);
        assertThat(new Framing(picture, 816, 630).whole().scale()).isLessThan(0.3);
    }

    @Test
    void showsAllRatherThanAPartWhileTextCanBeRead() {
        DrawList picture = picture(1000, 300, 1, 10, 10, 2, 800, 10);

        assertThat(new Framing(picture, 790, 630).start(OptionalInt.empty()).holds(picture, 790, 630)).isTrue();
    }

    @Test
    void showsAllColumnsOfWhatIsTooHigh() {
        DrawList picture = picture(735, 493, 1, 10, 200, 2, 600, 20);
        Viewport start = new Framing(picture, 634, 323).start(OptionalInt.of(2));

        assertThat(start.toScreenX(0)).isGreaterThanOrEqualTo(0);
        assertThat(start.toScreenX(735)).isLessThanOrEqualTo(634);
        assertThat(start.scale()).isGreaterThan(0.75);
    }

    @Test
    void noBarCoversTheSelectedSuspectHoweverLowThePicture() {
        DrawList picture = picture(900, 700, 1, 10, 10, 2, 700, 20);
        Viewport start = new Framing(picture, 600, 170).start(OptionalInt.of(2));

        assertThat(start.toScreenY(20)).isGreaterThanOrEqualTo(Framing.BORDER.y());
        assertThat(start.toScreenY(66)).isLessThanOrEqualTo(170);
        assertThat(start.toScreenX(800)).isLessThanOrEqualTo(600);
    }

    @Test
    void theShortestWayIsShownWhileItCanBeRead() {
        List<BoxShape> boxes = List.of(new BoxShape(1, new PlacedBox(1000, 10, 100, 46), Role.ROOT, "root", "1.0.0"),
                new BoxShape(2, new PlacedBox(1500, 700, 100, 46), Role.COMPROMISED, "bad", "1.0.0"));
        CurveShape step = new CurveShape(7, 1, 2, List.of(), new PlacedBox(0, 0, 0, 0), "", null);
        DrawList picture = new DrawList(boxes, List.of(step), List.of(), 3000, 1500, new Key(List.of(),
                List.of(new Way(2, "bad", 1, List.of(7))), 0, List.of()), List.of());
        Viewport start = new Framing(picture, 816, 630).start(OptionalInt.empty());

        assertThat(start.scale()).isGreaterThanOrEqualTo(0.68);
        assertThat(start.toScreenX(1000)).isGreaterThanOrEqualTo(0);
        assertThat(start.toScreenY(10)).isGreaterThanOrEqualTo(0);
        assertThat(start.toScreenX(1600)).isLessThanOrEqualTo(816);
        assertThat(start.toScreenY(746)).isLessThanOrEqualTo(630);
    }

    @Test
    void noColumnIsCutAtTheLeftWhereTheSuspectStaysInSight() {
        DrawList picture = picture(3000, 300, 1, 10, 10, 3, 2180, 10, 2, 2500, 10);
        Viewport start = new Framing(picture, 816, 630).start(OptionalInt.empty());

        assertThat(start.toScreenX(2180) < 0 && start.toScreenX(2280) > 0).isFalse();
        assertThat(start.toScreenX(2600)).isLessThanOrEqualTo(816);
    }

    @Test
    void theSelectedBoxStaysWhereItIs() {
        DrawList before = picture(800, 300, 1, 10, 10, 2, 600, 10, 3, 600, 200);
        DrawList now = picture(800, 300, 1, 10, 50, 3, 300, 120);
        Viewport seen = new Viewport(0.8, 20, 30);
        Viewport staying = new Framing(now, 816, 630).staying(before, seen, OptionalInt.of(3)).orElseThrow();

        assertThat(staying.scale()).isEqualTo(0.8);
        assertThat(staying.toScreenX(300)).isCloseTo(seen.toScreenX(600), within(1e-9));
        assertThat(staying.toScreenY(143)).isCloseTo(seen.toScreenY(223), within(1e-9));
    }

    @Test
    void elseTheOneNearestToTheMiddle() {
        DrawList before = picture(800, 300, 1, 10, 10, 2, 360, 290, 3, 700, 10);
        DrawList now = picture(800, 300, 1, 10, 10, 2, 400, 250);
        Viewport seen = new Viewport(1, 0, 0);
        Viewport staying = new Framing(now, 816, 630).staying(before, seen, OptionalInt.of(3)).orElseThrow();

        assertThat(staying.toScreenX(400)).isCloseTo(360, within(1e-9));
        assertThat(staying.toScreenY(273)).isCloseTo(313, within(1e-9));
    }

    @Test
    void nothingStaysBetweenPicturesWithoutACommonBox() {
        assertThat(new Framing(picture(100, 100, 1, 0, 0), 816, 630).staying(picture(100, 100, 2, 0, 0),
                new Viewport(1, 0, 0), OptionalInt.empty())).isEmpty();
    }

    @Test
    void glidesFromOneViewToAnother() {
        Viewport from = new Viewport(1, 0, 0);
        Viewport to = new Viewport(0.25, 100, 60);

        assertThat(from.towards(to, 0)).isEqualTo(from);
        assertThat(from.towards(to, 0.5).scale()).isCloseTo(0.5, within(1e-9));
        assertThat(from.towards(to, 1)).isEqualTo(to);
        assertThat(from.towards(new Viewport(1, 50, 0), 0.5)).isEqualTo(new Viewport(1, 25, 0));
    }
}
