package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.fidelity.Corpus;
import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import headwater.ui.memory.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/// Paints what explores a real lockfile: the overview, what a query picks, the dominators, the remedy and what it comes to.
/// Where there is nothing compromised, a direct dependency is taken out instead.
class ExploreTourTest {
    private static final double SHARP = 2;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(Tour.OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident-axios-npm3-man0dya/package-lock.json", "incident-chalk-npm3-cchistory/package-lock.json",
        "incident-event-stream-npm1-yakyak/package-lock.json", "incident-event-stream-yarn1-adobexd-tabs/yarn.lock",
        "npm2-create-react-app-2025/package-lock.json"})
    void paintsWhatExplores(String lockfile, @TempDir Path folder) throws Exception {
        assumeTrue(Corpus.folder().isPresent(), Corpus.ABSENT);
        Path file = Corpus.folder().orElseThrow().resolve("lockfiles").resolve(lockfile);
        String name = file.getParent().getFileName().toString();
        try (WindowFixture window = Tour.window(1440, 900, folder, EventStream.open(), Memory.none())) {
            Tour.open(window, file);
            paint(window, "90-remedy-" + name);
            Tour.act(window, "tab-graph");
            paint(window, "91-overview-" + name);
            Tour.act(window, "find");
            ask(window, "findText", ":direct:prod");
            Tour.paintBoth(window, 1, "92-query-" + name);
            select(window);
            Tour.act(window, "component.only-through");
            paint(window, "93-dominators-" + name);
            Tour.act(window, "tab-paths");
            change(window);
            paint(window, "94-what-if-" + name);
        }
    }

    private static void paint(WindowFixture window, String name) throws Exception {
        Tour.paintBoth(window, SHARP, name + "@2x");
        Tour.paintBoth(window, 1, name);
    }

    private static void ask(WindowFixture window, String field, String query) throws Exception {
        onFx(() -> {
            window.find(field, TextField.class).setText(query);
            return "";
        });
        window.idle();
    }

    private static void select(WindowFixture window) throws Exception {
        onFx(() -> {
            int[] targets = window.wiring.session().answer().get().orElseThrow().targets();
            if (targets.length > 0) {
                window.wiring.session().select(targets[0]);
            }
            return "";
        });
        window.idle();
    }

    private static void change(WindowFixture window) throws Exception {
        boolean suspect = onFx(() -> window.scene.lookup("#remedy").isVisible());
        if (suspect) {
            onFx(() -> {
                ((Button) window.scene.lookup("#tryIt")).fire();
                return "";
            });
            window.idle();
        } else {
            Tour.act(window, "whatif.remove");
        }
    }

    @AfterAll
    static void index() throws Exception {
        Tour.index();
    }
}
