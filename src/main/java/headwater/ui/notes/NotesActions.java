package headwater.ui.notes;

import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.overlay.Overlays;
import headwater.ui.views.Views;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// Bookmarks and notes as actions.
public final class NotesActions {
    private NotesActions() {
    }

    public static void register(Actions actions, NotesViewModel model, Overlays overlays) {
        BooleanBinding any = Bindings.createBooleanBinding(() -> model.session().component().get().isPresent()
                && model.session().answer().get().isPresent(), model.session().component(), model.session().answer());
        BooleanBinding open = Bindings.createBooleanBinding(() -> model.session().answer().get().isPresent(),
                model.session().answer());
        BooleanBinding tried = Bindings.createBooleanBinding(() -> model.session().tried().get().isPresent(),
                model.session().tried());
        actions.addSwitch(ActionGroup.COMPONENT, "notes.bookmark", "Shortcut+K", any, model.bookmarked(), () ->
                model.bookmarked().set(!model.bookmarked().get()));
        actions.add(ActionGroup.FIND, "notes.list", "Shortcut+Alt+K", open, () -> overlays.open(Views.NOTES));
        actions.add(ActionGroup.WHAT_IF, "whatif.note", "", tried, model::keepTried);
    }
}
