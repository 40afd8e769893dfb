package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.action.Action;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.session.OpenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Works the window by keys alone.
class ShellJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    private Optional<WindowFixture> opened = Optional.empty();
    private Optional<Watchdog> watchdog = Optional.empty();

    @BeforeEach
    void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close(TestInfo test) throws Exception {
        try {
            watchdog.ifPresent(dog -> dog.check(test.getDisplayName()));
        } finally {
            watchdog.ifPresent(Watchdog::close);
            opened.ifPresent(WindowFixture::close);
            FxToolkit.cleanupStages();
        }
    }

    private WindowFixture window() {
        WindowFixture window = onFx(() -> WindowFixture.of(1000, 900, Optional.empty()));
        opened = Optional.of(window);
        onFx(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(window.scene);
            stage.show();
            return Side.TOP;
        });
        WaitForAsyncUtils.waitForFxEvents();
        watchdog = Optional.of(Watchdog.start());
        return window;
    }

    private WindowFixture opened(Path folder, String... lockfiles) throws Exception {
        WindowFixture window = window();
        List<Path> files = java.util.stream.IntStream.range(0, lockfiles.length)
                .mapToObj(i -> EventStream.write(folder, "p" + i, lockfiles[i])).toList();
        onFx(() -> {
            Drops.drop(window.scene.getRoot(), files);
            return "";
        });
        window.idle();
        return window;
    }

    private void keys(KeyCode... keys) {
        robot.press(keys);
        robot.release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(WindowFixture window, String text) throws Exception {
        robot.write(text, 0);
        window.idle();
    }

    private String selected(WindowFixture window) {
        return onFx(() -> window.wiring.session().answer().get().orElseThrow().snapshot().graph()
                .component(window.wiring.session().component().get().orElseThrow()).label());
    }

    private boolean shown(WindowFixture window, String id) {
        return onFx(() -> {
            Node node = window.scene.lookup("#" + id);
            return node != null && node.isVisible();
        });
    }

    private String clipboard() {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void fromADroppedFileToTheCopiedSentenceAndAPathWithoutTheMouse(@TempDir Path folder) throws Exception {
        WindowFixture window = opened(folder, EventStream.AFFECTED);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(clipboard()).startsWith("event-stream 3.3.6 (2 paths) and flatmap-stream 0.1.1 (2 paths)");
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(shown(window, "quickOpen")).isTrue();
        type(window, "tree");
        assertThat(window.find("quickNote", Label.class).getText()).isEqualTo("2 components");
        keys(KeyCode.ENTER);
        window.idle();
        assertThat(selected(window)).isEqualTo("ps-tree@1.1.0");
        assertThat(window.find("goal", Label.class).getText()).isEqualTo("Paths to ps-tree@1.1.0");
        assertThat(shown(window, "overlay")).isFalse();
    }

    @Test
    void doesAnythingFromThePaletteAndGivesTheFocusBack(@TempDir Path folder) throws Exception {
        WindowFixture window = opened(folder, EventStream.AFFECTED);
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        onFx(() -> {
            canvas.requestFocus();
            return "";
        });
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertThat(shown(window, "palette")).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(shown(window, "overlay")).isFalse();
        assertThat(onFx(canvas::isFocused)).isTrue();
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        type(window, "show comp");
        keys(KeyCode.ENTER);
        window.idle();
        assertThat(onFx(() -> ((javafx.scene.control.TabPane) window.scene.lookup("#tabs")).getSelectionModel()
                .getSelectedItem().getId())).isEqualTo("componentsTab");
    }

    @Test
    void movesThroughThePaletteByArrows(@TempDir Path folder) throws Exception {
        WindowFixture window = opened(folder, EventStream.AFFECTED);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        ListView<?> commands = window.find("commands", ListView.class);
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        keys(KeyCode.UP);
        assertThat(onFx(() -> commands.getSelectionModel().getSelectedIndex())).isEqualTo(1);
        keys(KeyCode.UP);
        keys(KeyCode.UP);
        assertThat(onFx(() -> commands.getSelectionModel().getSelectedIndex()))
                .isEqualTo(onFx(() -> commands.getItems().size() - 1));
    }

    @Test
    void showsAllKeysForAQuestionMark() throws Exception {
        WindowFixture window = window();
        onFx(() -> {
            window.scene.getRoot().fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_TYPED, "?",
                    "", KeyCode.UNDEFINED, true, false, false, false));
            return "";
        });
        assertThat(shown(window, "keyMap")).isTrue();
        List<String> said = onFx(() -> window.scene.getRoot().lookupAll(".key-line").stream()
                .map(Node::getAccessibleText).toList());
        for (Action action : window.wiring.actions().all()) {
            if (!action.keyTexts().isEmpty()) {
                assertThat(said).contains(action.text() + ": " + action.keyTexts());
            }
        }
    }

    @Test
    void holdsEveryActionInTheMenuBar() throws Exception {
        WindowFixture window = window();
        MenuBar bar = window.find("menu", MenuBar.class);
        List<String> ids = onFx(() -> bar.getMenus().stream().map(Menu::getItems).flatMap(List::stream)
                .map(MenuItem::getId).toList());
        assertThat(ids).containsAll(window.wiring.actions().all().stream().map(action -> "menu-" + action.id()).toList());
    }

    @Test
    void findsInThePicture(@TempDir Path folder) throws Exception {
        WindowFixture window = opened(folder, EventStream.AFFECTED);
        keys(KeyCode.CONTROL, KeyCode.F);
        type(window, "ps");
        assertThat(selected(window)).isEqualTo("pstree.remy@1.1.0");
        keys(KeyCode.F3);
        assertThat(selected(window)).isEqualTo("ps-tree@1.1.0");
        keys(KeyCode.SHIFT, KeyCode.F3);
        assertThat(selected(window)).isEqualTo("pstree.remy@1.1.0");
        keys(KeyCode.ESCAPE);
        assertThat(shown(window, "findBar")).isFalse();
    }

    @Test
    void answersAPaste(@TempDir Path folder) throws Exception {
        WindowFixture window = opened(folder, EventStream.CLEAN, EventStream.AFFECTED);
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT,
                "ps-tree@1.1.0\nevent-stream@3.3.4")));
        keys(KeyCode.CONTROL, KeyCode.V);
        window.idle();
        assertThat(window.find("pasteHeadline", Label.class).getText())
                .isEqualTo("2 of 2 pasted components found in 2 open files.");
        keys(KeyCode.ENTER);
        window.idle();
        assertThat(onFx(() -> window.wiring.session().current().get().map(OpenFile::title))).contains("shop");
        assertThat(selected(window)).isEqualTo("ps-tree@1.1.0");
    }

    @Test
    void opensAPastedLockfileButLeavesTextFieldsAlone(@TempDir Path folder) throws Exception {
        WindowFixture window = window();
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, EventStream.AFFECTED)));
        keys(KeyCode.CONTROL, KeyCode.V);
        window.idle();
        assertThat(window.find("headline", Label.class).getText()).contains("are compromised");
        assertThat(onFx(() -> window.wiring.session().files().size())).isEqualTo(1);
        keys(KeyCode.CONTROL, KeyCode.F);
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "nodemon")));
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(window.find("findText", TextField.class).getText()).isEqualTo("nodemon");
        assertThat(shown(window, "overlay")).isFalse();
    }
}
