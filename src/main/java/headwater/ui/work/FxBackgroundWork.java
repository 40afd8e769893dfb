package headwater.ui.work;

import headwater.progress.CancelledException;
import headwater.workbench.Failure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Background work on a small fixed pool of daemon threads.
public final class FxBackgroundWork implements BackgroundWork, AutoCloseable {
    private static final int THREADS = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().name("headwater-work-", 1).daemon().factory());
    private final ObservableList<Job<?>> jobs = FXCollections.observableArrayList();
    private final LatestJobs latest = new LatestJobs();
    private final Consumer<Throwable> defects;

    /// @param defects  called on the FX thread with what should never happen
    public FxBackgroundWork(Consumer<Throwable> defects) {
        this.defects = defects;
    }

    @Override
    public <T> Job<T> run(String title, Task<T> task) {
        Job<T> job = new Job<>(title, jobs::remove);
        jobs.add(job);
        try {
            pool.execute(() -> perform(job, task));
        } catch (RejectedExecutionException closed) {
            job.drop();
        }
        return job;
    }

    private <T> void perform(Job<T> job, Task<T> task) {
        try {
            T result = task.run(job.progress(Platform::runLater));
            Platform.runLater(() -> job.succeed(result));
        } catch (Failure failure) {
            Platform.runLater(() -> job.fail(failure));
        } catch (CancelledException | CancellationException cancelled) {
            Platform.runLater(job::drop);
        } catch (RuntimeException | Error defect) {
            Platform.runLater(() -> {
                job.drop();
                defects.accept(defect);
            });
        }
    }

    @Override
    public BackgroundWork latest(String key) {
        return latest.of(key, this);
    }

    @Override
    public ObservableList<Job<?>> jobs() {
        return jobs;
    }

    /// Drops everything that is under way, and whatever a late mouse move may still ask for.
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
