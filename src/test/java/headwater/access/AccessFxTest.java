package headwater.access;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import headwater.ui.memory.Memory;
import headwater.ui.views.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Every control that the keyboard reaches has a name for screen readers, and every text stands out from what is behind
/// it by 4.5 : 1 and is 10.5 px high or more, in every state of the window and both themes.
class AccessFxTest {
    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_SIZE = 10.5;

    /// A state of the window.
    enum State { START, ANSWER, COMPONENTS, CLEAN, PROBLEMS, ERROR, PALETTE, KEYS, QUICK_OPEN, FIND, PASTE, WORK, NOTICE, GOAL, COMPARE,
        COMPARE_GRAPH, GRAPH, PREVIEW }

    static Stream<Arguments> states() {
        return Stream.of(State.values()).flatMap(state -> Stream.of(Arguments.of(state, false), Arguments.of(state, true)));
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @MethodSource("states")
    void namesControlsAndShowsReadableTexts(State state, boolean dark, @TempDir Path folder) throws Exception {
        Memory memory = new Memory(Map.of("recent.0", EventStream.write(folder, "before", EventStream.CLEAN).toString(),
                "recent.1", folder.resolve("gone/package-lock.json").toString()), _ -> { });
        try (WindowFixture window = onFx(() -> {
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            return new WindowFixture(1440, 900, dark, Optional.of(folder), List.of(EventStream.advisory()),
                    EventStream.open(), memory);
        })) {
            reach(window, state, folder);
            window.idle();
            onFx(() -> window.scene.snapshot(null));
            onFx(() -> window.scene.snapshot(null));
            Node root = window.scene.getRoot();
            List<String> nameless = onFx(() -> SceneWalk.nameless(root));
            List<SceneWalk.Pair> texts = onFx(() -> SceneWalk.texts(root));
            SoftAssertions all = new SoftAssertions();
            all.assertThat(nameless).as("controls without a name").isEmpty();
            all.assertThat(texts).hasSizeGreaterThan(10);
            all.assertThat(texts.stream().filter(pair -> pair.contrast() < LEAST_CONTRAST).map(SceneWalk.Pair::toString)
                    .distinct()).as("contrast").isEmpty();
            all.assertThat(texts.stream().filter(pair -> pair.sizePx() < LEAST_SIZE).map(SceneWalk.Pair::where).distinct())
                    .as("text below 10.5 px").isEmpty();
            all.assertAll();
        }
    }

    private static void reach(WindowFixture window, State state, Path folder) throws Exception {
        switch (state) {
            case START -> { }
            case ANSWER -> open(window, folder, EventStream.AFFECTED);
            case CLEAN -> open(window, folder, EventStream.CLEAN);
            case ERROR -> open(window, folder, "{\"lockfileVersion\": 3, \"packages\": {");
            case COMPONENTS -> act(window, folder, "tab-components");
            case GRAPH -> act(window, folder, "tab-graph");
            case PALETTE -> act(window, folder, "palette");
            case KEYS -> act(window, folder, "keys");
            case QUICK_OPEN -> act(window, folder, "quick-open");
            case FIND -> act(window, folder, "find");
            case WORK -> act(window, folder, "work");
            case PROBLEMS -> {
                open(window, folder, """
                        {"name": "odd", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                          "": {"name": "odd", "version": "1.0.0", "dependencies": {"gone": "^1.0.0"}},
                          "node_modules/strange": 7}}""");
                run(window, "problems");
            }
            case PASTE -> {
                open(window, folder, EventStream.AFFECTED);
                onFx(() -> {
                    window.wiring.paste().paste("event-stream@3.3.6, ms@2.0.0, ps-tree@9.9.9, x@1.0.0\nAnd a line");
                    return "";
                });
            }
            case PREVIEW -> {
                EventStream.write(folder, "shop", EventStream.AFFECTED);
                EventStream.write(folder, "unread", "{");
                onFx(() -> {
                    window.wiring.main().open(List.of(folder));
                    return "";
                });
            }
            case NOTICE -> onFx(() -> {
                window.wiring.notices().tell("Something was done", "Show", () -> { });
                return "";
            });
            case COMPARE -> {
                compare(window, folder);
                run(window, "compare.next");
                run(window, "compare.everything");
            }
            case COMPARE_GRAPH -> {
                compare(window, folder);
                run(window, "compare.graph");
                run(window, "compare.next");
            }
            case GOAL -> {
                open(window, folder, EventStream.AFFECTED);
                onFx(() -> {
                    window.wiring.session().aimAt(2);
                    return "";
                });
            }
        }
    }

    private static void compare(WindowFixture window, Path folder) throws Exception {
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "earlier", EventStream.CLEAN),
                    EventStream.write(folder, "later", EventStream.AFFECTED)));
            return "";
        });
        window.idle();
    }

    private static void open(WindowFixture window, Path folder, String lockfile) throws Exception {
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "shop", lockfile)));
            return "";
        });
        window.idle();
        onFx(() -> window.scene.snapshot(null));
    }

    private static void act(WindowFixture window, Path folder, String action) throws Exception {
        open(window, folder, EventStream.AFFECTED);
        run(window, action);
    }

    private static void run(WindowFixture window, String action) {
        onFx(() -> {
            window.wiring.actions().run(action);
            return "";
        });
    }

    @Test
    void wouldSeeAControlWithoutANameAndAPaleText() {
        List<String> nameless = onFx(() -> SceneWalk.nameless(new VBox(new Button("×"), new Button("Close"))));
        assertThat(nameless).hasSize(1);
        SceneWalk.Pair pale = new SceneWalk.Pair("", Color.web("#999999"), Color.WHITE, 13);
        assertThat(pale.contrast()).isBetween(2.8, 2.9);
        assertThat(new SceneWalk.Pair("", Color.BLACK, Color.WHITE, 13).contrast()).isEqualTo(21);
        assertThat(onFx(() -> new Label("x").isFocusTraversable())).isFalse();
        assertThat(Views.values()).isNotEmpty();
    }
}
