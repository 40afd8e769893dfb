package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                long until = System.nanoTime() + 400_000_000L;
                long sum = 0;
                while (System.nanoTime() < until) {
                    sum += System.nanoTime() % 3;
                }
                return sum;
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
