package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.Overview;
import headwater.draw.Picture;
import headwater.fixture.EventStream;
import headwater.fixture.GrowingLockfile;
import headwater.fixture.WideLockfiles;
import headwater.ui.canvas.GraphCanvas;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The whole graph by the keyboard: overview, walk, neighbourhood and back, find, filters, merging.
class GraphJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture open(Path folder, String lockfile) throws Exception {
        WindowFixture window = journey.show(() -> WindowFixture.of(1000, 900, Optional.empty()));
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "shop", lockfile)));
            return "";
        });
        window.idle();
        press(window, KeyCode.CONTROL, KeyCode.DIGIT2);
        onFx(() -> {
            canvas(window).requestFocus();
            return "";
        });
        return window;
    }

    private void press(WindowFixture window, KeyCode... keys) throws Exception {
        robot.press(keys);
        KeyCode[] back = keys.clone();
        for (int i = 0; i < keys.length; i++) {
            back[i] = keys[keys.length - 1 - i];
        }
        robot.release(back);
        window.idle();
    }

    private static GraphCanvas canvas(WindowFixture window) {
        return (GraphCanvas) window.scene.lookup("#graphCanvas");
    }

    private static Picture picture(WindowFixture window) {
        return onFx(() -> canvas(window).picture().get());
    }

    private static String selected(WindowFixture window) {
        return onFx(() -> canvas(window).selected().get().stream().boxed()
                .flatMap(c -> canvas(window).picture().get().boxOf(c).stream()).map(BoxShape::title).findFirst().orElse(""));
    }

    private static String tab(WindowFixture window) {
        return onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem().getId());
    }

    @Test
    void fromTheOverviewToANeighbourhoodAndBackWithoutTheMouse(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder, EventStream.AFFECTED);
        assertThat(tab(window)).isEqualTo("graphTab");
        assertThat(picture(window)).isInstanceOf(Overview.class);
        assertThat(selected(window)).isEqualTo("flatmap-stream");

        press(window, KeyCode.LEFT);
        assertThat(selected(window)).isEqualTo("event-stream");
        assertThat(onFx(() -> canvas(window).highlight().get().components().cardinality())).isGreaterThan(2);

        press(window, KeyCode.ENTER);
        assertThat(picture(window)).isInstanceOf(DrawList.class);
        int near = picture(window).components().toArray().length;
        assertThat(window.find("graphNote", Label.class).getText()).contains("event-stream");
        press(window, KeyCode.CONTROL, KeyCode.CLOSE_BRACKET);
        assertThat(picture(window).components().toArray()).hasSizeGreaterThan(near);
        press(window, KeyCode.CONTROL, KeyCode.OPEN_BRACKET);
        assertThat(picture(window).components().toArray()).hasSize(near);

        press(window, KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        assertThat(picture(window)).isInstanceOf(Overview.class);
        assertThat(selected(window)).isEqualTo("event-stream");

        press(window, KeyCode.ALT, KeyCode.LEFT);
        assertThat(picture(window)).isInstanceOf(DrawList.class);
        press(window, KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        press(window, KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        assertThat(onFx(() -> window.wiring.actions().get("graph.merge-version").ticked().orElseThrow().get())).isTrue();
        press(window, KeyCode.CONTROL, KeyCode.Z);
        assertThat(onFx(() -> window.wiring.actions().get("graph.merge-none").ticked().orElseThrow().get())).isTrue();
    }

    @Test
    void findsFiltersAndMergesByKey(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder, GrowingLockfile.of(600, false));
        int all = picture(window).components().toArray().length;
        press(window, KeyCode.CONTROL, KeyCode.F);
        robot.write("buf");
        window.idle();
        String first = selected(window);
        assertThat(first).contains("buf");
        press(window, KeyCode.F3);
        assertThat(selected(window)).contains("buf");
        press(window, KeyCode.ESCAPE);

        press(window, KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        assertThat(picture(window).components().toArray()).hasSizeLessThanOrEqualTo(all);
        press(window, KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);
        assertThat(picture(window).components().toArray()).hasSize(all);
    }

    @Test
    void asksBeforeANeighbourhoodGetsLarge(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder, WideLockfiles.wide(2_000));
        onFx(() -> {
            window.wiring.session().select(window.wiring.session().answer().get().orElseThrow().snapshot().graph().project());
            return "";
        });
        press(window, KeyCode.ENTER);
        for (int deeper = 0; deeper < 5 && !guarded(window); deeper++) {
            press(window, KeyCode.CONTROL, KeyCode.CLOSE_BRACKET);
        }
        assertThat(guarded(window)).isTrue();
        int before = picture(window).components().toArray().length;
        onFx(() -> {
            window.find("graphGuardShow", Button.class).fire();
            return "";
        });
        window.idle();
        assertThat(guarded(window)).isFalse();
        assertThat(picture(window).components().toArray().length).isGreaterThan(before + 300);
    }

    private static boolean guarded(WindowFixture window) {
        return onFx(() -> window.find("graphGuard", HBox.class).isVisible());
    }

    @Test
    void aClickSelectsAndTwoShowTheNeighbourhood(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder, EventStream.AFFECTED);
        int nodemon = Arrays.stream(picture(window).components().toArray())
                .filter(c -> picture(window).text(c).startsWith("nodemon")).findFirst().orElseThrow();
        Point2D at = onFx(() -> canvas(window).localToScreen(canvas(window).place(nodemon).orElseThrow()));
        robot.clickOn(at);
        window.idle();
        assertThat(selected(window)).isEqualTo("nodemon");
        robot.doubleClickOn(at);
        window.idle();
        assertThat(picture(window)).isInstanceOf(DrawList.class);
    }
}
