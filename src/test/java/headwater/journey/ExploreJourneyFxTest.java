package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.canvas.GraphCanvas;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// By the keyboard alone: overview, dominators, remedy, what-if, query, and back.
class ExploreJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture open(Path folder) throws Exception {
        WindowFixture window = journey.show(() -> WindowFixture.of(1000, 900, Optional.empty()));
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "shop", EventStream.AFFECTED)));
            return "";
        });
        window.idle();
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

    private static String tab(WindowFixture window) {
        return onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem().getId());
    }

    private static Investigation shown(WindowFixture window) {
        return onFx(() -> window.wiring.session().answer().get().orElseThrow());
    }

    private static boolean banner(WindowFixture window) {
        return onFx(() -> window.find("whatIf", Node.class).isVisible());
    }

    private static int rows(WindowFixture window) {
        return onFx(() -> window.find("table", TableView.class).getItems().size());
    }

    @Test
    void fromTheOverviewByWayOfTheRemedyToWhatWouldBe(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder);
        press(window, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(tab(window)).isEqualTo("graphTab");
        press(window, KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(tab(window)).isEqualTo("dominatorsTab");

        Button tryIt = onFx(() -> window.find("tryIt", Button.class));
        onFx(() -> {
            tryIt.requestFocus();
            return "";
        });
        press(window, KeyCode.SPACE);
        assertThat(banner(window)).isTrue();
        assertThat(onFx(() -> window.find("edits", Label.class).getText()))
                .isEqualTo("event-stream 3.3.6 overridden with 3.3.4, not in the file");
        assertThat(shown(window).compromised()).isEmpty();
        assertThat(tab(window)).isEqualTo("dominatorsTab");

        press(window, KeyCode.CONTROL, KeyCode.Z);
        assertThat(banner(window)).isFalse();
        assertThat(shown(window).compromised()).hasSize(2);
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(banner(window)).isTrue();

        press(window, KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        robot.write(":compromised");
        window.idle();
        assertThat(rows(window)).isZero();
        press(window, KeyCode.TAB);
        press(window, KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        assertThat(banner(window)).isFalse();
        assertThat(rows(window)).isEqualTo(2);
        assertThat(tab(window)).isEqualTo("componentsTab");
    }

    @Test
    void theSentenceThatIsCopiedSaysThatItIsVirtual(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder);
        press(window, KeyCode.CONTROL, KeyCode.ALT, KeyCode.X);
        assertThat(banner(window)).isTrue();
        onFx(() -> {
            window.wiring.actions().run("copy-sentence");
            return "";
        });
        assertThat(window.clip.text).contains("Virtual, not in the file: flatmap-stream 0.1.1 removed.");
        press(window, KeyCode.ALT, KeyCode.LEFT);
        assertThat(banner(window)).isFalse();
        press(window, KeyCode.ALT, KeyCode.RIGHT);
        assertThat(banner(window)).isTrue();
    }

    @Test
    void aQueryMarksAndCountsInTheGraphAndSaysWhereItIsWrong(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder);
        press(window, KeyCode.CONTROL, KeyCode.DIGIT2);
        press(window, KeyCode.CONTROL, KeyCode.F);
        robot.write(":direct");
        window.idle();
        GraphCanvas canvas = onFx(() -> window.find("graphCanvas", GraphCanvas.class));
        assertThat(onFx(() -> canvas.found().get())).hasSize(3);
        robot.write(":x");
        window.idle();
        assertThat(onFx(() -> findNote(window).getText())).startsWith("Column 8: There is no state “:x”.");
        assertThat(onFx(() -> canvas.found().get())).hasSize(3);
        press(window, KeyCode.SHIFT, KeyCode.F1);
        assertThat(onFx(() -> window.scene.lookup("#queryHelp"))).isNotNull();
        press(window, KeyCode.ESCAPE);
        assertThat(onFx(() -> window.scene.lookup("#queryHelp"))).isNull();
        assertThat(onFx(() -> window.scene.getFocusOwner())).isInstanceOf(TextField.class);
    }

    @Test
    void aNoteIsWrittenByKeyAndThereAgain(@TempDir Path folder) throws Exception {
        WindowFixture window = open(folder);
        press(window, KeyCode.CONTROL, KeyCode.K);
        assertThat(onFx(() -> window.find("bookmark", ToggleButton.class).getText())).isEqualTo("★");
        onFx(() -> {
            window.find("noteText", TextArea.class).requestFocus();
            return "";
        });
        robot.write("seen");
        window.idle();
        int suspect = onFx(() -> window.wiring.session().component().get().orElseThrow());
        onFx(() -> {
            window.wiring.session().select(0);
            return "";
        });
        assertThat(onFx(() -> window.find("noteText", TextArea.class).getText())).isEmpty();
        onFx(() -> {
            window.wiring.session().select(suspect);
            return "";
        });
        assertThat(onFx(() -> window.find("noteText", TextArea.class).getText())).isEqualTo("seen");
        assertThat(onFx(() -> window.find("bookmark", ToggleButton.class).getText())).isEqualTo("★");
    }

    private static Label findNote(WindowFixture window) {
        return (Label) window.scene.getRoot().lookupAll("#findNote").stream().filter(node -> node.isVisible() && node.getParent().isVisible())
                .findFirst().orElseThrow();
    }
}
