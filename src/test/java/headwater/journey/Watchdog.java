package headwater.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Measures how long the FX thread does not answer: a thread of its own posts a heartbeat, waits for it, and posts the
/// next.
///
/// A block counts by the processor time that the FX thread itself spent between two beats, not by the clock: on a shared
/// machine the clock also counts the time of other processes, collections of garbage and the compiler, which are not
/// ours. What waits for something without computing is caught by the clock, with a limit far above any noise. The first
/// frames of a process, which load classes and fonts, do not count: [WarmUp] has walked through every view before. What
/// JavaFX itself needs to show something is not ours either: to 50 ms is added what a bare table of thirty lines, with no
/// code of ours, takes to be styled and laid out in the same run, under the same load; about 25 ms on a quiet machine.
/// A failure tells what the thread was doing when it had not answered for [#LIMIT_MILLIS].
/// The headless platform copies each frame pixel by pixel in Java, where a display takes it over at once: the share of
/// that, seen by looking at the thread every few ms, is taken off; it took up to 400 ms while the loop ran uncompiled.
final class Watchdog implements AutoCloseable {
    private static final long LIMIT_MILLIS = 50;
    private static final long WAITING_MILLIS = 3_000;
    /// Without a pause the watchdog itself would take one of two processors.
    private static final long BETWEEN_BEATS_NANOS = 2_000_000;
    private static final int TABLES = 3;
    private static final int CALLS = 60;
    private static final long LOOK_MILLIS = 4;
    private static final long GIVEN_UP_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String FRAME_COPY = "com.sun.glass.ui.headless.HeadlessWindow";
    /// Below the copying there are the calls of its buffers.
    private static final int NEAREST_CALLS = 12;
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());

    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final AtomicLong worstComputing = new AtomicLong();
    private final Queue<String> doing = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Thread> watched = new AtomicReference<>(Thread.currentThread());
    private final AtomicLong worstWaiting = new AtomicLong();
    private final AtomicLong beats = new AtomicLong();
    private final CountDownLatch first = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::watch);

    /// Begins to watch; returns after the first heartbeat.
    static Watchdog start() {
        Watchdog dog = new Watchdog();
        dog.thread.start();
        try {
            assertThat(dog.first.await(30, TimeUnit.SECONDS)).as("first heartbeat").isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return dog;
    }

    private void watch() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AtomicLong computed = new AtomicLong(-1);
        AtomicLong since = new AtomicLong();
        while (watching.get()) {
            CountDownLatch answered = new CountDownLatch(1);
            long posted = System.nanoTime();
            Platform.runLater(() -> {
                watched.set(Thread.currentThread());
                long now = threads.getCurrentThreadCpuTime();
                long before = computed.getAndSet(now);
                since.set(before < 0 ? 0 : now - before);
                beats.incrementAndGet();
                first.countDown();
                answered.countDown();
            });
            try {
                Looks looks = look(answered, posted);
                if (answered.getCount() > 0) {
                    return;
                }
                count(TimeUnit.NANOSECONDS.toMillis((long) (since.get() * looks.ours())), looks);
            } catch (InterruptedException stopped) {
                return;
            }
            worstWaiting.accumulateAndGet(System.nanoTime() - posted, Math::max);
            LockSupport.parkNanos(BETWEEN_BEATS_NANOS);
        }
    }

    private void count(long millis, Looks looks) {
        worstComputing.accumulateAndGet(millis, Math::max);
        if (millis > LIMIT_MILLIS) {
            doing.add(looks.seen());
        }
    }

    /// What was seen of the FX thread while it did not answer.
    ///
    /// @param ours  the share of looks at which it did not copy a frame for the headless platform
    /// @param seen  the calls that it was in when it had been silent too long
    private record Looks(double ours, String seen) {
    }

    /// Looks at the FX thread again and again until it answers.
    private Looks look(CountDownLatch answered, long posted) throws InterruptedException {
        int all = 0;
        int copying = 0;
        String seen = "";
        while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() - posted < GIVEN_UP_NANOS) {
            StackTraceElement[] calls = watched.get().getStackTrace();
            boolean copies = Arrays.stream(calls).limit(NEAREST_CALLS)
                    .anyMatch(call -> call.getClassName().startsWith(FRAME_COPY));
            all++;
            copying += copies ? 1 : 0;
            if (seen.isEmpty() && !copies && System.nanoTime() - posted > TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS)) {
                seen = Arrays.stream(calls).limit(CALLS).map(call -> "\n      " + call).collect(Collectors.joining());
            }
        }
        return new Looks(all == 0 ? 1 : 1 - (double) copying / all, seen);
    }

    long worstMillis() {
        return worstComputing.get();
    }

    private long waitingMillis() {
        return TimeUnit.NANOSECONDS.toMillis(worstWaiting.get());
    }

    /// Processor time that JavaFX takes to show a bare table for the first time, the worst of some.
    private static long bareTableMillis() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long worst = 0;
        for (int round = 0; round < TABLES; round++) {
            long nanos = WindowFixture.onFx(() -> {
                TableView<String> table = new TableView<>();
                for (int column = 0; column < 8; column++) {
                    TableColumn<String, String> made = new TableColumn<>("Column " + column);
                    made.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue()));
                    table.getColumns().add(made);
                }
                table.getItems().setAll(IntStream.range(0, 30).mapToObj(String::valueOf).toList());
                Scene scene = new Scene(table, 900, 700);
                long begun = threads.getCurrentThreadCpuTime();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return threads.getCurrentThreadCpuTime() - begun;
            });
            worst = Math.max(worst, TimeUnit.NANOSECONDS.toMillis(nanos));
        }
        return worst;
    }

    /// Ends the watch, and fails when the FX thread was blocked.
    void check(String during) {
        watching.set(false);
        long table = bareTableMillis();
        long limit = LIMIT_MILLIS + table;
        LOG.log(System.Logger.Level.INFO, "{0}: worst block {1} ms computing (limit {2}), {3} ms waiting, {4} beats",
                during, worstMillis(), limit, waitingMillis(), beats.get());
        assertThat(beats.get()).as("heartbeats").isPositive();
        assertThat(worstMillis()).as("ms of computing on the FX thread at a stretch, " + during + ", in" + doing)
                .isLessThanOrEqualTo(limit);
        assertThat(waitingMillis()).as("ms of waiting on the FX thread, " + during).isLessThanOrEqualTo(WAITING_MILLIS);
    }

    @Override
    public void close() {
        watching.set(false);
    }
}
