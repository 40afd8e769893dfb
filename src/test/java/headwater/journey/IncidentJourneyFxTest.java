package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.Wiring;
import headwater.fixture.EventStream;
import headwater.fixture.Fleet;
import headwater.ui.dialog.FigureFile;
import headwater.ui.memory.Memory;
import headwater.workbench.PathPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// From a pasted advisory to the paths in one project, by the keyboard alone: review, verdicts, timeline, paths.
class IncidentJourneyFxTest {
    private static final String ADVISORY = """
            # event-stream (npm)

            | Package | Version |
            |---|---|
            | event-stream | 3.3.6 |
            | flatmap-stream | 0.1.1 |
            | left-pad | nobody knows |

            Again: event-stream@3.3.6
            """;
    @TempDir
    private static Path folder;

    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    @BeforeAll
    static void store() throws Exception {
        Fleet.keep(folder.resolve("store"), 12);
    }

    /// Without any catalogue: only what is pasted is looked for.
    private WindowFixture window() throws Exception {
        WindowFixture window = journey.show(() -> new WindowFixture(1000, 900, false, Optional.empty(), new Wiring.Engine(List.of(),
                EventStream.open(), EventStream.store(folder.resolve("store")), EventStream.CLOCK), Memory.none()));
        window.idle();
        return window;
    }

    private void press(WindowFixture window, KeyCode... keys) throws Exception {
        robot.push(keys);
        window.idle();
    }

    private static String tab(WindowFixture window) {
        return onFx(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem()).getId();
    }

    private static String text(WindowFixture window, String id) {
        return onFx(() -> window.find(id, Label.class).getText());
    }

    private static List<String> verdicts(WindowFixture window) {
        return onFx(() -> window.find("verdicts", TableView.class).lookupAll(".table-row-cell").stream()
                .map(Node::getAccessibleText).filter(said -> said != null && !said.isEmpty()).toList());
    }

