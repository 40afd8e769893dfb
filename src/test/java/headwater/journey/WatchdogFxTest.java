package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WatchdogFxTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void barksWhenTheFxThreadComputesTooLong() {
        try (Watchdog dog = Watchdog.start()) {
            onFx(() -> {
                ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                long until = threads.getCurrentThreadCpuTime() + 1_500_000_000L;
                while (threads.getCurrentThreadCpuTime() < until) {
                    Thread.onSpinWait();
                }
                return "";
            });
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(dog.worstMillis()).isGreaterThan(50);
            assertThatThrownBy(() -> dog.check("a test")).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("a test");
        }
    }

    @Test
    void keepsQuietOtherwise() {
        try (Watchdog dog = Watchdog.start()) {
            WaitForAsyncUtils.waitForFxEvents();
            dog.check("nothing");
        }
    }
}
