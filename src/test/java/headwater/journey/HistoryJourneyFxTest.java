package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.fixture.Chains;
import headwater.fixture.EventStream;
import headwater.model.DependencyScope;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.canvas.Viewport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Back and forward, undo and redo, groups and hidden components, in the whole window.
class HistoryJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture open(Path... files) throws Exception {
        WindowFixture window = journey.show(() -> WindowFixture.of(1000, 900, Optional.empty()));
        for (Path file : files) {
            onFx(() -> {
                window.wiring.main().open(List.of(file));
                return "";
            });
            window.idle();
        }
        return window;
    }

    private static void run(WindowFixture window, String action) throws Exception {
        onFx(() -> {
            assertThat(window.wiring.actions().get(action).enabled().get()).as(action).isTrue();
            window.wiring.actions().run(action);
            return "";
        });
        window.idle();
    }

    private static void enter(WindowFixture window, Runnable change) throws Exception {
        onFx(() -> {
            change.run();
            return "";
        });
        window.idle();
    }

    private static int number(WindowFixture window, String label) {
        return EventStream.component(window.wiring.session().answer().get().orElseThrow(), label);
    }

    private static List<String> titles(GraphCanvas canvas) {
        return onFx(() -> canvas.drawing().get().boxes().stream().map(BoxShape::title).sorted().toList());
    }

    private record Seen(Viewport viewport, DrawList drawing, OptionalInt selected) {
        static Seen of(WindowFixture window, GraphCanvas canvas) {
            return onFx(() -> new Seen(canvas.seen().get(), canvas.drawing().get(),
                    window.wiring.session().component().get()));
        }
    }

    @Test
    void goesBackToExactlyWhatWasSeen(@TempDir Path folder) throws Exception {
        WindowFixture window = open(EventStream.write(folder, "shop", EventStream.AFFECTED));
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        enter(window, () -> {
            canvas.zoom(true);
            canvas.zoom(true);
            window.wiring.session().select(number(window, "nodemon@1.18.4"));
        });
        Seen first = Seen.of(window, canvas);

        enter(window, () -> window.wiring.session().aimAt(number(window, "nodemon@1.18.4")));
        Seen second = Seen.of(window, canvas);
        assertThat(second.viewport()).isNotEqualTo(first.viewport());
        run(window, "tab-components");
        run(window, "history.back");
        assertThat(Seen.of(window, canvas)).isEqualTo(second);
        run(window, "history.back");
        assertThat(Seen.of(window, canvas)).isEqualTo(first);
        run(window, "history.forward");
        assertThat(Seen.of(window, canvas)).isEqualTo(second);
        assertThat(window.find("goal", Label.class).getText()).isEqualTo("Paths to nodemon 1.18.4");
    }

    @Test
    void goesBackToAnotherFileAndForgetsAClosedOne(@TempDir Path folder) throws Exception {
        WindowFixture window = open(EventStream.write(folder, "shop", EventStream.AFFECTED),
                EventStream.write(folder, "calm", EventStream.CLEAN));
        run(window, "history.back");
        assertThat(window.find("project", Label.class).getText()).isEqualTo("shop");
        assertThat(titles(window.find("canvas", GraphCanvas.class))).hasSize(7);
        run(window, "close");
        assertThat(onFx(() -> window.wiring.actions().get("history.back").enabled().get())).isFalse();
    }

    @Test
    void theSideButtonsOfTheMouseGoBackAndForward(@TempDir Path folder) throws Exception {
        WindowFixture window = open(EventStream.write(folder, "shop", EventStream.AFFECTED));
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        Seen first = Seen.of(window, canvas);
        enter(window, () -> window.wiring.session().aimAt(number(window, "ps-tree@1.1.0")));
        press(window, canvas, MouseButton.BACK);
        assertThat(Seen.of(window, canvas).drawing()).isEqualTo(first.drawing());
        press(window, canvas, MouseButton.FORWARD);
        assertThat(titles(canvas)).hasSize(5);
    }

    private static void press(WindowFixture window, GraphCanvas canvas, MouseButton button) throws Exception {
        enter(window, () -> canvas.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, button, 1, false,
                false, false, false, false, false, false, true, false, false, null)));
    }

    /// As the toolkit reports it: a robot's two clicks are no double click when the machine is slow between them.
    private static void doubleClick(WindowFixture window, GraphCanvas canvas, Point2D place) throws Exception {
        enter(window, () -> {
            for (int count = 1; count <= 2; count++) {
                canvas.fireEvent(click(canvas, MouseEvent.MOUSE_PRESSED, place, count));
                canvas.fireEvent(click(canvas, MouseEvent.MOUSE_RELEASED, place, count));
            }
        });
    }

    private static MouseEvent click(GraphCanvas canvas, EventType<MouseEvent> type, Point2D place, int count) {
        Point2D scene = canvas.localToScene(place);
        Point2D screen = canvas.localToScreen(place);
        return new MouseEvent(canvas, canvas, type, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                MouseButton.PRIMARY, count, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, false, false,
                false, false, true, new PickResult(canvas, scene.getX(), scene.getY()));
    }

    @Test
    void aScopeSwitchedOffAndOnGivesTheSamePictureInTheSamePlace(@TempDir Path folder) throws Exception {
        WindowFixture window = open(EventStream.write(folder, "shop", Chains.lockfile(
                "root>a root>b root>c a>event-stream@3.3.6 b>event-stream@3.3.6 c>event-stream@3.3.6")));
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        Seen before = Seen.of(window, canvas);
        enter(window, () -> window.wiring.session().filter(window.wiring.session().filter().get()
                .notVia(number(window, "b@1.0.0"))));
        Seen without = Seen.of(window, canvas);
        assertThat(titles(canvas)).containsExactly("a", "c", "event-stream", "root");
        int suspect = number(window, "event-stream@3.3.6");
        assertThat(onFx(() -> canvas.place(suspect).orElseThrow().getX())).isEqualTo(
                place(before, suspect).getX());
        assertThat(without.viewport().scale()).isEqualTo(before.viewport().scale());
        enter(window, () -> window.wiring.session().filter(headwater.workbench.PathFilter.ALL));
        assertThat(Seen.of(window, canvas).drawing()).isEqualTo(before.drawing());
        enter(window, () -> window.wiring.session().filter(headwater.workbench.PathFilter.ALL
                .toggled(DependencyScope.DEV)));
        assertThat(Seen.of(window, canvas).drawing()).isEqualTo(before.drawing());
    }

    private static Point2D place(Seen seen, int component) {
        BoxShape box = seen.drawing().boxOf(component).orElseThrow();
        double x = box.area().x() + box.area().width() / 2;
        return new Point2D(x * seen.viewport().scale() + seen.viewport().shiftX(), 0);
    }

    @Test
    void undoesAndRedoesChangesOfTheView(@TempDir Path folder) throws Exception {
        WindowFixture window = open(EventStream.write(folder, "shop", EventStream.AFFECTED));
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        List<String> all = titles(canvas);
        enter(window, () -> window.wiring.session().select(number(window, "nodemon@1.18.4")));
        run(window, "view.hide");
        assertThat(titles(canvas)).doesNotContain("nodemon").hasSize(6);
        assertThat(window.find("view-show-hidden", Button.class).getText()).startsWith("1 hidden");
        run(window, "history.undo");
        assertThat(titles(canvas)).isEqualTo(all);
        run(window, "history.redo");
        assertThat(titles(canvas)).hasSize(6);
        assertThat(window.find("hidden", Node.class).isVisible()).isTrue();
        enter(window, () -> window.find("showHidden", Button.class).fire());
        assertThat(window.find("hidden", Node.class).isVisible()).isFalse();
        run(window, "view.hide");
        enter(window, () -> window.find("view-show-hidden", Button.class).fire());
        assertThat(titles(canvas)).isEqualTo(all);
        enter(window, () -> window.wiring.session().select(number(window, "flatmap-stream@0.1.1")));
        assertThat(onFx(() -> window.wiring.actions().get("view.hide").enabled().get())).isFalse();
    }

    @Test
    void opensAGroupByDoubleClickAndRefocusesByEnter(@TempDir Path folder) throws Exception {
        WindowFixture window = open(EventStream.write(folder, "chain", Chains.lockfile(
                "root>x x>event-stream@3.3.6 root>a a>b b>c c>event-stream@3.3.6")));
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        run(window, "group.collapse-all");
        assertThat(titles(canvas)).containsExactly("3 components in a row", "event-stream", "root", "x");
        assertThat(window.find("group-expand-all", Labeled.class).getText()).isEqualTo("Expand 1 group");
        int b = number(window, "b@1.0.0");
        doubleClick(window, canvas, onFx(() -> canvas.place(b).orElseThrow()));
        assertThat(titles(canvas)).containsExactly("a", "b", "c", "event-stream", "root", "x");
        enter(window, () -> {
            canvas.requestFocus();
            window.wiring.session().select(b);
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        window.idle();
        assertThat(window.find("goal", Label.class).getText()).isEqualTo("Paths to b 1.0.0");
        assertThat(titles(canvas)).containsExactly("a", "b", "root");
    }

    @Test
    void theKeyboardLightsTheRouteAndShowsFullSize(@TempDir Path folder) throws Exception {
        WindowFixture window = open(EventStream.write(folder, "shop", EventStream.AFFECTED));
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        enter(window, () -> {
            canvas.requestFocus();
            window.wiring.session().select(number(window, "event-stream@3.3.6"));
        });
        assertThat(onFx(() -> canvas.highlight().get().isEmpty())).isTrue();
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        window.idle();
        assertThat(onFx(() -> canvas.highlight().get().components().cardinality())).isGreaterThan(1);
        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        window.idle();
        assertThat(onFx(() -> canvas.seen().get().scale())).isEqualTo(1);
        assertThat(((Button) onFx(() -> window.scene.lookup("#zoomBar .percent"))).getText()).isEqualTo("100 %");
    }
}
