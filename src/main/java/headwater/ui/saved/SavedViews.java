package headwater.ui.saved;

import headwater.ui.memory.Memory;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All saved views of this user, newest first, kept with every change.
public final class SavedViews {
    private static final String KEY = "views";
    private static final int MOST = 200;

    private final Memory memory;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();

    public SavedViews(Memory memory) {
        this.memory = memory;
        views.setAll(memory.get(KEY).stream().flatMap(String::lines).flatMap(line -> SavedView.parse(line).stream())
                .limit(MOST).toList());
    }

    public ObservableList<SavedView> views() {
        return views;
    }

    /// Takes the place of one of the same name and project.
    void save(SavedView view) {
        views.removeIf(each -> each.name().equals(view.name()) && each.project().equals(view.project()));
        views.addFirst(view);
        if (views.size() > MOST) {
            views.removeLast();
        }
        keep();
    }

    void remove(SavedView view) {
        views.remove(view);
        keep();
    }

    private void keep() {
        memory.put(KEY, views.stream().map(SavedView::line).collect(Collectors.joining("\n")));
    }
}
