package headwater.ui.work;

import headwater.progress.CancelledException;
import headwater.workbench.Failure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Background work on small fixed pools of daemon threads: what somebody waits for at the moment does not stand in line
/// behind two hundred files that are read.
public final class FxBackgroundWork implements BackgroundWork, AutoCloseable {
    private static final int LONG_THREADS = 3;
    private static final int LATEST_THREADS = 3;

    private final ExecutorService longWork = pool("headwater-work-", LONG_THREADS);
    private final ExecutorService latestWork = pool("headwater-latest-", LATEST_THREADS);
    private final ObservableList<Job<?>> jobs = FXCollections.observableArrayList();
    private final LatestJobs latest = new LatestJobs();
    private final PulseByPulse answers = new PulseByPulse();
    private final Consumer<Throwable> defects;

    /// @param defects  called on the FX thread with what should never happen
    public FxBackgroundWork(Consumer<Throwable> defects) {
        this.defects = defects;
    }

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(threads, Thread.ofPlatform().name(name, 1).daemon().factory());
    }

    @Override
    public <T> Job<T> run(String title, Task<T> task) {
        return start(longWork, answers.inBackground(), title, task);
    }

    @Override
    public LatestWork latest(String key) {
        return latest.of(key, new LatestJobs.Starter() {
            @Override
            public <T> Job<T> start(String title, Task<T> task) {
                return FxBackgroundWork.this.start(latestWork, answers.waitedFor(), title, task);
            }
        });
    }

    private <T> Job<T> start(ExecutorService pool, Executor answer, String title, Task<T> task) {
        Job<T> job = new Job<>(title, jobs::remove);
        jobs.add(job);
        try {
            pool.execute(() -> perform(job, task, answer));
        } catch (RejectedExecutionException closed) {
            job.cancel();
        }
        return job;
    }

    private <T> void perform(Job<T> job, Task<T> task, Executor answer) {
        if (job.unwanted()) {
            return;
        }
        try {
            T result = task.run(job.progress(Platform::runLater));
            answer.execute(() -> job.succeed(result));
        } catch (Failure failure) {
            answer.execute(() -> {
                if (!job.fail(failure)) {
                    defects.accept(failure);
                }
            });
        } catch (CancelledException | CancellationException cancelled) {
            answer.execute(job::cancel);
        } catch (RuntimeException | Error defect) {
            answer.execute(() -> {
                job.cancel();
                defects.accept(defect);
            });
        }
    }

    @Override
    public ObservableList<Job<?>> jobs() {
        return jobs;
    }

    /// Drops everything that is under way, and whatever a late mouse move may still ask for.
    @Override
    public void close() {
        longWork.shutdownNow();
        latestWork.shutdownNow();
    }
}
