package headwater.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Measures how long the FX thread does not answer: a thread of its own posts a heartbeat, waits for it, and posts the
/// next.
///
/// A block counts by the processor time that the FX thread itself spent between two beats, not by the clock: on a shared
/// machine the clock also counts the time of other processes, collections of garbage and the compiler, which are not
/// ours. What waits for something without computing is caught by the clock, with a limit far above any noise. The
/// software painting of a large frame (a picture of 1000 × 900 px in full, on the processor) counts as well, and the
/// first frames of a process, which load classes and fonts, do not: the watch begins when the caller starts it.
final class Watchdog implements AutoCloseable {
    private static final long LIMIT_MILLIS = 50;
    private static final long WAITING_MILLIS = 1_500;

    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final AtomicLong worstComputing = new AtomicLong();
    private final AtomicLong worstWaiting = new AtomicLong();
    private final AtomicLong beats = new AtomicLong();
    private final CountDownLatch first = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::watch);

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
        while (watching.get()) {
            CountDownLatch answered = new CountDownLatch(1);
            long posted = System.nanoTime();
            Platform.runLater(() -> {
                long now = threads.getCurrentThreadCpuTime();
                long before = computed.getAndSet(now);
                if (before >= 0) {
                    worstComputing.accumulateAndGet(now - before, Math::max);
                }
                beats.incrementAndGet();
                first.countDown();
                answered.countDown();
            });
            try {
                if (!answered.await(30, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                return;
            }
            worstWaiting.accumulateAndGet(System.nanoTime() - posted, Math::max);
        }
    }

    long worstMillis() {
        return TimeUnit.NANOSECONDS.toMillis(worstComputing.get());
    }

    /// Fails when the FX thread was blocked.
    void check(String during) {
        System.getLogger("watchdog").log(System.Logger.Level.INFO, "{0}: worst block {1} ms computing, {2} ms waiting, {3} beats",
                during, worstMillis(), TimeUnit.NANOSECONDS.toMillis(worstWaiting.get()), beats.get());
        assertThat(beats.get()).as("heartbeats").isPositive();
        assertThat(worstMillis()).as("ms of computing on the FX thread at a stretch, " + during)
                .isLessThanOrEqualTo(LIMIT_MILLIS);
        assertThat(TimeUnit.NANOSECONDS.toMillis(worstWaiting.get())).as("ms of waiting on the FX thread, " + during)
                .isLessThanOrEqualTo(WAITING_MILLIS);
    }

    @Override
    public void close() {
        watching.set(false);
    }
}
