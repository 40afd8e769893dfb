package headwater.ui.work;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ObservableList;

/// Remembers the running job of each key, so that a newer one can drop it.
final class LatestJobs {
    private final Map<String, Job<?>> byKey = new HashMap<>();

    BackgroundWork of(String key, BackgroundWork work) {
        return new BackgroundWork() {
            @Override
            public <T> Job<T> run(String title, Task<T> task) {
                Job<?> earlier = byKey.remove(key);
                if (earlier != null) {
                    earlier.drop();
                }
                Job<T> job = work.run(title, task);
                byKey.put(key, job);
                return job;
            }

            @Override
            public BackgroundWork latest(String otherKey) {
                return work.latest(otherKey);
            }

            @Override
            public ObservableList<Job<?>> jobs() {
                return work.jobs();
            }
        };
    }
}
