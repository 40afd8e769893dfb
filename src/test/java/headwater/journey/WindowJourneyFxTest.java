package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ingest.FormatReader;
import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.progress.Progress;
import headwater.ui.canvas.GraphCanvas;
import headwater.workbench.OpenSnapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Walks through the whole window on a stage of 1000 × 900 px, the most that the headless screen holds.
class WindowJourneyFxTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture window(Optional<Path> sample) {
        return journey.show(() -> WindowFixture.of(1000, 900, sample));
    }

    private static void open(WindowFixture window, Path file) throws Exception {
        onFx(() -> {
            window.wiring.main().open(List.of(file));
            return "";
        });
        window.idle();
    }

    @Test
    void fromTheSampleToTheInspector(@TempDir Path folder) throws Exception {
        WindowFixture window = window(Optional.of(EventStream.write(folder, "shop", EventStream.AFFECTED)));
        robot.clickOn("#sample");
        window.idle();
        assertThat(window.find("headline", Label.class).getText().replace('\u00A0', ' '))
                .isEqualTo("event-stream 3.3.6 (2 paths) and flatmap-stream 0.1.1 (2 paths) are compromised.");
        assertThat(window.find("name", Text.class).getText()).isEqualTo("flatmap-stream");

        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        int psTree = window.wiring.session().answer().get().map(a -> EventStream.component(a, "ps-tree@1.1.0"))
                .orElseThrow();
        Point2D place = onFx(() -> canvas.localToScreen(canvas.place(psTree).orElseThrow()));
        robot.clickOn(place);
        window.idle();
        assertThat(window.find("name", Text.class).getText()).isEqualTo("ps-tree");
        assertThat(onFx(() -> canvas.highlight().get().components().cardinality())).isEqualTo(5);

        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        window.idle();
        assertThat(window.find("name", Text.class).getText()).isEqualTo("event-stream");
    }

    @Test
    void zoomsAndFitsByKey(@TempDir Path folder) throws Exception {
        WindowFixture window = window(Optional.empty());
        open(window, EventStream.write(folder, "shop", EventStream.AFFECTED));
        GraphCanvas canvas = window.find("canvas", GraphCanvas.class);
        int suspect = window.wiring.session().component().get().orElseThrow();
        onFx(() -> {
            canvas.requestFocus();
            canvas.fit();
            return "";
        });
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        Point2D before = onFx(() -> canvas.place(suspect).orElseThrow());
        robot.press(KeyCode.PLUS).release(KeyCode.PLUS);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(() -> canvas.place(suspect).orElseThrow())).isNotEqualTo(before);
        robot.press(KeyCode.F).release(KeyCode.F);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(() -> canvas.place(suspect).orElseThrow())).isEqualTo(before);
    }

    @Test
    void filtersTheTableAndShowsPathsToARow(@TempDir Path folder) throws Exception {
        WindowFixture window = window(Optional.empty());
        open(window, EventStream.write(folder, "shop", EventStream.AFFECTED));
        onFx(() -> {
            window.wiring.actions().run("tab-components");
            window.wiring.actions().run("find");
            return "";
        });
        robot.write("pstree");
        window.idle();
        TableView<?> table = window.find("table", TableView.class);
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(1);
        assertThat(window.find("shown", Label.class).getText()).isEqualTo("1 of 7 components");
        onFx(() -> {
            table.getSelectionModel().select(0);
            return "";
        });
        window.idle();
        assertThat(window.find("name", Text.class).getText()).isEqualTo("pstree.remy");
        robot.clickOn("#aim");
        window.idle();
        assertThat(window.find("goal", Label.class).getText()).isEqualTo("Paths to pstree.remy 1.1.0");
        assertThat(window.find("find", TextField.class).getText()).isEqualTo("pstree");
    }

    @Test
    void saysClearlyWhyAFileCannotBeRead(@TempDir Path folder) throws Exception {
        WindowFixture window = window(Optional.empty());
        open(window, EventStream.write(folder, "broken", "{\"lockfileVersion\": 3, \"packages\": {\"\": "));
        assertThat(window.find("message", Node.class).isVisible()).isTrue();
        assertThat(window.find("where", Label.class).getText()).contains("package-lock.json:1");
        assertThat(window.find("used", Label.class).getText()).startsWith("Nothing of this file was used");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.find("message", Node.class).isVisible()).isFalse();
    }

    @Test
    void opensDroppedFiles(@TempDir Path folder) throws Exception {
        WindowFixture window = window(Optional.empty());
        Path file = EventStream.write(folder, "calm", EventStream.CLEAN);
        onFx(() -> {
            Drops.drop(window.scene.getRoot(), List.of(file));
            return "";
        });
        window.idle();
        assertThat(window.find("headline", Label.class).getText()).isEqualTo("No listed version was found.");
        assertThat(window.find("emptyText", Label.class).getText()).contains("Show paths to it");
    }

    @Test
    void cancelsALongLoadAtOnce(@TempDir Path folder) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        FormatReader slow = new FormatReader() {
            @Override
            public ReaderId id() {
                return new ReaderId("slow", 1);
            }

            @Override
            public boolean recognises(String fileName, byte[] head) {
                return true;
            }

            @Override
            public ReadResult read(InputSource input, Progress progress) {
                started.countDown();
                while (true) {
                    progress.checkCancelled();
                    Thread.onSpinWait();
                }
            }
        };
        WindowFixture window = journey.show(() -> new WindowFixture(1000, 900, false, Optional.empty(), List.of(),
                new OpenSnapshots(new FormatRegistry(List.of(slow)))));
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "slow", EventStream.CLEAN)));
            return "";
        });
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(window.find("reading", Node.class).isVisible()).isTrue();
        assertThat(onFx(() -> shown(window, "readingBar", "bar", "cancel"))).containsExactly("readingBar");
        onFx(() -> {
            window.wiring.actions().run("work");
            return "";
        });
        assertThat(onFx(() -> shown(window, "readingBar", "cancelReading", "bar", "cancel"))).isEmpty();
        assertThat(window.find("workButton", Button.class).getText()).isEqualTo("1 task under way");
        onFx(() -> {
            window.wiring.actions().run("work");
            return "";
        });
        Button cancel = window.find("cancelReading", Button.class);
        long millis = onFx(() -> {
            long begun = System.nanoTime();
            cancel.fire();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        });
        assertThat(millis).isLessThan(100);
        assertThat(window.find("start", Node.class).isVisible()).isTrue();
        assertThat(onFx(() -> window.work.jobs().isEmpty())).isTrue();
    }

    private static List<String> shown(WindowFixture window, String... ids) {
        return Stream.of(ids).filter(id -> {
            Node node = window.scene.lookup("#" + id);
            return node.isVisible() && node.getParent().isVisible();
        }).toList();
    }

    @Test
    void theTableSaysThatFindingsComeFirst(@TempDir Path folder) throws Exception {
        WindowFixture window = window(Optional.empty());
        open(window, EventStream.write(folder, "shop", EventStream.AFFECTED));
        TableView<?> table = window.find("table", TableView.class);
        List<String> sortedBy = onFx(() -> table.getSortOrder().stream().map(TableColumn::getText).toList());
        assertThat(sortedBy).containsExactly("Verdict");
        List<String> first = onFx(() -> table.getItems().stream().limit(2).map(String::valueOf).toList());
        assertThat(first)
                .satisfiesExactly(row -> assertThat(row).contains("event-stream"),
                        row -> assertThat(row).contains("flatmap-stream"));
    }

    @Test
    void opensFilesOfTheCorpus() throws Exception {
        String corpus = System.getenv().getOrDefault("HEADWATER_CORPUS", "");
        org.junit.jupiter.api.Assumptions.assumeFalse(corpus.isEmpty(), "HEADWATER_CORPUS names no corpus");
        WindowFixture window = window(Optional.empty());
        open(window, Path.of(corpus, "lockfiles", "incident-event-stream-npm1-yakyak", "package-lock.json"));
        assertThat(window.find("headline", Label.class).getText().replace('\u00A0', ' '))
                .isEqualTo("event-stream 3.3.6 (1 path) and flatmap-stream 0.1.1 (1 path) are compromised.");
    }
}
