package headwater.ui.shell;

import headwater.ui.memory.Memory;
import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;

/// Remembers which files are open and which of them is shown, and opens them again. Pasted texts are in no file and are
/// not remembered.
public final class SessionMemory {
    private static final String OPEN = "open";
    private static final String CURRENT = "open.current";

    private final Session session;
    private final Memory memory;

    public SessionMemory(Session session, Memory memory) {
        this.session = session;
        this.memory = memory;
    }

    /// Opens what was open last time, and remembers from then on; files that are gone are told once, together.
    public void restore(MainViewModel main, Notices notices) {
        List<Path> before = memory.paths(OPEN);
        String current = memory.get(CURRENT).orElse("");
        main.missing(before, missing -> {
            List<Path> gone = before.stream().filter(missing::contains).toList();
            if (!gone.isEmpty()) {
                notices.tell(gone.size() == 1 ? Texts.text("restore.gone.one", gone.getFirst())
                        : Texts.text("restore.gone", gone.size(), gone.getFirst()));
            }
            main.reopen(before.stream().filter(path -> !missing.contains(path)).toList(), current);
            follow();
        });
    }

    /// From now on every change is remembered.
    public void follow() {
        session.files().addListener((ListChangeListener<OpenFile>) _ -> remember());
        session.current().subscribe(_ -> remember());
    }

    private void remember() {
        memory.putPaths(OPEN, session.files().stream().flatMap(file -> file.path().stream())
                .map(path -> path.toAbsolutePath().normalize()).toList());
        memory.put(CURRENT, session.current().get().flatMap(OpenFile::path)
                .map(path -> path.toAbsolutePath().normalize().toString()).orElse(""));
    }
}
