package headwater.ui.compare;

import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.session.Session;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// Registers what can be done with two builds.
public final class CompareActions {
    private CompareActions() {
    }

    public static void register(Actions actions, Session session, CompareViewModel model) {
        BooleanBinding compared = Bindings.createBooleanBinding(() -> model.content().get().isPresent(),
                model.content());
        BooleanBinding answered = Bindings.createBooleanBinding(() -> session.answer().get().isPresent(),
                session.answer());
        BooleanBinding paths = Bindings.createBooleanBinding(model::canShowPaths, model.selected());
        actions.add(ActionGroup.COMPARE, "compare.baseline", "Shortcut+Shift+B", answered, model::setAsBaseline);
        actions.add(ActionGroup.COMPARE, "compare.swap", "Shortcut+Shift+S", compared, model::swap);
        actions.add(ActionGroup.COMPARE, "compare.next", "F7", compared, () -> model.step(true));
        actions.add(ActionGroup.COMPARE, "compare.previous", "Shift+F7", compared, () -> model.step(false));
        actions.addSwitch(ActionGroup.COMPARE, "compare.everything", "Shortcut+Shift+A", compared, model.everything(),
                () -> model.everything().set(!model.everything().get()));
        actions.add(ActionGroup.COMPARE, "compare.paths", "", paths, model::showPaths);
    }
}
