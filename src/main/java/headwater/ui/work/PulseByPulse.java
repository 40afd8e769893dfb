package headwater.ui.work;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Hands things over to the FX thread, at most one for each pulse, in the order in which they came: what ten answers
/// change in the window at once is styled and laid out in ten short pulses and not in a long one, between which the
/// window listens. What somebody waits for comes before what was read in the background. What comes while nothing waits
/// is done at once.
final class PulseByPulse {
    private final Queue<Runnable> waitedFor = new ArrayDeque<>();
    private final Queue<Runnable> inBackground = new ArrayDeque<>();
    private boolean handing;
    private boolean shown;
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            pulse();
        }
    };

    /// For what somebody waits for; from any thread.
    Executor waitedFor() {
        return change -> Platform.runLater(() -> take(change, waitedFor));
    }

    /// For all the rest; from any thread.
    Executor inBackground() {
        return change -> Platform.runLater(() -> take(change, inBackground));
    }

    private void take(Runnable change, Queue<Runnable> queue) {
        if (handing) {
            queue.add(change);
            return;
        }
        handing = true;
        shown = false;
        pulses.start();
        change.run();
    }

    /// A pulse begins: the first one still shows what was done before it.
    private void pulse() {
        if (!shown) {
            shown = true;
            return;
        }
        Runnable next = waitedFor.isEmpty() ? inBackground.poll() : waitedFor.poll();
        if (next == null) {
            pulses.stop();
            handing = false;
        } else {
            next.run();
        }
    }
}
