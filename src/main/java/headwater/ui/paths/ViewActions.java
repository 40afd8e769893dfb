package headwater.ui.paths;

import headwater.draw.BoxShape;
import headwater.draw.Group;
import headwater.draw.Role;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be shown as one box, and what can be left out; the data stays as it is.
public final class ViewActions {
    private final Session session;
    private final PathsViewModel paths;

    private ViewActions(Session session, PathsViewModel paths) {
        this.session = session;
        this.paths = paths;
    }

    public static void register(Actions actions, Session session, PathsViewModel paths) {
        new ViewActions(session, paths).register(actions);
    }

    private void register(Actions actions) {
        actions.add(ActionGroup.GROUPS, "group.toggle", "Shortcut+G", when(() -> group().isPresent()), () ->
                group().ifPresent(group -> paths.edit(paths.edits().get().turned(group))));
        actions.add(ActionGroup.GROUPS, "group.expand-all", "Shortcut+Alt+E", when(paths::anyCollapsed), () ->
                paths.edit(paths.edits().get().all(false)));
        actions.add(ActionGroup.GROUPS, "group.collapse-all", "Shortcut+Alt+G", when(paths::anyExpanded), () ->
                paths.edit(paths.edits().get().all(true)));
        actions.add(ActionGroup.GROUPS, "view.hide", "Shortcut+Shift+H", when(() -> hideable().isPresent()), () ->
                hideable().ifPresent(box -> paths.edit(paths.edits().get().hiding(members(box)))));
        actions.add(ActionGroup.GROUPS, "view.show-this", "", when(() -> !hiddenNow().isEmpty()), () ->
                paths.edit(paths.edits().get().showing(hiddenNow())));
        actions.add(ActionGroup.GROUPS, "view.show-hidden", "Shortcut+Alt+H", when(() -> !paths.edits().get().hidden().isEmpty()), () ->
                paths.edit(paths.edits().get().showingAll()));
    }

    private BooleanBinding when(Callable<Boolean> possible) {
        return Bindings.createBooleanBinding(possible, session.component(), paths.drawing(), paths.edits());
    }

    private Optional<Group> group() {
        return session.component().get().stream().boxed()
                .flatMap(component -> paths.drawing().get().groupOf(component).stream()).findFirst();
    }

    /// What paths lead to stays: without it there would be no picture.
    private Optional<BoxShape> hideable() {
        return session.component().get().stream().boxed()
                .flatMap(component -> paths.drawing().get().boxOf(component).stream())
                .filter(box -> box.role() != Role.COMPROMISED && box.role() != Role.TARGET).findFirst();
    }

    /// The selected component, when the view leaves it out.
    private Set<Integer> hiddenNow() {
        return session.component().get().stream().boxed().filter(paths.edits().get().hidden()::contains)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> members(BoxShape box) {
        return new HashSet<>(box.group().map(Group::members).orElseGet(() -> List.of(box.component())));
    }
}
