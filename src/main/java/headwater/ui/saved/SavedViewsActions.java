package headwater.ui.saved;

import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.overlay.Overlays;
import headwater.ui.views.Views;
import javafx.beans.binding.Bindings;

/// Saved views as actions.
public final class SavedViewsActions {
    private SavedViewsActions() {
    }

    public static void register(Actions actions, SavedViewsViewModel model, Overlays overlays) {
        actions.add(ActionGroup.TABS, "views.list", "Shortcut+L", Bindings.createBooleanBinding(
                () -> model.session().answer().get().isPresent(), model.session().answer()),
                () -> overlays.open(Views.SAVED_VIEWS));
    }
}
