package headwater.ui.work;

import headwater.progress.CancelledException;
import headwater.workbench.Failure;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Does all work at once on the calling thread; defects come straight out.
public final class SameThreadWork implements BackgroundWork {
    private final ObservableList<Job<?>> jobs = FXCollections.observableArrayList();
    private final LatestJobs latest = new LatestJobs();

    @Override
    public <T> Job<T> run(String title, Task<T> task) {
        Job<T> job = new Job<>(title, jobs::remove);
        jobs.add(job);
        try {
            job.succeed(task.run(job.progress(Runnable::run)));
        } catch (Failure failure) {
            job.fail(failure);
        } catch (CancelledException cancelled) {
            job.cancel();
        }
        return job;
    }

    @Override
    public LatestWork latest(String key) {
        return latest.of(key, this::run);
    }

    @Override
    public ObservableList<Job<?>> jobs() {
        return jobs;
    }
}
