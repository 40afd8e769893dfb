package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import headwater.ui.memory.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Paints the remedy of a suspect, what it comes to, queries, notes, and the tree of what comes in only through a component.
class RemedyTourTest {
    @FunctionalInterface
    interface Step {
        void run(WindowFixture window) throws Exception;
    }

    record Stop(String name, double width, double height, Step step) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Stop> stops() {
        return List.of(
                new Stop("82-remedy", 1440, 900, _ -> { }),
                new Stop("83-dominators", 1440, 900, window -> Tour.act(window, "component.only-through")),
                new Stop("84-dominators-found", 1000, 640, window -> {
                    Tour.act(window, "component.only-through");
                    onFx(() -> {
                        ((TextField) window.scene.lookup(".dominators-find")).setText("stream");
                        return "";
                    });
                }),
                new Stop("95-what-if", 1440, 900, RemedyTourTest::tryRemedy),
                new Stop("96-try-version", 1000, 700, window -> Tour.act(window, "whatif.version")),
                new Stop("85-query", 1440, 900, window -> {
                    Tour.act(window, "tab-components");
                    ask(window, "find", ":direct:prod, :compromised");
                }),
                new Stop("86-query-wrong", 1000, 640, window -> {
                    Tour.act(window, "tab-components");
                    ask(window, "find", ":direct:scritp");
                }),
                new Stop("87-query-help", 1000, 760, window -> Tour.act(window, "query-help")),
                new Stop("88-query-picture", 1440, 900, window -> {
                    Tour.act(window, "tab-graph");
                    Tour.act(window, "find");
                    ask(window, "findText", ":script");
                }),
                new Stop("89-notes", 1440, 900, window -> {
                    note(window, "Handed over to a new maintainer in September; see the case.");
                    Tour.act(window, "notes.list");
                }));
    }

    private static void tryRemedy(WindowFixture window) throws Exception {
        onFx(() -> {
            ((Button) window.scene.lookup("#tryIt")).fire();
            return "";
        });
        window.idle();
    }

    private static void ask(WindowFixture window, String field, String query) throws Exception {
        onFx(() -> {
            ((TextField) window.scene.lookup("#" + field)).setText(query);
            return "";
        });
        window.idle();
    }

    private static void note(WindowFixture window, String text) throws Exception {
        Tour.act(window, "notes.bookmark");
        onFx(() -> {
            ((TextArea) window.scene.lookup("#noteText")).setText(text);
            return "";
        });
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(Tour.OUT);
    }

    @ParameterizedTest
    @MethodSource("stops")
    void paintsBothThemes(Stop stop, @TempDir Path folder) throws Exception {
        try (WindowFixture window = Tour.window(stop.width(), stop.height(), folder, EventStream.open(), Memory.none())) {
            Tour.open(window, Tour.sample(folder));
            stop.step().run(window);
            Tour.paintBoth(window, 1, stop.name());
            assertThat(onFx(() -> window.messages.shown().get())).isEmpty();
        }
    }

    @AfterAll
    static void index() throws Exception {
        Tour.index();
    }
}
