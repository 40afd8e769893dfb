package headwater.ui.work;

import headwater.progress.CancelledException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Asks the FX thread for what only it may do. It never waits for background work, so such a question is always answered.
public final class FxThread {
    private FxThread() {
    }

    /// Does something on the FX thread, later; from any thread.
    public static void later(Runnable todo) {
        Platform.runLater(todo);
    }

    /// The answer, made on the FX thread; the caller waits for it.
    ///
    /// @throws CancelledException when the thread is interrupted while it waits
    public static <T> T ask(Supplier<T> question) {
        if (Platform.isFxApplicationThread()) {
            return question.get();
        }
        FutureTask<T> answer = new FutureTask<>(question::get);
        Platform.runLater(answer);
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the FX thread could not answer", failed.getCause());
        }
    }
}
