package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.fixture.WideLockfiles;
import headwater.ingest.FormatReader;
import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.archive.Archives;
import headwater.journey.WindowFixture;
import headwater.progress.Progress;
import headwater.ui.memory.Memory;
import headwater.ui.text.PathText;
import headwater.ui.text.Texts;
import headwater.workbench.OpenSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Paints what the window itself offers: palette, key map, quick open, find, paste, work, notices, start, hard sizes.
class ShellTourTest {
    @FunctionalInterface
    interface Step {
        void run(WindowFixture window, Path folder) throws Exception;
    }

    /// One picture, of a window that is `scale` times as large on the screen as it thinks.
    record Stop(String name, double width, double height, double scale, Step step) {
        Stop(String name, Step step) {
            this(name, 1440, 900, 1, step);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Stop> stops() {
        Step sample = (window, folder) -> Tour.open(window, Tour.sample(folder));
        return List.of(
                new Stop("60-palette", after(sample, "palette", "")),
                new Stop("61-palette-typed", after(sample, "palette", "zo")),
                new Stop("62-key-map", after(sample, "keys", "")),
                new Stop("63-quick-open", after(sample, "quick-open", "stream")),
                new Stop("64-find", after(sample, "find", "str")),
                new Stop("65-paste", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder), EventStream.write(folder, "calm", EventStream.CLEAN));
                    paste(window, "Affected:\n- event-stream@3.3.6\n- flatmap-stream@0.1.1\nps-tree@1.1.0, left-pad@1.3.0\n"
                            + "pkg:npm/%40scope/unheard-of@1.0.0\nPlease rotate all tokens.");
                }),
                new Stop("66-paste-lockfile", (window, _) -> paste(window, EventStream.AFFECTED)),
                new Stop("59-preview", (window, folder) -> {
                    Path archive = Files.write(folder.resolve("checkout-web-4.18.zip"), Archives.zip(
                            "web/package-lock.json", Files.readAllBytes(Path.of("samples/event-stream-2018/package-lock.json")),
                            "web/package.json", Files.readAllBytes(Path.of("samples/event-stream-2018/package.json")),
                            "status/sbom/parcel-status.spdx.json", Files.readAllBytes(Path.of("samples/spdx/parcel-status.spdx.json")),
                            "ledger/go.mod", Files.readAllBytes(Path.of("samples/other-ecosystems/go/go.mod")),
                            "ledger/go.mod.graph", Files.readAllBytes(Path.of("samples/other-ecosystems/go/go.mod.graph")),
                            "jobs/requirements.txt", Files.readAllBytes(Path.of("samples/other-ecosystems/python/requirements.txt")),
                            "jobs/mix.lock", "", "vendor/tools.7z", ""));
                    onFx(() -> {
                        window.wiring.main().open(List.of(archive));
                        return "";
                    });
                    window.idle();
                }),
                new Stop("67-problems", (window, folder) -> {
                    Tour.open(window, EventStream.write(folder, "odd", LongNames.WITH_PROBLEMS));
                    Tour.act(window, "problems");
                }),
                new Stop("69-notices", (window, folder) -> {
                    Tour.open(window, Tour.sample(folder), EventStream.write(folder, "calm", EventStream.CLEAN),
                            EventStream.write(folder, "shop", EventStream.AFFECTED));
                    onFx(() -> {
                        window.wiring.notices().tell(Texts.text("figure.written", "event-stream.svg",
                                PathText.folderOf(Path.of("/home/analyst/reports/event-stream.svg"))),
                                "Show in folder", () -> { });
                        return "";
                    });
                }),
                new Stop("71-narrow", 1000, 640, 1, sample),
                new Stop("72-smallest", 720, 480, 1, sample),
                new Stop("73-scale-200", 720, 450, 2, sample),
                new Stop("74-scale-200-palette", 720, 450, 2, after(sample, "palette", "")),
                new Stop("75-other-scripts", (window, folder) ->
                        Tour.open(window, EventStream.write(folder, "scripts", WideLockfiles.OTHER_SCRIPTS))),
                new Stop("76-components-1", size(1)), new Stop("77-components-9", size(9)),
                new Stop("78-components-84", size(84)),
                new Stop("79-components-84-all", (window, folder) -> {
                    size(84).run(window, folder);
                    onFx(() -> {
                        ((ToggleButton) window.scene.lookup("#all")).fire();
                        return "";
                    });
                    window.idle();
                }),
                new Stop("80-components-1300", size(1_300)),
                new Stop("81-components-1300-quick-open", after(size(1_300), "quick-open", "pa12")));
    }

    private static Step size(int components) {
        return (window, folder) -> Tour.open(window, EventStream.write(folder, "wide", WideLockfiles.wide(components)));
    }

    private static Step after(Step first, String action, String typed) {
        return (window, folder) -> {
            first.run(window, folder);
            Tour.act(window, action);
            onFx(() -> {
                if (window.scene.getFocusOwner() instanceof TextField field) {
                    field.setText(typed);
                }
                return "";
            });
            window.idle();
        };
    }

    private static void paste(WindowFixture window, String text) throws Exception {
        onFx(() -> {
            window.wiring.paste().paste(text);
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
        Memory memory = new Memory(Map.of("palette.recent.0", "component.blast", "palette.recent.1", "fit"), _ -> { });
        try (WindowFixture window = Tour.window(stop.width(), stop.height(), folder, EventStream.open(), memory)) {
            stop.step().run(window, folder);
            Tour.paintBoth(window, stop.scale(), stop.name());
            assertThat(onFx(() -> window.messages.waiting())).isEmpty();
        }
    }

    @Test
    void paintsTheStartWithFilesThatWereOpenBefore(@TempDir Path folder) throws Exception {
        Memory memory = new Memory(Map.of("recent.0", EventStream.write(folder, "checkout-web", EventStream.CLEAN)
                .toString(), "recent.1", EventStream.write(folder, "payments-api", EventStream.AFFECTED).toString(),
                "recent.2", folder.resolve("legacy-admin/package-lock.json").toString()), _ -> { });
        try (WindowFixture window = Tour.window(1440, 900, folder, EventStream.open(), memory)) {
            window.idle();
            Tour.paintBoth(window, 1, "70-start-recent");
            assertThat(onFx(() -> window.scene.lookup("#recent").isVisible())).isTrue();
        }
    }

    @Test
    void paintsWorkUnderWay(@TempDir Path folder) throws Exception {
        OpenSnapshots slow = new OpenSnapshots(new FormatRegistry(List.of(new Endless())));
        try (WindowFixture window = Tour.window(1440, 900, folder, slow, Memory.none())) {
            onFx(() -> {
                window.wiring.main().open(List.of(EventStream.write(folder, "checkout-web", EventStream.CLEAN),
                        EventStream.write(folder, "payments-api", EventStream.CLEAN),
                        EventStream.write(folder, "design-system", EventStream.CLEAN)));
                window.wiring.actions().run("work");
                return "";
            });
            org.testfx.util.WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, () -> onFx(() ->
                    window.work.jobs().stream().allMatch(job -> job.fraction().get() > 0)
                            && window.scene.lookup("#working").isVisible()));
            Tour.paintBoth(window, 1, "68-work");
            onFx(() -> {
                List.copyOf(window.work.jobs()).forEach(job -> job.cancel());
                return "";
            });
        }
    }

    @AfterAll
    static void index() throws IOException {
        Tour.index();
    }

    /// Half done, for ever.
    private static final class Endless implements FormatReader {
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
            progress.report(0.2 + input.name().length() % 7 / 10.0);
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        }
    }
}
