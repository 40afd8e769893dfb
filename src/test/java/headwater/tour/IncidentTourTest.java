package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.Wiring;
import headwater.fixture.EventStream;
import headwater.fixture.Fleet;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.journey.WindowFixture;
import headwater.model.Advisory;
import headwater.ui.memory.Memory;
import headwater.workbench.SoughtIncident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Paints the way from a pasted advisory to the timeline: the review, the verdicts, the strips, with one project, many, and
/// names that are hard to show.
class IncidentTourTest {
    private static final String ADVISORY = """
            # event-stream incident, npm, 2018

            A maintainer handed the package over; the new one added flatmap-stream, which steals wallets.

            | Package | Bad versions |
            |---|---|
            | event-stream | 3.3.6 |
            | flatmap-stream | 0.1.1 |
            | left-pad | not known yet |

            Also seen: event-stream@3.3.6
            """;
    @TempDir
    private static Path folder;

    @FunctionalInterface
    interface Step {
        void run(WindowFixture window) throws Exception;
    }

    record Stop(String name, double width, double height, String store, Step step) {
        Stop(String name, String store, Step step) {
            this(name, 1440, 900, store, step);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Stop> stops() {
        return List.of(new Stop("100-review", "many", window -> paste(window, ADVISORY)),
                new Stop("101-review-many", "many", window -> paste(window, table())),
                new Stop("102-verdicts", "many", IncidentTourTest::seek),
                new Stop("103-timeline", "many", window -> timeline(window)),
                new Stop("104-timeline-build", "many", window -> {
                    timeline(window);
                    press(window, "#scaleBuild");
                }),
                new Stop("105-timeline-selected", "many", window -> {
                    timeline(window);
                    key(window, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
                }),
                new Stop("106-timeline-one", "one", window -> timeline(window)),
                new Stop("107-verdicts-one", "one", IncidentTourTest::seek),
                new Stop("108-timeline-long", "long", window -> timeline(window)),
                new Stop("109-verdicts-long", "long", IncidentTourTest::seek),
                new Stop("110-timeline-empty", "none", window -> timeline(window)),
                new Stop("111-verdicts-empty", "none", IncidentTourTest::seek),
                new Stop("112-timeline-narrow", 1000, 640, "many", window -> timeline(window)),
                new Stop("113-verdicts-narrow", 1000, 640, "many", IncidentTourTest::seek),
                new Stop("114-search-for", "many", window -> Tour.act(window, "incident.search")),
                new Stop("115-timeline-day", "many", window -> {
                    timeline(window);
                    press(window, "#scaleDay");
                }));
    }

    private static String table() {
        return "Package,Version\n" + IntStream.rangeClosed(1, 463).mapToObj(i -> "@scope-" + i % 9 + "/package-number-" + i + ",1." + i % 7 + ".0")
                .collect(Collectors.joining("\n")) + "\nevent-stream,3.3.6\nleft-pad,soon\nright-pad,?\n"
                + "@scope-1/package-number-1,1.1.0\n";
    }

    private static void paste(WindowFixture window, String text) throws Exception {
        onFx(() -> {
            window.wiring.paste().paste(text);
            return "";
        });
        window.idle();
    }

    private static void seek(WindowFixture window) throws Exception {
        Advisory incident = BuiltInCatalogue.load().stream().filter(each -> each.title().startsWith("event-stream")).findFirst().orElseThrow();
        onFx(() -> {
            window.wiring.session().seek(SoughtIncident.ofCatalogue(incident));
            return "";
        });
        window.idle();
    }

    private static void timeline(WindowFixture window) throws Exception {
        seek(window);
        Tour.act(window, "tab-timeline");
        onFx(() -> window.scene.snapshot(null));
    }

    private static void press(WindowFixture window, String button) {
        onFx(() -> {
            ((ToggleButton) window.scene.lookup(button)).fire();
            return window.scene.snapshot(null);
        });
    }

    private static void key(WindowFixture window, KeyCode... codes) {
        onFx(() -> {
            Node canvas = window.scene.lookup("#timelineCanvas");
            canvas.requestFocus();
            for (KeyCode code : codes) {
                canvas.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }
            return window.scene.snapshot(null);
        });
    }

    private static void longNames(Path store) throws Exception {
        Instant at = Instant.parse("2018-10-02T09:00:00Z");
        String affected = EventStream.AFFECTED;
        Fleet.one(store, "@enterprise-platform-engineering/customer-facing-checkout-application-web", "release/2026.11-long-term-support", "2026.11.24-rc.3+build.8841",
                at, affected);
        Fleet.one(store, "結帳前端應用程式－歐洲地區", "主幹", "第四百十八版", at.plusSeconds(864_000), affected);
        Fleet.one(store, "結帳前端應用程式－歐洲地區", "主幹", "第四百二十一版", at.plusSeconds(1_864_000), EventStream.CLEAN);
        Fleet.one(store, "مشروع-الدفع", "main", "1", at.plusSeconds(2_864_000), EventStream.CLEAN);
    }

    @BeforeAll
    static void stores() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(Tour.OUT);
        Fleet.keep(folder.resolve("many"), 31);
        Fleet.keep(folder.resolve("one"), 1);
        longNames(folder.resolve("long"));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void paintsBothThemes(Stop stop) throws Exception {
        Wiring.Engine engine = new Wiring.Engine(BuiltInCatalogue.load(), EventStream.open(),
                EventStream.store(folder.resolve(stop.store())), EventStream.CLOCK);
        try (WindowFixture window = Tour.window(stop.width(), stop.height(), folder, engine, Memory.none())) {
            window.idle();
            stop.step().run(window);
            window.idle();
            Tour.paintBoth(window, 1, stop.name());
            assertThat(onFx(() -> window.messages.shown().get())).isEmpty();
        }
    }

    @AfterAll
    static void index() throws Exception {
        Tour.index();
    }
}
