package headwater.ui.work;

import headwater.progress.Progress;
import headwater.workbench.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Work under way, seen from the FX thread. Handlers that are added after the end are called at once.
public final class Job<T> {
    private enum State { RUNNING, SUCCEEDED, FAILED, STOPPED, DROPPED }

    private final String title;
    private final Consumer<Job<?>> atEnd;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final List<Consumer<? super T>> onSuccess = new ArrayList<>();
    private final List<Consumer<Failure>> onFailure = new ArrayList<>();
    private final List<Runnable> onStopped = new ArrayList<>();
    private final List<Runnable> onEnd = new ArrayList<>();
    private volatile boolean unwanted;
    private State state = State.RUNNING;
    private Optional<T> result = Optional.empty();
    private Optional<Failure> failure = Optional.empty();

    Job(String title, Consumer<Job<?>> atEnd) {
        this.title = title;
        this.atEnd = atEnd;
    }

    public String title() {
        return title;
    }

    /// From 0 to 1, or negative when it cannot be told.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public Job<T> onSuccess(Consumer<? super T> handler) {
        onSuccess.add(handler);
        if (state == State.SUCCEEDED) {
            result.ifPresent(handler);
        }
        return this;
    }

    /// Handles failures of one type.
    public <F extends Failure> Job<T> onFailure(Class<F> type, Consumer<? super F> handler) {
        Consumer<Failure> typed = failed -> {
            if (type.isInstance(failed)) {
                handler.accept(type.cast(failed));
            }
        };
        onFailure.add(typed);
        failure.ifPresent(typed);
        return this;
    }

    /// Called when it ends without an answer of its own: the user cancelled it, or a defect, which is reported elsewhere,
    /// stopped it. Not when newer work takes its place.
    public Job<T> onStopped(Runnable handler) {
        onStopped.add(handler);
        if (state == State.STOPPED) {
            handler.run();
        }
        return this;
    }

    /// Called once it is not under way any more, however it ended.
    void onEnd(Runnable handler) {
        onEnd.add(handler);
    }

    /// Gives up: the window goes on at once, the thread stops at its next check.
    public void cancel() {
        if (end(State.STOPPED)) {
            onStopped.forEach(Runnable::run);
        }
    }

    /// Whether nobody waits for its answer any more; to be asked from any thread.
    boolean unwanted() {
        return unwanted;
    }

    /// Ends without a word: newer work took its place.
    void drop() {
        end(State.DROPPED);
    }

    void succeed(T value) {
        if (end(State.SUCCEEDED)) {
            result = Optional.of(value);
            onSuccess.forEach(handler -> handler.accept(value));
        }
    }

    /// @return whether somebody was told, or nobody waits for it
    boolean fail(Failure failed) {
        if (end(State.FAILED)) {
            failure = Optional.of(failed);
            onFailure.forEach(handler -> handler.accept(failed));
            return !onFailure.isEmpty();
        }
        return true;
    }

    private boolean end(State how) {
        if (state != State.RUNNING) {
            return false;
        }
        state = how;
        unwanted = true;
        atEnd.accept(this);
        onEnd.forEach(Runnable::run);
        return true;
    }

    /// For the working thread: reports are handed over by `fxThread`, never more than one waiting.
    Progress progress(Executor fxThread) {
        AtomicBoolean waiting = new AtomicBoolean();
        return new Progress() {
            private volatile double latest = -1;

            @Override
            public void report(double done) {
                latest = done;
                if (waiting.compareAndSet(false, true)) {
                    fxThread.execute(() -> {
                        waiting.set(false);
                        fraction.set(latest);
                    });
                }
            }

            @Override
            public boolean cancelled() {
                return unwanted;
            }
        };
    }
}
