package headwater.access;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.Wiring;
import headwater.fixture.EventStream;
import headwater.fixture.Fleet;
import headwater.journey.WindowFixture;
import headwater.ui.memory.Memory;
import headwater.ui.views.Views;
import headwater.workbench.SoughtIncident;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/// Every control that the keyboard reaches has a name for screen readers, and every text stands out from what is behind
/// it by 4.5 : 1 and is 10.5 px high or more, in every state of the window and both themes.
class AccessFxTest {
    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_SIZE = 10.5;

    /// A state of the window.
    enum State { START, ANSWER, COMPONENTS, CLEAN, PROBLEMS, ERROR, PALETTE, KEYS, QUICK_OPEN, FIND, PASTE, WORK, NOTICE, GOAL, COMPARE,
        COMPARE_GRAPH, GRAPH, DOMINATORS, WHAT_IF, TRY_VERSION, QUERY, QUERY_HELP, NOTES, SAVED_VIEWS,
        REVIEW, SEARCH_FOR, VERDICTS, TIMELINE, TIMELINE_EMPTY, PREVIEW }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource
    void namesControlsAndShowsReadableTexts(State state, @TempDir Path folder) throws Exception {
        Memory memory = new Memory(Map.of("recent.0", EventStream.write(folder, "before", EventStream.CLEAN).toString(),
                "recent.1", folder.resolve("gone/package-lock.json").toString()), _ -> { });
        try (WindowFixture window = onFx(() -> new WindowFixture(1440, 900, false, Optional.of(folder),
                new Wiring.Engine(List.of(EventStream.advisory()), EventStream.open(), EventStream.store(folder.resolve("fleet")),
                        EventStream.CLOCK), memory))) {
            window.turn(false);
            reach(window, state, folder);
            window.idle();
            SoftAssertions all = new SoftAssertions();
            check(window, "light", all);
            window.turn(true);
            check(window, "dark", all);
            all.assertAll();
        }
    }

    private static void check(WindowFixture window, String theme, SoftAssertions all) {
        onFx(() -> window.scene.snapshot(null));
        onFx(() -> window.scene.snapshot(null));
        Node root = window.scene.getRoot();
        List<String> nameless = onFx(() -> SceneWalk.nameless(root));
        List<SceneWalk.Pair> texts = onFx(() -> SceneWalk.texts(root));
        all.assertThat(nameless).as("controls without a name, " + theme).isEmpty();
        all.assertThat(texts).hasSizeGreaterThan(10);
        all.assertThat(texts.stream().filter(pair -> pair.contrast() < LEAST_CONTRAST).map(SceneWalk.Pair::toString)
                .distinct()).as("contrast, " + theme).isEmpty();
        all.assertThat(texts.stream().filter(pair -> pair.sizePx() < LEAST_SIZE).map(SceneWalk.Pair::where).distinct())
                .as("text below 10.5 px, " + theme).isEmpty();
    }

    private static void reach(WindowFixture window, State state, Path folder) throws Exception {
        switch (state) {
            case START -> { }
            case ANSWER -> open(window, folder, EventStream.AFFECTED);
            case CLEAN -> open(window, folder, EventStream.CLEAN);
            case ERROR -> open(window, folder, "{\"lockfileVersion\": 3, \"packages\": {");
            case COMPONENTS -> act(window, folder, "tab-components");
            case GRAPH -> act(window, folder, "tab-graph");
            case DOMINATORS -> act(window, folder, "tab-dominators");
            case TRY_VERSION -> act(window, folder, "whatif.version");
            case QUERY_HELP -> act(window, folder, "query-help");
            case WHAT_IF -> {
                act(window, folder, "whatif.remove");
                window.idle();
            }
            case QUERY -> {
                act(window, folder, "tab-components");
                onFx(() -> {
                    window.find("find", TextField.class).setText(":licence(MIT):nonsense");
                    return "";
                });
            }
            case SAVED_VIEWS -> act(window, folder, "views.list");
            case NOTES -> {
                act(window, folder, "notes.bookmark");
                run(window, "notes.list");
            }
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
            case REVIEW -> onFx(() -> {
                window.wiring.paste().paste("| Package | Version |\n|---|---|\n| event-stream | 3.3.6 |\n| x | soon |\nevent-stream 3.3.6");
                return "";
            });
            case SEARCH_FOR -> run(window, "incident.search");
            case VERDICTS -> {
                Fleet.keep(folder.resolve("fleet"), 1);
                seek(window);
                run(window, "tab-incident");
            }
            case TIMELINE -> {
                Fleet.keep(folder.resolve("fleet"), 1);
                seek(window);
                run(window, "tab-timeline");
            }
            case TIMELINE_EMPTY -> act(window, folder, "tab-timeline");
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

    private static void seek(WindowFixture window) throws Exception {
        onFx(() -> {
            window.wiring.session().seek(SoughtIncident.ofCatalogue(EventStream.advisory()));
            return "";
        });
        window.idle();
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
