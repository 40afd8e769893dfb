package headwater.ui.work;

import java.util.HashMap;
import java.util.Map;

/// Remembers the running job of each key, so that a newer one can drop it.
final class LatestJobs {
    private final Map<String, Job<?>> byKey = new HashMap<>();

    /// Starts a job.
    @FunctionalInterface
    interface Starter {
        <T> Job<T> start(String title, BackgroundWork.Task<T> task);
    }

    LatestWork of(String key, Starter starter) {
        return new LatestWork() {
            @Override
            public <T> Job<T> run(String title, BackgroundWork.Task<T> task) {
                drop();
                Job<T> job = starter.start(title, task);
                if (job.running()) {
                    byKey.put(key, job);
                    job.onEnd(() -> byKey.remove(key, job));
                }
                return job;
            }

            @Override
            public void drop() {
                Job<?> earlier = byKey.remove(key);
                if (earlier != null) {
                    earlier.drop();
                }
            }
        };
    }
}
