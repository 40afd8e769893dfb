package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.cli.CommandLineRun;
import headwater.fixture.EventStream;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.dialog.FigureFile;
import headwater.ui.session.Session;
import headwater.ui.text.PathText;
import headwater.workbench.PathPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Scopes, via, the menu of a component and the figure, by mouse and key, against the command line's numbers.
class ActionsJourneyFxTest {
    private static final Path SAMPLE = Path.of(System.getProperty("headwater.basedir", "."))
            .resolve("samples/event-stream-2018/package-lock.json");

    private final FxRobot robot = new FxRobot();
    private Optional<WindowFixture> opened = Optional.empty();

    @BeforeEach
    void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        opened.ifPresent(WindowFixture::close);
        FxToolkit.cleanupStages();
    }

    private WindowFixture window() throws Exception {
        WindowFixture window = onFx(() -> WindowFixture.of(1000, 780, Optional.empty()));
        opened = Optional.of(window);
        onFx(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(window.scene);
            stage.show();
            window.wiring.main().open(List.of(SAMPLE));
            return "";
        });
        window.idle();
        return window;
    }

    private static int component(WindowFixture window, String label) {
        return EventStream.component(window.wiring.session().answer().get().orElseThrow(), label);
    }

    private static void run(WindowFixture window, String action) throws Exception {
        onFx(() -> {
            window.wiring.actions().run(action);
            return "";
        });
        window.idle();
    }

    private static void select(WindowFixture window, String label) throws Exception {
        onFx(() -> {
            window.wiring.session().select(component(window, label));
            return "";
        });
        window.idle();
    }

    /// What the command line answers to the command that the window copied.
    private static List<JsonNode> answers(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        assertThat(words.removeFirst()).isEqualTo("headwater");
        words.addAll(List.of("--format", "json"));
        List<JsonNode> objects = new ArrayList<>();
        for (String line : CommandLineRun.of(words.toArray(String[]::new)).out().lines().toList()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }

    private static String sentence(WindowFixture window) {
        return (window.find("headline", Label.class).getText() + " " + window.find("detail", Label.class).getText()).replace('\u00A0', ' ');
    }

    private Point2D place(WindowFixture window, String label) {
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        return onFx(() -> canvas.localToScreen(canvas.place(component(window, label)).orElseThrow()));
    }

    @Test
    void scopesChangeEveryNumberAsTheCommandLineSays() throws Exception {
        WindowFixture window = window();
        assertThat(sentence(window)).startsWith("event-stream 3.3.6 (11 paths)");
        robot.clickOn("#dev");
        window.idle();
        robot.press(KeyCode.ALT, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.ALT);
        window.idle();
        assertThat(window.find("optional", ToggleButton.class).isSelected()).isFalse();
        run(window, "figure.command");
        assertThat(window.clip.text).isEqualTo("headwater paths " + SAMPLE + " --scope prod,peer");
        List<JsonNode> told = answers(window.clip.text);
        assertThat(told).hasSize(2);
        for (JsonNode target : told) {
            String name = target.path("target").asText().replace('@', ' ');
            assertThat(sentence(window)).contains(name + " (" + target.path("paths").asText() + " path");
            target.path("introducers").forEach(each ->
                    assertThat(sentence(window)).contains(each.asText().replace('@', ' ')));
        }
        assertThat(window.find("all", ToggleButton.class).getText())
                .isEqualTo("All " + (told.getLast().path("nodes").asInt() - 1) + " and the project");
        assertThat(sentence(window)).endsWith("Only Prod, Peer dependencies are followed.");
        run(window, "filter.clear");
        assertThat(sentence(window)).startsWith("event-stream 3.3.6 (11 paths)").doesNotContain("Followed");
    }

    @Test
    void theLastScopeStaysOn() throws Exception {
        WindowFixture window = window();
        for (String scope : List.of("dev", "optional", "peer", "prod")) {
            robot.clickOn("#" + scope);
        }
        window.idle();
        assertThat(window.find("prod", ToggleButton.class).isSelected()).isTrue();
        assertThat(window.find("peer", ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void viaAndNotViaLeaveWhatTheCommandLineLeaves() throws Exception {
        WindowFixture window = window();
        select(window, "ps-tree@1.1.0");
        run(window, "component.via");
        select(window, "nodemon@1.18.4");
        run(window, "component.not-via");
        run(window, "figure.command");
        List<JsonNode> told = answers(window.clip.text);
        assertThat(window.clip.text).endsWith("--via ps-tree@1.1.0 --not-via nodemon@1.18.4");
        String left = sentence(window);
        for (JsonNode target : told) {
            assertThat(left).contains(target.path("target").asText() + ": " + target.path("paths").asText() + " of ");
        }
        assertThat(window.find("all", ToggleButton.class).getText())
                .isEqualTo("All " + (told.getLast().path("nodes").asInt() - 1) + " and the project");
        assertThat(left).containsOnlyOnce("4 of 11 paths · ");
        assertThat(left).contains("event-stream@3.3.6: 4 of 11 paths");
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        assertThat(onFx(() -> canvas.drawing().get().boxOf(component(window, "nodemon@1.18.4")))).isEmpty();
        List<Button> chips = onFx(() -> window.scene.getRoot().lookupAll(".filter-chip").stream()
                .map(Button.class::cast).toList());
        assertThat(chips).extracting(Button::getText)
                .containsExactlyInAnyOrder("Only via ps-tree 1.1.0  ×", "Not via nodemon 1.18.4  ×");
        onFx(() -> {
            chips.forEach(Button::fire);
            return "";
        });
        window.idle();
        assertThat(onFx(() -> canvas.drawing().get().boxOf(component(window, "nodemon@1.18.4")))).isPresent();
        assertThat(window.wiring.session().filter().get().gated()).isFalse();
    }

    private static List<String> items() {
        return onFx(() -> Window.getWindows().stream().filter(javafx.scene.control.ContextMenu.class::isInstance)
                .map(javafx.scene.control.ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).map(MenuItem::getText).filter(text -> text != null).toList());
    }

    private static final List<String> MENU = List.of("Show paths to it", "Back to what is compromised",
            "List what depends on it", "Only paths via this", "No paths via this", "Show in table", "Show in picture", "Show its neighbourhood",
            "Only through this", "Bookmark", "Hide in picture", "Unhide in picture", "Collapse or expand group", "What if", "Copy as");

    @Test
    void theMenuIsTheSameInPictureAndTable() throws Exception {
        WindowFixture window = window();
        robot.moveTo(place(window, "ps-tree@1.1.0")).clickOn(MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(items()).isEqualTo(MENU);
        assertThat(window.wiring.session().component().get()).hasValue(component(window, "ps-tree@1.1.0"));
        robot.clickOn("#context-component-table");
        window.idle();
        TableView<?> table = window.find("table", TableView.class);
        assertThat(onFx(() -> String.valueOf(table.getSelectionModel().getSelectedItem()))).contains("ps-tree");
        assertThat(items()).isEmpty();

        onFx(() -> {
            table.requestFocus();
            return "";
        });
        robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(items()).isEqualTo(MENU);
        robot.clickOn("#context-component-paths");
        window.idle();
        assertThat(window.find("goal", Label.class).getText()).isEqualTo("Paths to ps-tree 1.1.0");
    }

    @Test
    void theMenuOpensByKeyAtTheSelectedBox() throws Exception {
        WindowFixture window = window();
        select(window, "event-stream@3.3.6");
        onFx(() -> {
            window.scene.lookup("#canvas").requestFocus();
            return "";
        });
        robot.press(KeyCode.CONTEXT_MENU).release(KeyCode.CONTEXT_MENU);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(items()).isEqualTo(MENU);
    }

    @Test
    void copiesEveryForm() throws Exception {
        WindowFixture window = window();
        run(window, "component.copy-purl");
        assertThat(window.clip.text).isEqualTo("pkg:npm/flatmap-stream@0.1.1");
        run(window, "component.copy-name");
        assertThat(window.clip.text).isEqualTo("flatmap-stream@0.1.1");
        run(window, "component.copy-blast-command");
        assertThat(answers(window.clip.text).getFirst().path("dependentInstances").asInt()).isEqualTo(8);
        assertThat(window.find("notice", Label.class).isVisible()).isTrue();
    }

    @Test
    void listsWhatDependsOnAComponent() throws Exception {
        WindowFixture window = window();
        run(window, "component.blast");
        TableView<?> table = window.find("table", TableView.class);
        // As many as the inspector counts: our own members of the workspace are not among them.
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(8);
        assertThat(window.find("listing", Label.class).getText()).isEqualTo("What depends on flatmap-stream@0.1.1");
        robot.clickOn("#listAll");
        window.idle();
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(993);
    }

    @Test
    void writesExactlyWhatIsShown(@TempDir Path folder) throws Exception {
        WindowFixture window = window();
        select(window, "nodemon@1.18.4");
        run(window, "component.not-via");
        String svg = export(window, folder.resolve("a.svg"), PathPicture.Format.SVG, 1);
        String inOneLine = svg.replaceAll("</text>\\s*<text[^>]*>", " ");
        assertThat(inOneLine).startsWith("<svg").contains("event-stream 3.3.6 (11 paths)",
                "not through nodemon@1.18.4", "--not-via nodemon@1.18.4 --format svg", "SHA-256");
        assertThat(svg).doesNotContain(">nodemon<").contains(">ps-tree<");
        assertThat(window.choosers.suggested).isEqualTo("checkout-web-paths");
        assertThat(export(window, folder.resolve("a.dot"), PathPicture.Format.DOT, 1)).startsWith("digraph")
                .doesNotContain("label=\"nodemon@");
        export(window, folder.resolve("one.png"), PathPicture.Format.PNG, 1);
        export(window, folder.resolve("three.png"), PathPicture.Format.PNG, 3);
        assertThat(ImageIO.read(folder.resolve("three.png").toFile()).getWidth())
                .isBetween(3 * ImageIO.read(folder.resolve("one.png").toFile()).getWidth() - 3,
                        3 * ImageIO.read(folder.resolve("one.png").toFile()).getWidth());
        run(window, "figure.copy");
        assertThat(window.clip.picture.orElseThrow().getWidth())
                .isGreaterThan(ImageIO.read(folder.resolve("one.png").toFile()).getWidth());
    }

    private static String export(WindowFixture window, Path to, PathPicture.Format format, int scale) throws Exception {
        window.choosers.figure = Optional.of(new FigureFile(to, format, scale));
        run(window, "figure.export");
        assertThat(window.find("notice", Label.class).getText()).isEqualTo("Wrote " + to.getFileName() + " in " + PathText.folderOf(to));
        onFx(() -> {
            window.wiring.notices().act(window.wiring.notices().shown().getLast());
            return "";
        });
        assertThat(window.clip.text).isEqualTo(to.toString());
        return format == PathPicture.Format.PNG ? "" : Files.readString(to);
    }

    @Test
    void saysWhyAFigureWasNotWritten(@TempDir Path folder) throws Exception {
        WindowFixture window = window();
        window.choosers.figure = Optional.of(new FigureFile(folder.resolve("no/such/folder/a.svg"),
                PathPicture.Format.SVG, 1));
        run(window, "figure.export");
        assertThat(window.messages.waiting()).hasSize(1);
        assertThat(window.messages.waiting().getFirst().title()).isEqualTo("The answer was not written");
    }

    @Test
    void forgetsComponentsButKeepsScopesWithAnotherFile(@TempDir Path folder) throws Exception {
        WindowFixture window = window();
        select(window, "nodemon@1.18.4");
        run(window, "component.not-via");
        run(window, "scope.dev");
        Session session = window.wiring.session();
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "shop", EventStream.AFFECTED)));
            return "";
        });
        window.idle();
        assertThat(session.filter().get().gated()).isFalse();
        assertThat(window.find("dev", ToggleButton.class).isSelected()).isFalse();
        assertThat(sentence(window)).contains("Only Prod, Optional, Peer dependencies are followed.");
    }

    @Test
    void blastRadiusFollowsTheMouseWithTheCommandLinesNumbers() throws Exception {
        WindowFixture window = window();
        for (String label : List.of("ps-tree@1.1.0", "pstree.remy@1.1.0", "event-stream@3.3.6")) {
            robot.moveTo(place(window, label));
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> window.find("blastTitle", Label.class).getText()
                    .equals("Blast radius of " + label.replace('@', ' ')));
            JsonNode told = answers("headwater blast " + SAMPLE + " --of " + label).getFirst();
            assertThat(window.find("dependants", Button.class).getText())
                    .startsWith(told.path("dependentInstances").asInt() + " component");
            if (told.path("dependents").size() != told.path("dependentInstances").asInt()) {
                assertThat(window.find("dependants", Button.class).getText())
                        .endsWith("of " + told.path("dependents").size() + " packages");
            }
            assertThat(window.find("introducing", Button.class).getText())
                    .startsWith(told.path("directDependencies").size() + " direct");
            assertThat(window.find("roots", Button.class).getText())
                    .startsWith(told.path("affectedRoots").size() + " of ");
        }
    }
}
