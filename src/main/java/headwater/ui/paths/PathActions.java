package headwater.ui.paths;

import headwater.model.DependencyScope;
import headwater.ui.action.Actions;
import headwater.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done with the picture of the paths as a whole.
public final class PathActions {
    /// In the order of the menu; an empty id is a separator.
    public static final List<String> IDS = Stream.concat(Stream.of(DependencyScope.values()).map(PathActions::id),
            Stream.of("filter.clear", "", "figure.export", "figure.copy", "figure.command")).toList();

    private PathActions() {
    }

    static String id(DependencyScope scope) {
        return "scope." + scope.name().toLowerCase(Locale.ROOT);
    }

    public static void register(Actions actions, Session session, FigureViewModel figure) {
        BooleanBinding answered = Bindings.createBooleanBinding(() -> session.answer().get().isPresent(),
                session.answer());
        int key = 1;
        for (DependencyScope scope : DependencyScope.values()) {
            actions.add(id(scope), "Alt+" + key++, answered,
                    () -> session.filter(session.filter().get().toggled(scope)));
        }
        actions.add("filter.clear", "Alt+0", Bindings.createBooleanBinding(() -> session.filter().get().gated()
                || !session.filter().get().everyScope(), session.filter()),
                () -> session.filter(headwater.workbench.PathFilter.ALL));
        actions.add("figure.export", "Shortcut+E", figure.drawn(), figure::export);
        actions.add("figure.copy", "Shortcut+Shift+E", figure.drawn(), figure::copyPicture);
        actions.add("figure.command", "Shortcut+Shift+K", figure.drawn(), figure::copyCommand);
    }
}
