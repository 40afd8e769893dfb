package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.action.Action;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.dialog.FigureFile;
import headwater.ui.session.OpenFile;
import headwater.ui.text.PathText;
import headwater.workbench.PathPicture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Works the window by keys alone.
class ShellJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture window() {
        return journey.show(() -> WindowFixture.of(1000, 900, Optional.empty()));
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

    @Test
    void fromADroppedFileToTheSentenceThePathsAndTheFigureWithoutTheMouse(@TempDir Path folder) throws Exception {
        WindowFixture window = opened(folder, EventStream.AFFECTED);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(window.clip.text).startsWith("shop, package-lock.json: event-stream 3.3.6 (2 paths) and flatmap-stream 0.1.1 (2 paths)");
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(shown(window, "quickOpen")).isTrue();
        type(window, "tree");
        assertThat(window.find("quickNote", Label.class).getText()).isEqualTo("2 components");
        keys(KeyCode.ENTER);
        window.idle();
        assertThat(selected(window)).isEqualTo("ps-tree@1.1.0");
        assertThat(window.find("goal", Label.class).getText()).isEqualTo("Paths to ps-tree 1.1.0");
        assertThat(shown(window, "overlay")).isFalse();

        Path figure = folder.resolve("paths.svg");
        window.choosers.figure = Optional.of(new FigureFile(figure, PathPicture.Format.SVG, 1));
        keys(KeyCode.CONTROL, KeyCode.E);
        window.idle();
        assertThat(figure).content().contains("<svg", "ps-tree");
        assertThat(window.find("notice", Label.class).getText()).isEqualTo("Wrote " + figure.getFileName() + " in " + PathText.folderOf(figure));
        Node focused = onFx(() -> window.scene.getFocusOwner());
        assertThat(onFx(() -> window.scene.lookup("#noticeStack").lookupAll("*").contains(focused)))
                .as("a notice takes no focus").isFalse();
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
            String keys = window.wiring.actions().keyTexts(action);
            if (!keys.isEmpty()) {
                assertThat(said).contains(action.wholeText() + ": " + keys);
            }
        }
    }

    @Test
    void holdsEveryActionInTheMenuBar() throws Exception {
        WindowFixture window = window();
        MenuBar bar = window.find("menu", MenuBar.class);
        List<String> ids = new ArrayList<>();
        bar.getMenus().forEach(menu -> collect(menu, ids));
        assertThat(ids).containsAll(window.wiring.actions().all().stream()
                .map(action -> "menu-" + action.id().replace('.', '-')).toList());
    }

    private static void collect(MenuItem item, List<String> ids) {
        ids.add(String.valueOf(item.getId()));
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inside -> collect(inside, ids));
        }
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
                .isEqualTo("2 of 2 found in 2 open files.");
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
        assertThat(window.find("headline", Label.class).getText()).contains("are\u00A0compromised");
        assertThat(onFx(() -> window.wiring.session().files().size())).isEqualTo(1);
        keys(KeyCode.CONTROL, KeyCode.F);
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "nodemon")));
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(window.find("findText", TextField.class).getText()).isEqualTo("nodemon");
        assertThat(shown(window, "overlay")).isFalse();
    }
}
