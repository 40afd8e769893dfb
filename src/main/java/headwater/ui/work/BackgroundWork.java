package headwater.ui.work;

import headwater.progress.Progress;
import headwater.workbench.Failure;
import javafx.collections.ObservableList;

/// Runs what takes longer than 50 ms, and gives the answer back on the FX thread. Call it from there only.
public interface BackgroundWork {
    /// Something that takes time. It must not touch observable state.
    @FunctionalInterface
    interface Task<T> {
        /// @throws Failure when an expected failure stops it
        T run(Progress progress) throws Failure;
    }

    /// Starts work.
    ///
    /// @param title  what the status bar says meanwhile
    <T> Job<T> run(String title, Task<T> task);

    /// Work of which only the newest counts; it goes before work that is merely long.
    LatestWork latest(String key);

    /// What is under way, oldest first.
    ObservableList<Job<?>> jobs();
}