    /// The clipboard of the headless platform belongs to the whole test run, so the text is typed in where one may paste.
    private void review(WindowFixture window, String advisory) throws Exception {
        press(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        onFx(() -> {
            window.find("searchForText", TextArea.class).setText(advisory);
            return "";
        });
        press(window, KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Test
    void leadsFromAPasteToThePathsOfOneProjectByKeyboard() throws Exception {
        WindowFixture window = window();
        review(window, ADVISORY);
        assertThat(text(window, "reviewHeadline")).isEqualTo("2 indicators, 1 line not understood, 1 duplicate");
        assertThat(onFx(() -> window.find("reviewTitle", TextField.class).getText())).isEqualTo("event-stream (npm)");

        press(window, KeyCode.ENTER);
        assertThat(tab(window)).isEqualTo("incidentTab");
        assertThat(text(window, "incidentHeadline"))
                .isEqualTo("12 of 49 snapshots in 4 of 12 projects are affected; 2 snapshots were not fully readable.");
        assertThat(verdicts(window)).anyMatch(said -> said.startsWith("Affected, search-api, main, event-stream 3.3.6, flatmap-stream 0.1.1, Production, "
                + "422 (5 Nov 2018), Still in"))
                .anyMatch(said -> said.startsWith("Was affected, checkout-web, main"))
                .anyMatch(said -> said.startsWith("Not fully read, legacy-admin"))
                .anyMatch(said -> said.startsWith("Not found, design-system"));

        press(window, KeyCode.CONTROL, KeyCode.DIGIT7);
        assertThat(tab(window)).isEqualTo("timelineTab");
        press(window, KeyCode.DOWN);
        press(window, KeyCode.END);
        press(window, KeyCode.LEFT);
        assertThat(onFx(() -> window.scene.getFocusOwner().getAccessibleText())).startsWith("checkout-web › main › 431");
        press(window, KeyCode.LEFT);
        press(window, KeyCode.ENTER);

        assertThat(tab(window)).isEqualTo("pathsTab");
        assertThat(text(window, "headline")).contains("event-stream 3.3.6 (2").endsWith("compromised.");
        press(window, KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(tab(window)).isEqualTo("incidentTab");
    }

    @Test
    void aCardBesideTheTimelinePointsAtItsStripAndOpensItsSnapshot() throws Exception {
        WindowFixture window = window();
        review(window, ADVISORY);
        press(window, KeyCode.ENTER);
        press(window, KeyCode.CONTROL, KeyCode.DIGIT7);
        ListView<?> cards = onFx(() -> window.find("cardsList", ListView.class));
        onFx(() -> {
            cards.requestFocus();
            cards.getSelectionModel().clearAndSelect(0);
            return "";
        });
        press(window, KeyCode.DOWN);

        assertThat(onFx(() -> cards.lookupAll(".list-cell").stream().map(Node::getAccessibleText).filter(said -> said != null && !said.isEmpty())
                .toList())).contains("search-api, main, event-stream 3.3.6, flatmap-stream 0.1.1, In since 422 (5 Nov 2018), still in, "
                + "Brought in by nodemon 1.18.3 → 1.18.4").anyMatch(said -> said.startsWith("legacy-admin, main, Not fully read"))
                .noneMatch(said -> said.startsWith("design-system"));
        assertThat(text(window, "cardsRest")).isEqualTo("7 other streams: not found.");
        assertThat(onFx(() -> window.scene.lookup("#timelineCanvas").getAccessibleText())).startsWith("checkout-web › main › 428");
        assertThat(onFx(() -> window.scene.lookup("#inspector").isVisible())).isFalse();

        press(window, KeyCode.ENTER);
        assertThat(tab(window)).isEqualTo("pathsTab");
        assertThat(onFx(() -> window.scene.lookup("#inspector").isVisible())).isTrue();
    }

    @Test
    void whatIsUntickedIsNotSearchedFor() throws Exception {
        WindowFixture window = window();
        review(window, "flatmap-stream 0.1.1\nnot-in-any-project 1.0.0\n");
        press(window, KeyCode.SPACE);
        press(window, KeyCode.ENTER);

        assertThat(text(window, "incidentHeadline"))
                .isEqualTo("It was not found in what could be read of 49 snapshots in 12 projects; 2 snapshots were not fully readable.");
    }

    @Test
    void escapeLeavesTheReviewAndSearchesNothing() throws Exception {
        WindowFixture window = window();
        review(window, ADVISORY);
        press(window, KeyCode.ESCAPE);

        assertThat(onFx(() -> window.wiring.session().sought().get())).isEmpty();
        assertThat(onFx(() -> window.find("start", Node.class).isVisible())).isTrue();
    }

    @Test
    void anAdvisoryThatIsOpenedAsAFileIsReviewed() throws Exception {
        WindowFixture window = window();
        Path file = Files.writeString(folder.resolve("advisory.md"), ADVISORY);
        onFx(() -> {
            window.wiring.main().open(List.of(file));
            return "";
        });
        window.idle();

        assertThat(text(window, "reviewHeadline")).startsWith("2 indicators");
    }

    @Test
    void theAnswerLeavesTheProgramAsMarkdownCommandAndPicture() throws Exception {
        WindowFixture window = window();
        review(window, ADVISORY);
        press(window, KeyCode.ENTER);
        Path picture = folder.resolve("timeline.svg");
        window.choosers.figure = Optional.of(new FigureFile(picture, PathPicture.Format.SVG, 1));
        for (String action : List.of("incident.copy", "timeline.save")) {
            onFx(() -> {
                window.wiring.actions().run(action);
                return "";
            });
            window.idle();
        }

        assertThat(window.clip.text).contains("## event-stream (npm)", "| Was affected | checkout-web | main |", "| Not found | design-system | main |");
        assertThat(Files.readString(picture)).startsWith("<svg").contains("checkout-web", "search-api");
    }
}
