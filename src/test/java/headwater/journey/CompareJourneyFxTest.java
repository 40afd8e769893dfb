package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Two builds, opened together, side by side in the whole window.
class CompareJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture compared(Path folder) throws Exception {
        WindowFixture window = journey.show(() -> WindowFixture.of(1000, 900, Optional.empty()));
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "earlier", EventStream.CLEAN),
                    EventStream.write(folder, "later", EventStream.AFFECTED)));
            return "";
        });
        window.idle();
        return window;
    }

    private static String tab(WindowFixture window) {
        return onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem()).getId();
    }

    private static String selected(WindowFixture window) {
        return onFx(() -> String.valueOf(window.find("rows", ListView.class).lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof ListCell<?> line && line.isSelected()).map(Node::getAccessibleText)
                .findFirst().orElse("")));
    }

    private void press(WindowFixture window, KeyCode... keys) throws Exception {
        robot.push(keys);
        window.idle();
    }

    @Test
    void twoFilesOpenedTogetherStandSideBySide(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder);
        assertThat(tab(window)).isEqualTo("compareTab");
        assertThat(window.find("compareHeadline", Label.class)).isNotNull();
        assertThat(onFx(() -> window.wiring.session().baseline().get().orElseThrow().path().orElseThrow().getParent().getFileName()))
                .hasToString("earlier");
        assertThat(onFx(() -> window.wiring.session().current().get().orElseThrow().path().orElseThrow().getParent().getFileName()))
                .hasToString("later");
    }

    @Test
    void stepsFromChangeToChangeAndShowsThePaths(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder);
        press(window, KeyCode.F7);
        String first = selected(window);
        assertThat(first).isNotEmpty();
        press(window, KeyCode.F7);
        assertThat(selected(window)).isNotEmpty().isNotEqualTo(first);
        press(window, KeyCode.SHIFT, KeyCode.F7);
        assertThat(selected(window)).isEqualTo(first);
        onFx(() -> {
            window.wiring.actions().run("compare.paths");
            return "";
        });
        window.idle();
        assertThat(tab(window)).isEqualTo("pathsTab");
        assertThat(onFx(() -> window.wiring.session().goal().get())).isPresent();
    }

    @Test
    void swapsTheTwoBuilds(@TempDir Path folder) throws Exception {
        WindowFixture window = compared(folder);
        Tab compare = onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem());
        assertThat(window.find("leftTitle", Label.class).getText()).isEqualTo("earlier");
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem())).isSameAs(compare);
        assertThat(onFx(() -> window.wiring.session().current().get().orElseThrow().path().orElseThrow().getParent().getFileName()))
                .hasToString("earlier");
        assertThat(window.find("leftTitle", Label.class).getText()).isEqualTo("later");
        assertThat(window.find("rightTitle", Label.class).getText()).isEqualTo("earlier");
        press(window, KeyCode.F7);
        assertThat(selected(window)).isNotEmpty();
    }
}
