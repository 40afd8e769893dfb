package headwater.ui.memory;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files that were opened last, newest first.
public final class RecentFiles {
    private static final String KEY = "recent";
    private static final int MOST = 12;

    private final Memory memory;
    private final ObservableList<Path> paths = FXCollections.observableArrayList();

    public RecentFiles(Memory memory) {
        this.memory = memory;
        List<Path> stored = memory.paths(KEY);
        paths.setAll(stored.subList(0, Math.min(MOST, stored.size())));
    }

    public ObservableList<Path> paths() {
        return paths;
    }

    public void opened(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        paths.remove(whole);
        paths.addFirst(whole);
        if (paths.size() > MOST) {
            paths.removeLast();
        }
        memory.putPaths(KEY, paths);
    }

    public void forget(Path file) {
        paths.remove(file);
        memory.putPaths(KEY, paths);
    }

    public void forgetAll() {
        paths.clear();
        memory.putPaths(KEY, paths);
    }
}
