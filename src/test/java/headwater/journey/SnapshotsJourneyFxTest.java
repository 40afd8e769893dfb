package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.app.Wiring;
import headwater.cli.CommandLineRun;
import headwater.fixture.EventStream;
import headwater.ui.memory.Memory;
import headwater.ui.notice.Notice;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Builds that are kept, by this window and by others, and compared later in another one.
class SnapshotsJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture window(Path folder, Memory memory) {
        return journey.show(() -> new WindowFixture(1000, 900, false, Optional.empty(), new Wiring.Engine(
                List.of(EventStream.advisory()), EventStream.open(), EventStream.store(folder.resolve("store")),
                EventStream.CLOCK), memory));
    }

    /// In a window of this width the navigator is shown when it is asked for.
    private WindowFixture withNavigator(WindowFixture window) throws Exception {
        window.idle();
        press(window, KeyCode.CONTROL, KeyCode.B);
        return window;
    }

    private static void open(WindowFixture window, Path... files) throws Exception {
        onFx(() -> {
            window.wiring.main().open(List.of(files));
            return "";
        });
        window.idle();
    }

    private void press(WindowFixture window, KeyCode... keys) throws Exception {
        robot.push(keys);
        window.idle();
    }

    private static String tab(WindowFixture window) {
        return onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem()).getId();
    }

    /// The lines of the tree, as a screen reader says them.
    private static List<String> lines(WindowFixture window) {
        return onFx(() -> {
            TreeView<?> tree = window.find("snapshots", TreeView.class);
            tree.layout();
            return tree.lookupAll(".tree-cell").stream().map(Node::getAccessibleText).filter(text -> text != null).sorted().toList();
        });
    }

    private static void select(WindowFixture window, int... rows) {
        onFx(() -> {
            TreeView<?> tree = window.find("snapshots", TreeView.class);
            tree.requestFocus();
            tree.getSelectionModel().clearSelection();
            for (int row : rows) {
                tree.getSelectionModel().select(row);
            }
            return "";
        });
    }

    /// What another process keeps through the command line.
    private static String keptElsewhere(Path folder, Path lockfile, String label) throws Exception {
        Path said = folder.resolve("said");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx200m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                "headwater.app.Main", "snapshot", "add", lockfile.toString(), "--project", "shop", "--label", label,
                "--store", folder.resolve("store").toString()).redirectErrorStream(true)
                .redirectOutput(new File(said.toString())).start();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }

    @Test
    void keptBuildsAreComparedInALaterWindowAsTheirFilesAre(@TempDir Path folder) throws Exception {
        Path earlier = EventStream.write(folder, "earlier", EventStream.AFFECTED.replace("3.3.6", "3.3.4")
                .replace("0.1.1", "0.1.0").replace("\"node_modules/ms\": {\"version\": \"2.0.0\"", "\"node_modules/ms\": {\"version\": \"2.1.0\""));
        Path later = EventStream.write(folder, "later", EventStream.AFFECTED);
        WindowFixture first = withNavigator(window(folder, Memory.none()));
        open(first, earlier);
        press(first, KeyCode.CONTROL, KeyCode.S);
        assertThat(first.find("keepProject", TextField.class).getText()).isEqualTo("shop");
        robot.write("417");
        press(first, KeyCode.ENTER);
        assertThat(onFx(() -> first.wiring.notices().shown().stream().map(Notice::text).toList()))
                .containsExactly("Kept as shop › 417");
        assertThat(lines(first)).anyMatch(line -> line.startsWith("417, "));
        onFx(() -> {
            first.close();
            return "";
        });
        assertThat(keptElsewhere(folder, later, "418")).contains("saved store:shop@418");

        WindowFixture second = withNavigator(window(folder, Memory.none()));
        assertThat(lines(second)).hasSize(3).anyMatch(line -> line.startsWith("418, Compromised"))
                .anyMatch(line -> line.startsWith("shop, Compromised"));
        select(second, 1, 2);
        press(second, KeyCode.ENTER);

        assertThat(tab(second)).isEqualTo("compareTab");
        assertThat(second.find("leftTitle", Label.class).getText()).isEqualTo("417");
        List<String> files = packagesOfDiff(earlier, later);
        assertThat(files).hasSize(3);
        assertThat(compared(second)).hasSize(3).zipSatisfy(files, (said, expected) -> assertThat(said).startsWith(expected));
    }

    /// Every changed package of the Compare tab, as a screen reader says it.
    private static List<String> compared(WindowFixture window) {
        return onFx(() -> window.find("rows", ListView.class).lookupAll(".list-cell").stream()
                .map(Node::getAccessibleText).filter(said -> said != null && said.matches("(Added|Removed|Changed) .*"))
                .sorted().toList());
    }

    /// What `diff` says of the files, in the same words.
    private static List<String> packagesOfDiff(Path earlier, Path later) throws Exception {
        JsonNode packages = new ObjectMapper().readTree(CommandLineRun.of("diff", earlier.toString(), later.toString(),
                "--format", "json").out()).path("packages");
        List<String> said = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        packages.path("changed").forEach(each -> {
            String name = each.path("name").asText();
            changed.add(name);
            said.add("Changed " + name + " " + texts(each.path("from")) + ", " + name + " " + texts(each.path("to")));
        });
        Map.of("added", "Added ", "removed", "Removed ").forEach((kind, word) -> packages.path(kind).forEach(each -> {
            int at = each.asText().lastIndexOf('@');
            if (!changed.contains(each.asText().substring(0, at))) {
                said.add(word + each.asText().substring(0, at) + " " + each.asText().substring(at + 1));
            }
        }));
        return said.stream().sorted().toList();
    }

    private static String texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return String.join(", ", texts);
    }

    /// As the toolkit reports it: a robot's two clicks are no double click when the machine is slow between them.
    private static void doubleClick(WindowFixture window) {
        onFx(() -> {
            Node tree = window.find("snapshots", TreeView.class);
            tree.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 1, 1, 1, 1, MouseButton.PRIMARY, 2, false, false, false,
                    false, false, false, false, false, false, true, null));
            return "";
        });
    }

    @Test
    void aSnapshotOpensByDoubleClickAndAnswersLikeItsFile(@TempDir Path folder) throws Exception {
        Path file = EventStream.write(folder, "later", EventStream.AFFECTED);
        keptElsewhere(folder, file, "418");
        WindowFixture window = withNavigator(window(folder, Memory.none()));
        select(window, 1);
        doubleClick(window);
        window.idle();
        String kept = onFx(() -> window.find("headline", Label.class).getText());
        assertThat(tab(window)).isEqualTo("pathsTab");
        assertThat(onFx(() -> window.wiring.session().current().get().orElseThrow().listName())).isEqualTo("shop › 418");
        open(window, file);

        assertThat(onFx(() -> window.find("headline", Label.class).getText())).isEqualTo(kept).isNotEmpty();
    }

    @Test
    void aDamagedStoreIsSaidSoAndTheWindowGoesOn(@TempDir Path folder) throws Exception {
        Path database = Files.createDirectories(folder.resolve("store")).resolve("headwater.mv.db");
        Files.writeString(database, "no store at all".repeat(1_000));
        WindowFixture window = withNavigator(window(folder, Memory.none()));
        assertThat(window.find("storeTroubleText", Label.class).getText()).contains("damaged", "salvage");
        assertThat(onFx(() -> window.messages.shown().get())).isEmpty();
        open(window, EventStream.write(folder, "later", EventStream.AFFECTED));
        assertThat(tab(window)).isEqualTo("pathsTab");
        press(window, KeyCode.CONTROL, KeyCode.S);
        press(window, KeyCode.ENTER);
        assertThat(window.find("keepProblem", Label.class).getText()).contains("damaged");
        press(window, KeyCode.ESCAPE);

        Files.delete(database);
        press(window, KeyCode.F5);
        assertThat(window.find("storeTrouble", Node.class).isVisible()).isFalse();
        assertThat(window.find("noSnapshots", Node.class).isVisible()).isTrue();
    }
}
