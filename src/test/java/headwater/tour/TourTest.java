package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.Chains;
import headwater.fixture.EventStream;
import headwater.fixture.GrowingLockfile;
import headwater.ingest.FormatReader;
import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.journey.WindowFixture;
import headwater.progress.Progress;
import headwater.report.ReportFormat;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.dialog.ReportFile;
import headwater.ui.memory.Memory;
import headwater.workbench.OpenSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Paints every view, light and dark, into `target/tour`, for people to look at.
class TourTest {

    private static final String GROUPS = "root>web root>server web>router router>history history>resolve resolve>assign "
            + "assign>event-stream@3.3.6 server>stream-core stream-core>stream-read stream-read>stream-write "
            + "stream-write>stream-core stream-read>event-stream@3.3.6 root>through through>event-stream@3.3.6 "
            + "event-stream@3.3.6>flatmap-stream@0.1.1";

    /// What is done with the window before the picture is taken.
    @FunctionalInterface
    interface Step {
        void run(WindowFixture window, Path folder) throws Exception;
    }

    /// One picture.
    record Stop(String name, double width, double height, Step step) {
        Stop(String name, Step step) {
            this(name, 1440, 900, step);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Stop> stops() {
        List<Stop> stops = new ArrayList<>(List.of(
                new Stop("01-paths", (window, folder) -> Tour.open(window, Tour.sample(folder))),
                new Stop("02-paths-hover", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    hover(window, "ps-tree");
                }),
                new Stop("03-components", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "tab-components");
                }),
                new Stop("04-start", (window, _) -> window.idle()),
                new Stop("05-error", (window, folder) -> Tour.open(window,
                        EventStream.write(folder, "broken", "{\"lockfileVersion\": 3, \"packages\": {\"\": {"))),
                new Stop("06-clean", (window, folder) -> Tour.open(window,
                        EventStream.write(folder, "calm", EventStream.CLEAN))),
                new Stop("07-narrow", 1000, 700, (window, folder) -> Tour.open(window, Tour.sample(folder))),
                new Stop("08-long-names", (window, folder) -> Tour.open(window,
                        EventStream.write(folder, "long", LongNames.LOCKFILE))),
                new Stop("09-problems", (window, folder) -> {
                    Tour.open(window, EventStream.write(folder, "odd", LongNames.WITH_PROBLEMS));
                    onFx(() -> {
                        ToggleButton problems = (ToggleButton) window.scene.lookup("#problems");
                        problems.fire();
                        return "";
                    });
                }),
                new Stop("10-goal", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    aim(window, "ps-tree");
                }),
                new Stop("30-scopes", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "scope.dev");
                    Tour.act(window, "scope.peer");
                }),
                new Stop("31-via", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    select(window, "ps-tree");
                    Tour.act(window, "component.via");
                    select(window, "nodemon");
                    Tour.act(window, "component.not-via");
                }),
                new Stop("32-listing", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "component.blast");
                }),
                new Stop("33-inspector", 1440, 1400, (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    select(window, "through");
                }),
                new Stop("34-near", (window, folder) -> {
                    Tour.open(window, EventStream.write(folder, "calm", EventStream.CLEAN));
                    Tour.act(window, "tab-components");
                    select(window, "event-stream");
                }),
                new Stop("35-notice", 1000, 700, (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "component.copy-purl");
                }),
                new Stop("36-report", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    window.choosers.report = Optional.of(new ReportFile(Path.of("target/tour/checkout-web-report.html"),
                            ReportFormat.HTML));
                    Tour.act(window, "report");
                }),
                new Stop("40-compare", (window, folder) -> {
                    compare(window, EventStream.write(folder, "earlier", EventStream.CLEAN),
                            EventStream.write(folder, "later", EventStream.AFFECTED));
                }),
                new Stop("41-compare-none", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "tab-compare");
                }),
                new Stop("11-few", (window, folder) -> Tour.open(window,
                        EventStream.write(folder, "few", LongNames.TWO_BOXES)))));
        stops.addAll(views());
        corpus("incident-event-stream-npm1-yakyak").ifPresent(file ->
                stops.add(new Stop("20-yakyak", (window, _) -> Tour.open(window, file))));
        corpus("incident-chalk-npm3-cchistory").ifPresent(file ->
                stops.add(new Stop("21-cchistory", (window, _) -> Tour.open(window, file))));
        corpus("incident-axios-npm3-man0dya").ifPresent(file ->
                stops.add(new Stop("22-man0dya", (window, _) -> Tour.open(window, file))));
        corpus("npm2-create-react-app-2025").ifPresent(file -> {
            stops.add(new Stop("23-large", (window, _) -> {
                Tour.open(window, file);
                aim(window, "@babel/core");
            }));
            stops.add(new Stop("25-large-all", (window, _) -> {
                Tour.open(window, file);
                aim(window, "@babel/core");
                showAll(window);
            }));
            stops.add(new Stop("26-large-fit", (window, _) -> {
                Tour.open(window, file);
                aim(window, "@babel/core");
                Tour.act(window, "fit");
            }));
            stops.add(new Stop("24-large-table", (window, _) -> {
                Tour.open(window, file);
                Tour.act(window, "tab-components");
            }));
        });
        pair("42-compare-chalk", "incident-chalk-npm3-cchistory").ifPresent(stops::add);
        pair("43-compare-axios", "incident-axios-npm3-man0dya").ifPresent(stops::add);
        pair("44-compare-yakyak", "incident-event-stream-npm1-yakyak").ifPresent(stops::add);
        graphOf("45-graph-chalk", "incident-chalk-npm3-cchistory").ifPresent(stops::add);
        graphOf("46-graph-axios", "incident-axios-npm3-man0dya").ifPresent(stops::add);
        stops.add(new Stop("47-compare-5000", (window, folder) -> {
            compareWide(window, folder);
        }));
        stops.add(new Stop("48-graph-5000", (window, folder) -> {
            compareWide(window, folder);
            Tour.act(window, "compare.graph");
        }));
        stops.add(new Stop("49-graph-small", (window, folder) -> {
            compare(window, EventStream.write(folder, "earlier", EventStream.CLEAN),
                    EventStream.write(folder, "later", EventStream.AFFECTED));
            Tour.act(window, "compare.graph");
        }));
        String only = System.getProperty("headwater.tour", "");
        return stops.stream().filter(stop -> stop.name().contains(only)).toList();
    }

    private static void compareWide(WindowFixture window, Path folder) throws Exception {
        compare(window, EventStream.write(folder, "earlier", GrowingLockfile.of(5_000, false)),
                EventStream.write(folder, "later", GrowingLockfile.of(5_000, true)));
    }

    private static Optional<Stop> graphOf(String name, String lockfile) {
        return pair(name, lockfile).map(compared -> new Stop(name, (window, folder) -> {
            compared.step().run(window, folder);
            Tour.act(window, "compare.graph");
        }));
    }

    private static Optional<Stop> pair(String name, String lockfile) {
        return corpus(lockfile + ".before").flatMap(before -> corpus(lockfile).map(after ->
                new Stop(name, (window, _) -> compare(window, before, after))));
    }

    private static void compare(WindowFixture window, Path before, Path after) throws Exception {
        onFx(() -> {
            window.wiring.main().open(List.of(before, after));
            return "";
        });
        window.idle();
    }

    private static List<Stop> views() {
        return List.of(
                new Stop("13-groups", (window, folder) -> {
                    Tour.open(window, EventStream.write(folder, "groups", Chains.lockfile(GROUPS)));
                    showAll(window);
                    Tour.act(window, "group.collapse-all");
                }),
                new Stop("14-groups-expanded", (window, folder) -> Tour.open(window,
                        EventStream.write(folder, "groups", Chains.lockfile(GROUPS)))),
                new Stop("15-hidden", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    select(window, "nodemon");
                    Tour.act(window, "view.hide");
                    select(window, "npm-run-all");
                    Tour.act(window, "view.hide");
                }),
                new Stop("16-scope-off", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "scope.dev");
                }));
    }

    private static void showAll(WindowFixture window) throws Exception {
        onFx(() -> {
            ((ToggleButton) window.scene.lookup("#all")).fire();
            return "";
        });
        window.idle();
    }

    private static Optional<Path> corpus(String name) {
        String corpus = System.getenv().getOrDefault("HEADWATER_CORPUS", "");
        return corpus.isEmpty() ? Optional.empty()
                : Optional.of(Path.of(corpus, "lockfiles", name, "package-lock.json")).filter(Files::exists);
    }

    private static int number(WindowFixture window, String name) {
        var graph = window.wiring.session().answer().get().orElseThrow().snapshot().graph();
        for (int c = 0; c < graph.size(); c++) {
            if (graph.component(c).name().equals(name)) {
                return c;
            }
        }
        throw new AssertionError(name);
    }

    private static void aim(WindowFixture window, String name) throws Exception {
        onFx(() -> {
            window.wiring.session().aimAt(number(window, name));
            return "";
        });
        window.idle();
    }

    private static void select(WindowFixture window, String name) throws Exception {
        onFx(() -> {
            window.wiring.session().select(number(window, name));
            return "";
        });
        window.idle();
    }

    private static void hover(WindowFixture window, String name) throws Exception {
        onFx(() -> {
            GraphCanvas canvas = (GraphCanvas) window.scene.lookup("#canvas");
            canvas.place(number(window, name)).ifPresent(at -> Event.fireEvent(canvas, new MouseEvent(MouseEvent.MOUSE_MOVED, at.getX(),
                    at.getY(), at.getX(), at.getY(), MouseButton.NONE, 0, false, false, false, false, false, false, false,
                    false, false, true, null)));
            return "";
        });
        window.idle();
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void paintsBothThemes(Stop stop, @TempDir Path folder) throws Exception {
        try (WindowFixture window = Tour.window(stop.width(), stop.height(), folder, EventStream.open(), Memory.none())) {
            stop.step().run(window, folder);
            Tour.paintBoth(window, 1, stop.name());
            assertThat(onFx(() -> window.scene.getWidth())).isEqualTo(stop.width());
        }
    }

    @Test
    void paintsAFileThatIsBeingRead(@TempDir Path folder) throws Exception {
        OpenSnapshots never = new OpenSnapshots(new FormatRegistry(List.of(new EndlessReader())));
        try (WindowFixture window = Tour.window(1440, 900, folder, never, Memory.none())) {
            onFx(() -> {
                window.wiring.main().open(List.of(EventStream.write(folder, "big", EventStream.CLEAN)));
                return "";
            });
            org.testfx.util.WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS,
                    () -> onFx(() -> window.work.jobs().stream().allMatch(job -> job.fraction().get() > 0)
                            && window.scene.lookup("#reading").isVisible()));
            Tour.paintBoth(window, 1, "12-reading");
            onFx(() -> {
                window.wiring.main().cancelReading();
                return "";
            });
        }
    }

    @AfterAll
    static void index() throws IOException {
        Tour.index();
    }

    /// Reads until it is cancelled.
    private static final class EndlessReader implements FormatReader {
        @Override
        public ReaderId id() {
            return new ReaderId("endless", 1);
        }

        @Override
        public boolean recognises(String fileName, byte[] head) {
            return true;
        }

        @Override
        public ReadResult read(InputSource input, Progress progress) {
            progress.report(0.4);
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        }
    }
}
