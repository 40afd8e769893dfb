package headwater.bench;

import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import headwater.ui.canvas.GraphCanvas;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// Pans and zooms the overview in a real window, a step a pulse, and prints how long the pulses took from their start until
/// they were rendered, as JavaFX's own pulse log tells it, and how much of a processor the two threads of the window used for each,
/// and the one that makes frames beside them. CPU of both is what counts on a machine that is busy with other things. Run by `src/test/scripts/pulse-bench.sh`; not a test.
final class PulseBench {
    private static final Pattern PULSE = Pattern.compile("\\[(?:\\d+ )?(-?\\d+)ms:(\\d+)ms\\]");
    private static final int STEPS = 150;
    private static final List<Integer> MILLIS = new ArrayList<>();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PulseBench() {
    }

    public static void main(String[] sizes) throws Exception {
        System.setErr(new PrintStream(new PulseLog(), true, StandardCharsets.UTF_8));
        CountDownLatch started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        started.await();
        Path folder = Files.createTempDirectory("pulses");
        for (String size : sizes) {
            run(Integer.parseInt(size), EventStream.write(folder, "of-" + size, LayeredLockfile.of(Integer.parseInt(size))));
        }
        Platform.exit();
    }

    private static void run(int size, Path lockfile) throws Exception {
        WindowFixture window = WindowFixture.onFx(() -> {
            WindowFixture made = WindowFixture.of(1440, 900, Optional.empty());
            Stage stage = new Stage();
            stage.setScene(made.scene);
            stage.show();
            made.wiring.main().open(List.of(lockfile));
            return made;
        });
        window.idle();
        WindowFixture.onFx(() -> {
            window.wiring.actions().run("tab-graph");
            return "";
        });
        window.idle();
        GraphCanvas canvas = window.find("graphCanvas", GraphCanvas.class);
        for (double scale : new double[] {0, 0.5, 1}) {
            zoomTo(canvas, scale);
            String at = scale == 0 ? "all of it" : "at " + Math.round(scale * 100) + " %";
            measure(size + " components, panning, " + at, step -> drag(canvas, step));
            measure(size + " components, zooming, " + at, step -> wheel(canvas, step));
            measure(size + " components, pointing, " + at, step -> point(canvas, step));
        }
        WindowFixture.onFx(() -> {
            window.scene.getWindow().hide();
            return "";
        });
        window.close();
    }

    /// One step of a gesture.
    private interface Gesture {
        void step(int number);
    }

    private static void zoomTo(GraphCanvas canvas, double scale) throws Exception {
        WindowFixture.onFx(() -> {
            canvas.fit();
            if (scale > 0) {
                canvas.zoomToFullSize();
                for (double at = 1; at > scale; at /= 1.25) {
                    canvas.zoom(false);
                }
            }
            return "";
        });
        pulses(60, _ -> { });
    }

    /// What threads have used of a processor, ms: the window's, the one that renders, the one that makes frames.
    private record Used(double window, double render, double frames) {
        static Used untilNow() {
            return new Used(cpuMillis("JavaFX Application Thread"), cpuMillis("QuantumRenderer"), cpuMillis("headwater-frame"));
        }

        Used since(Used before) {
            return new Used(window - before.window, render - before.render, frames - before.frames);
        }

        private static double cpuMillis(String name) {
            double nanos = 0;
            for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
                boolean counts = thread != null && thread.getThreadName().startsWith(name);
                nanos += counts ? THREADS.getThreadCpuTime(thread.getThreadId()) : 0;
            }
            return nanos / 1e6;
        }
    }

    private static void measure(String what, Gesture gesture) throws Exception {
        pulses(10, _ -> { });
        synchronized (MILLIS) {
            MILLIS.clear();
        }
        List<Used> used = new ArrayList<>();
        Used[] before = {Used.untilNow()};
        pulses(STEPS, step -> {
            Used now = Used.untilNow();
            used.add(now.since(before[0]));
            before[0] = now;
            gesture.step(step);
        });
        double[] millis;
        synchronized (MILLIS) {
            millis = MILLIS.stream().mapToDouble(Integer::doubleValue).toArray();
        }
        List<Used> steps = used.subList(1, used.size());
        System.out.printf("%-44s %3d pulses%n  by the clock      %s%n  CPU of both       %s%n  window's thread   %s%n  render thread     %s%n"
                + "  makes frames      %s%n", what, millis.length, spread(millis), spread(steps, u -> u.window() + u.render()),
                spread(steps, Used::window), spread(steps, Used::render), spread(steps, Used::frames));
    }

    private static String spread(List<Used> steps, ToDoubleFunction<Used> part) {
        return spread(steps.stream().mapToDouble(part).toArray());
    }

    private static String spread(double[] millis) {
        return String.format("median %5.1f ms, 95 %% %5.1f ms, most %5.1f ms", Measure.median(millis),
                Measure.quantile(millis, 0.95), Measure.quantile(millis, 1));
    }

    /// Does a step a pulse.
    private static void pulses(int count, Gesture gesture) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int step;

            @Override
            public void handle(long now) {
                if (step == count) {
                    stop();
                    done.countDown();
                } else {
                    gesture.step(step++);
                }
            }
        }.start());
        done.await();
    }

    private static void drag(GraphCanvas canvas, int step) {
        int turn = step % 50;
        double x = 400 + (turn < 25 ? turn : 50 - turn) * 14;
        double y = 300 + (turn < 25 ? turn : 50 - turn) * 8;
        fire(canvas, turn == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, x, y);
        if (turn == 49) {
            fire(canvas, MouseEvent.MOUSE_RELEASED, x, y);
        }
    }

    private static void point(GraphCanvas canvas, int step) {
        fire(canvas, MouseEvent.MOUSE_MOVED, 60 + step * 37 % 600, 80 + step * 53 % 500);
    }

    private static void fire(GraphCanvas canvas, javafx.event.EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(canvas, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_MOVED, false, false, false, false, false, null));
    }

    private static void wheel(GraphCanvas canvas, int step) {
        double notch = step % 30 < 15 ? 40 : -40;
        Event.fireEvent(canvas, new ScrollEvent(ScrollEvent.SCROLL, 400, 300, 400, 300, false, false, false, false, false, false,
                0, notch, 0, notch, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                0, null));
    }

    /// Reads the pulse log line by line.
    private static final class PulseLog extends OutputStream {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(int b) {
            if (b != '\n' && b != ']') {
                line.append((char) b);
                return;
            }
            Matcher pulse = PULSE.matcher(line.append(']'));
            if (pulse.find()) {
                synchronized (MILLIS) {
                    MILLIS.add(Integer.parseInt(pulse.group(2)));
                }
            }
            line.setLength(0);
        }
    }
}
