package headwater.ui.paths;

import headwater.model.DependencyScope;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.session.Session;
import headwater.workbench.PathFilter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done with the picture of the paths as a whole.
public final class PathActions {
    private PathActions() {
    }

    static String id(DependencyScope scope) {
        return "scope." + scope.name().toLowerCase(Locale.ROOT);
    }

    public static void register(Actions actions, Session session, FigureViewModel figure) {
        BooleanBinding answered = Bindings.createBooleanBinding(() -> session.answer().get().isPresent(),
                session.answer());
        actions.add(ActionGroup.COPY, "copy-sentence", "Shortcut+Shift+C", answered, figure::copySentence);
        int key = 1;
        for (DependencyScope scope : DependencyScope.values()) {
            actions.addSwitch(ActionGroup.SCOPE, id(scope), "Alt+" + key++, answered, Bindings.createBooleanBinding(
                    () -> session.filter().get().scopes().contains(scope), session.filter()),
                    () -> session.filter(session.filter().get().toggled(scope)));
        }
        actions.add(ActionGroup.SCOPE, "filter.clear", "Alt+0", Bindings.createBooleanBinding(() -> session.filter().get().gated()
                || !session.filter().get().everyScope(), session.filter()),
                () -> session.filter(PathFilter.ALL));
        actions.add(ActionGroup.FIGURE, "figure.export", "Shortcut+E", figure.drawn(), figure::export);
        actions.add(ActionGroup.FIGURE, "figure.copy", "Shortcut+Shift+E", figure.drawn(), figure::copyPicture);
        actions.add(ActionGroup.FIGURE, "figure.command", "Shortcut+Shift+K", figure.drawn(), figure::copyCommand);
    }
}
