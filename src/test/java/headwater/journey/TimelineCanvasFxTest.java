package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.Standing;
import headwater.draw.timeline.TimeScale;
import headwater.draw.timeline.Timeline;
import headwater.ui.incident.TimelineCanvas;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A timeline of 31 streams with 1,000 snapshots each, zoomed, scaled and walked along while the watchdog watches.
class TimelineCanvasFxTest {
    private static final Standing[] SEEN = {Standing.NOT_FOUND, Standing.NOT_FOUND, Standing.NOT_FOUND, Standing.AFFECTED, Standing.INCOMPLETE};

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        WarmUp.once();
    }

    private static Timeline large() {
        Random random = new Random(31);
        List<Timeline.Strip> strips = new ArrayList<>();
        for (int project = 0; project < 31; project++) {
            Instant at = Instant.parse("2024-01-01T00:00:00Z");
            List<Timeline.Mark> marks = new ArrayList<>();
            for (int build = 0; build < 1_000; build++) {
                at = at.plusSeconds(600 + random.nextInt(100_000));
                marks.add(new Timeline.Mark(at, String.valueOf(build), SEEN[random.nextInt(SEEN.length)]));
            }
            strips.add(Timeline.Strip.of("project-" + project, "main", marks, new Timeline.Note("since then", Standing.AFFECTED)));
        }
        return new Timeline(strips, Optional.empty());
    }

    private static void press(TimelineCanvas canvas, KeyCode code) {
        onFx(() -> {
            canvas.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return "";
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void staysSmoothWithThousandsOfSnapshots() {
        TimelineCanvas canvas = onFx(TimelineCanvas::new);
        List<Timeline.Place> opened = new ArrayList<>();
        Timeline timeline = large();
        onFx(() -> {
            canvas.onActivated(opened::add);
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(canvas, 1_000, 900));
            stage.show();
            canvas.requestFocus();
            return "";
        });
        try (Watchdog dog = Watchdog.start()) {
            onFx(() -> {
                canvas.show(timeline, ZoneOffset.UTC);
                return "";
            });
            WaitForAsyncUtils.waitForFxEvents();
            for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.PLUS, KeyCode.PLUS, KeyCode.END, KeyCode.MINUS, KeyCode.F)) {
                press(canvas, code);
            }
            for (TimeScale scale : TimeScale.values()) {
                onFx(() -> {
                    canvas.scale(scale);
                    return "";
                });
                press(canvas, KeyCode.LEFT);
                press(canvas, KeyCode.UP);
            }
            press(canvas, KeyCode.HOME);
            press(canvas, KeyCode.ENTER);
            dog.check("a timeline of 31,000 snapshots");
        }
        assertThat(opened).singleElement().satisfies(place -> assertThat(place.mark()).isZero());
    }
}
