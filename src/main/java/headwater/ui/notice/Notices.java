package headwater.ui.notice;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices that are shown, the newest last; three at most, for more would hide the window.
public final class Notices {
    private static final int MOST = 3;

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    public void tell(String text) {
        tell(text, "", () -> { });
    }

    /// Tells something about which something can be done.
    public void tell(String text, String button, Runnable run) {
        add(new Notice(text, false, button, run));
    }

    /// Tells that something is compromised.
    public void warn(String text, String button, Runnable run) {
        add(new Notice(text, true, button, run));
    }

    private void add(Notice notice) {
        shown.removeIf(earlier -> earlier.text().equals(notice.text()));
        if (shown.size() == MOST) {
            shown.removeFirst();
        }
        shown.add(notice);
    }

    public ObservableList<Notice> shown() {
        return shown;
    }

    /// Does what the notice offers, and takes it away.
    public void act(Notice notice) {
        close(notice);
        notice.run().run();
    }

    public void close(Notice notice) {
        shown.remove(notice);
    }

    public void closeAll() {
        shown.clear();
    }
}
