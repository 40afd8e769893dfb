package headwater.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PulseByPulseFxTest {
    private static final int CHANGES = 6;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Counts the pulses that begin.
    private static AtomicLong pulses() {
        AtomicLong count = new AtomicLong();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                count.incrementAndGet();
            }
        }.start());
        return count;
    }

    @Test
    void handsOverOneForEachPulseInOrder() throws Exception {
        AtomicLong pulse = pulses();
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Long> at = new CopyOnWriteArrayList<>();
        CompletableFuture<String> end = new CompletableFuture<>();
        PulseByPulse changes = new PulseByPulse();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            for (int change = 0; change < CHANGES; change++) {
                int number = change;
                changes.inBackground().execute(() -> {
                    order.add(number);
                    at.add(pulse.get());
                });
            }
            changes.inBackground().execute(() -> end.complete("done"));
        });
        assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(at).doesNotHaveDuplicates();
    }

    @Test
    void whatSomebodyWaitsForComesFirst() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        CompletableFuture<String> end = new CompletableFuture<>();
        PulseByPulse changes = new PulseByPulse();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            changes.inBackground().execute(() -> order.add("first"));
            changes.inBackground().execute(() -> order.add("read"));
            changes.waitedFor().execute(() -> order.add("waited for"));
            changes.inBackground().execute(() -> end.complete("done"));
        });
        assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(order).containsExactly("first", "waited for", "read");
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheNext() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        PulseByPulse changes = new PulseByPulse();
        changes.inBackground().execute(() -> {
        });
        changes.inBackground().execute(() -> {
            throw new IllegalStateException("a defect that this test wants to be seen");
        });
        changes.inBackground().execute(() -> end.complete("done"));
        assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        WaitForAsyncUtils.clearExceptions();
    }
}
