package headwater.ui.work;

/// Work of one key, of which only the newest counts. Call it from the FX thread only.
public interface LatestWork {
    /// Starts work, and drops the earlier one that is still under way.
    ///
    /// @param title  what the status bar says meanwhile
    <T> Job<T> run(String title, BackgroundWork.Task<T> task);

    /// Drops what is under way: nobody waits for its answer any more.
    void drop();
}
