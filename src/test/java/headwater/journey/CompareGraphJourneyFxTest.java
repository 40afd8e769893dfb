package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.BoxShape;
import headwater.draw.Role;
import headwater.fixture.EventStream;
import headwater.fixture.GrowingLockfile;
import headwater.ui.canvas.GraphCanvas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Both builds as one picture, and both panes of the list as one, in the whole window.
class CompareGraphJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture compared(Path folder, String earlier, String later) throws Exception {
        WindowFixture window = journey.show(() -> WindowFixture.of(1000, 900, Optional.empty()));
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "earlier", earlier),
                    EventStream.write(folder, "later", later)));
            return "";
        });
        window.idle();
        return window;
    }

    private void press(WindowFixture window, KeyCode... keys) throws Exception {
        robot.push(keys);
        window.idle();
    }

    private static GraphCanvas canvas(WindowFixture window) {
        return window.find("mergedCanvas", GraphCanvas.class);
    }

    private static BoxShape box(WindowFixture window, String name) {
        return onFx(() -> canvas(window).drawing().get().boxes().stream().filter(box -> box.title().equals(name))
                .findFirst().orElseThrow());
    }

    private static String why(WindowFixture window) {
        return onFx(() -> window.find("why", HBox.class).isVisible() ? window.find("whyTitle", Label.class).getText() : "");
    }

    private static String selectedBox(WindowFixture window) {
        return onFx(() -> canvas(window).selected().get().stream().boxed()
                .flatMap(component -> canvas(window).drawing().get().boxOf(component).stream()).map(BoxShape::title)
                .findFirst().orElse(""));
    }

    private void click(WindowFixture window, String name) throws Exception {
        BoxShape box = box(window, name);
        onFx(() -> {
            window.wiring.actions().run("fit");
            return window.scene.snapshot(null);
        });
        Point2D at = onFx(() -> canvas(window).localToScreen(canvas(window).place(box.component()).orElseThrow()));
        robot.clickOn(at);
        window.idle();
    }

    @Test
    void showsBothBuildsAsOnePictureAndSelectsInBoth(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder, EventStream.CLEAN, EventStream.AFFECTED);
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(onFx(() -> canvas(window).isVisible() && !canvas(window).drawing().get().isEmpty())).isTrue();
        assertThat(onFx(() -> window.find("rows", ListView.class).isVisible())).isFalse();
        assertThat(box(window, "nodemon").role()).isEqualTo(Role.ADDED);
        assertThat(box(window, "event-stream").role()).isEqualTo(Role.COMPROMISED);

        click(window, "nodemon");
        assertThat(why(window)).isEqualTo("nodemon");
        assertThat(onFx(() -> window.wiring.session().component().get()))
                .isEqualTo(OptionalInt.of(box(window, "nodemon").component()));
        press(window, KeyCode.RIGHT);
        assertThat(selectedBox(window)).isNotEqualTo("nodemon");
        assertThat(why(window)).isEqualTo(selectedBox(window));

        press(window, KeyCode.F7);
        String next = why(window);
        assertThat(selectedBox(window)).isEqualTo(next);
        press(window, KeyCode.SHIFT, KeyCode.F7);
        assertThat(selectedBox(window)).isEqualTo(why(window)).isNotEqualTo(next);

        String last = why(window);
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(onFx(() -> window.find("rows", ListView.class).isVisible())).isTrue();
        assertThat(why(window)).isEqualTo(last);
    }

    @Test
    void zoomsAndFitsWithTheKeysOfEveryPicture(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder, EventStream.CLEAN, EventStream.AFFECTED);
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        double before = onFx(() -> canvas(window).seen().get().scale());
        onFx(() -> {
            window.wiring.actions().run("zoom-in");
            return window.scene.snapshot(null);
        });
        assertThat(onFx(() -> canvas(window).seen().get().scale())).isGreaterThan(before);
        onFx(() -> {
            window.wiring.actions().run("fit");
            return window.scene.snapshot(null);
        });
        assertThat(onFx(() -> canvas(window).seen().get().scale())).isEqualTo(before);
    }

    @Test
    void showsWhatOnlyTheEarlierBuildHasAndEnterLeadsToThePathsInTheLater(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder, EventStream.AFFECTED, EventStream.CLEAN);
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        OptionalInt inspected = onFx(() -> window.wiring.session().component().get());
        click(window, "nodemon");
        assertThat(box(window, "nodemon").role()).isEqualTo(Role.REMOVED);
        assertThat(why(window)).isEqualTo("nodemon");
        assertThat(onFx(() -> window.wiring.session().component().get())).isEqualTo(inspected);
        press(window, KeyCode.ENTER);
        assertThat(onFx(() -> window.wiring.session().goal().get())).isEmpty();
        click(window, "event-stream");
        press(window, KeyCode.ENTER);
        assertThat(onFx(() -> window.wiring.session().goal().get())).isPresent();
        assertThat(onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem()).getId())
                .isEqualTo("pathsTab");
    }

    @Test
    void drawsLargeBuildsInTheBackgroundAndSaysWhatItLeavesOut(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder, GrowingLockfile.of(2_000, false), GrowingLockfile.of(2_000, true));
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(onFx(() -> canvas(window).drawing().get().boxes())).hasSizeBetween(20, 200);
        assertThat(window.find("mergedNote", Label.class).getText()).isNotEmpty();
        for (int i = 0; i < 5; i++) {
            press(window, KeyCode.F7);
        }
        assertThat(selectedBox(window)).isEqualTo(why(window)).isNotEmpty();
    }

    @Test
    void bothPanesScrollAndAreSelectedTogether(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder, GrowingLockfile.of(600, false), GrowingLockfile.of(600, true));
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        onFx(() -> {
            window.find("rows", ListView.class).requestFocus();
            return "";
        });
        press(window, KeyCode.DOWN);
        List<String> top = together(window);
        for (int page = 0; page < 4; page++) {
            press(window, KeyCode.PAGE_DOWN);
        }
        assertThat(together(window)).isNotEqualTo(top);
        press(window, KeyCode.END);
        assertThat(together(window)).isNotEqualTo(top).hasSizeGreaterThan(5);
    }

    /// The names that are seen on the left; each stands level with the same name on the right, and is selected with it.
    private static List<String> together(WindowFixture window) {
        return onFx(() -> {
            List<String> seen = new ArrayList<>();
            for (Node cell : window.find("rows", ListView.class).lookupAll(".compare-cell")) {
                if (cell instanceof ListCell<?> line && line.getGraphic() instanceof HBox halves && line.isVisible()) {
                    Node left = halves.getChildren().getFirst();
                    Node right = halves.getChildren().getLast();
                    assertThat(left.localToScene(left.getBoundsInLocal()).getMinY())
                            .isEqualTo(right.localToScene(right.getBoundsInLocal()).getMinY());
                    List<String> names = names(left);
                    if (!names.isEmpty() && !names(right).isEmpty()) {
                        assertThat(names).isEqualTo(names(right));
                    }
                    seen.addAll(names);
                }
            }
            return seen;
        });
    }

    private static List<String> names(Node half) {
        return half.lookupAll(".label").stream().filter(label -> !label.getStyleClass().contains("mono")
                && !label.getStyleClass().contains("compare-note") && !label.getStyleClass().contains("compare-flag"))
                .map(label -> ((Label) label).getText()).toList();
    }
}
