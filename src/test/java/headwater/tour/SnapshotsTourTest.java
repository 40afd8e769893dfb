package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.Wiring;
import headwater.fixture.EventStream;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.journey.WindowFixture;
import headwater.model.BuildFacts;
import headwater.progress.Progress;
import headwater.ui.memory.Memory;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Paints kept snapshots: the navigator, the dialog that keeps, the comparison of two, a store in trouble.
class SnapshotsTourTest {
    private static final String EARLIER = EventStream.AFFECTED.replace("3.3.6", "3.3.4").replace("0.1.1", "0.1.0");
    private static final String DAMAGED = EventStream.CLEAN.replace("\n}}", ",\n \"node_modules/x\": 7}}")
            .replace("\"3.3.4\"}", "\"3.3.4\"}, \"node_modules/y\": 8");

    @FunctionalInterface
    interface Step {
        void run(WindowFixture window, Path folder) throws Exception;
    }

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
        return List.of(
                new Stop("50-snapshots", (window, _) -> {
                    select(window, 2);
                    Tour.act(window, "snapshot.open");
                }),
                new Stop("51-snapshots-compare", (window, _) -> {
                    select(window, 2, 3);
                    Tour.act(window, "snapshot.compare");
                }),
                new Stop("52-keep", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "snapshot.keep");
                }),
                new Stop("53-keep-refused", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "snapshot.keep");
                    onFx(() -> {
                        ((TextField) window.scene.lookup("#keepProject")).setText("checkout-web");
                        ((TextField) window.scene.lookup("#keepLabel")).setText("build 418");
                        ((Button) window.scene.lookup("#keepNow")).fire();
                        return "";
                    });
                    window.idle();
                }),
                new Stop("54-kept", (window, folder) -> {
                    Tour.open(window, EventStream.write(folder, "shop", EventStream.AFFECTED));
                    Tour.act(window, "snapshot.keep");
                    onFx(() -> {
                        ((Button) window.scene.lookup("#keepNow")).fire();
                        return "";
                    });
                    window.idle();
                }),
                new Stop("55-store-trouble", (window, folder) -> {
                    Files.writeString(folder.resolve("store").resolve("headwater.mv.db"), "not a store");
                    Tour.open(window, Tour.sample(folder));
                    Tour.act(window, "snapshot.refresh");
                }),
                new Stop("56-snapshots-narrow", 1000, 640, (window, _) -> {
                    select(window, 2);
                    Tour.act(window, "snapshot.open");
                }));
    }

    private static void select(WindowFixture window, int... rows) throws Exception {
        onFx(() -> {
            TreeView<?> tree = (TreeView<?>) window.scene.lookup("#snapshots");
            tree.getSelectionModel().clearSelection();
            for (int row : rows) {
                tree.getSelectionModel().select(row);
            }
            return "";
        });
        window.idle();
    }

    private static void keep(Path store, String at, String project, String stream, String label, String lockfile)
            throws Exception {
        KeptSnapshots then = KeptSnapshots.in(store.toString(), EventStream.open(),
                Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
        Snapshot snapshot = EventStream.open().openText("package-lock.json", lockfile, Progress.NONE);
        then.keep(snapshot, new KeptSnapshots.KeepAs(project, stream, Optional.of(label), BuildFacts.NONE), Progress.NONE);
    }

    private static Path store(Path folder) throws Exception {
        Path store = folder.resolve("store");
        keep(store, "2026-09-24T10:00:00Z", "checkout-web", "main", "build 412", EARLIER);
        keep(store, "2026-10-02T09:14:00Z", "checkout-web", "main", "build 418", EventStream.AFFECTED);
        keep(store, "2026-10-07T08:00:00Z", "checkout-web", "main", "build 421", EARLIER);
        keep(store, "2025-11-30T08:00:00Z", "design-system", "main", "1", EventStream.CLEAN);
        keep(store, "2026-10-01T08:00:00Z", "legacy-admin", "main", "2.14.0-beta.3 from the old build server", DAMAGED);
        keep(store, "2026-10-01T08:00:00Z", "payments-api", "main", "77", EventStream.AFFECTED);
        keep(store, "2026-10-03T08:00:00Z", "payments-api", "release/1", "78", EARLIER);
        return store;
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(Tour.OUT);
    }

    @ParameterizedTest
    @MethodSource("stops")
    void paintsBothThemes(Stop stop, @TempDir Path folder) throws Exception {
        Wiring.Engine engine = new Wiring.Engine(BuiltInCatalogue.load(), EventStream.open(),
                EventStream.store(store(folder)), EventStream.CLOCK);
        try (WindowFixture window = Tour.window(stop.width(), stop.height(), folder, engine, Memory.none())) {
            window.idle();
            stop.step().run(window, folder);
            Tour.paintBoth(window, 1, stop.name());
            assertThat(onFx(() -> window.messages.shown().get())).isEmpty();
        }
    }

    @AfterAll
    static void index() throws Exception {
        Tour.index();
    }
}
