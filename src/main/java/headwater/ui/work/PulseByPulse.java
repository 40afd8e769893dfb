package headwater.ui.work;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Hands things over to the FX thread, at most one for each pulse, in the order in which they came: what ten answers
/// change in the window at once is styled and laid out in ten short pulses and not in a long one, between which the
/// window listens. What comes while nothing waits is done at once.
final class PulseByPulse implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean handing;
    private boolean shown;
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            pulse();
        }
    };

    /// From any thread.
    @Override
    public void execute(Runnable change) {
        Platform.runLater(() -> take(change));
    }

    private void take(Runnable change) {
        if (handing) {
            waiting.add(change);
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
        Runnable next = waiting.poll();
        if (next == null) {
            pulses.stop();
            handing = false;
        } else {
            next.run();
        }
    }
}
