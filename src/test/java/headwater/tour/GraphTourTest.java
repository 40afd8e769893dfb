package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Corpus;
import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import headwater.ui.memory.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Paints the graph tab, light and dark, at 100 and 200 %: of the sample, and of real lockfiles where they are at hand.
class GraphTourTest {
    private static final List<String> REAL = List.of("npm2-create-react-app-2025/package-lock.json");

    /// What is done with the window before the picture is taken.
    @FunctionalInterface
    interface Step {
        void run(WindowFixture window) throws Exception;
    }

    /// One picture.
    record Stop(String name, double width, double height, Path file, Step step) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Stop> stops() {
        Path sample = Tour.sample(Path.of(System.getProperty("java.io.tmpdir")));
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop("17-graph", 1440, 900, sample, _ -> { }));
        stops.add(new Stop("18-graph-names", 1440, 900, sample, window -> zoom(window, 5)));
        stops.add(new Stop("19-graph-boxes", 1440, 900, sample, window -> zoom(window, 9)));
        Corpus.folder().ifPresent(corpus -> REAL.stream().map(corpus.resolve("lockfiles")::resolve).filter(Files::exists)
                .forEach(file -> stops.add(new Stop("27-graph-" + file.getParent().getFileName(), 1440, 900, file, _ -> { }))));
        return stops.stream();
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void paintsLightAndDarkSharpAndSharper(Stop stop, @TempDir Path folder) throws Exception {
        try (WindowFixture window = Tour.window(stop.width(), stop.height(), folder, EventStream.open(), Memory.none())) {
            Tour.open(window, stop.file());
            Tour.act(window, "tab-graph");
            onFx(() -> window.scene.snapshot(null));
            stop.step().run(window);
            Tour.paintBoth(window, 1, stop.name());
            Tour.paintBoth(window, 2, stop.name() + "@2x");
            assertThat(Files.size(Tour.OUT.resolve(stop.name() + "-light.png"))).isGreaterThan(20_000);
        }
    }

    private static void zoom(WindowFixture window, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            Tour.act(window, "zoom-in");
        }
    }

    @AfterAll
    static void index() throws Exception {
        Tour.index();
    }
}
