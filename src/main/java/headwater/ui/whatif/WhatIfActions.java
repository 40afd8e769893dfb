package headwater.ui.whatif;

import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.overlay.Overlays;
import headwater.ui.views.Views;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be tried out, as actions.
public final class WhatIfActions {
    private WhatIfActions() {
    }

    public static void register(Actions actions, WhatIfViewModel model, Overlays overlays) {
        BooleanBinding foreign = Bindings.createBooleanBinding(() -> model.selected().isPresent(), model.session().component(),
                model.session().answer());
        BooleanBinding tried = Bindings.createBooleanBinding(() -> model.tried().get().isPresent(), model.tried());
        actions.add(ActionGroup.WHAT_IF, "whatif.remove", "Shortcut+Alt+X", foreign, model::removeSelected);
        actions.add(ActionGroup.WHAT_IF, "whatif.version", "Shortcut+Alt+U", foreign, () -> overlays.open(Views.TRY_VERSION));
        actions.add(ActionGroup.WHAT_IF, "whatif.undo", "", tried, model::takeBack);
        actions.add(ActionGroup.WHAT_IF, "whatif.leave", "Shortcut+Alt+L", tried, model::leave);
        actions.near(ActionGroup.WHAT_IF, tried);
    }
}
