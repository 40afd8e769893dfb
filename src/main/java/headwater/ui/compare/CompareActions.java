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
        BooleanBinding compared = Bindings.createBooleanBinding(() -> model.compared().get().isPresent(),
                model.compared());
        BooleanBinding answered = Bindings.createBooleanBinding(() -> session.answer().get().isPresent(),
                session.answer());
        BooleanBinding paths = Bindings.createBooleanBinding(model::canShowPaths, model.selected());
        actions.add(ActionGroup.COMPARE, "compare.baseline", "Shortcut+Shift+B", answered, model::setAsBaseline);
        actions.add(ActionGroup.COMPARE, "compare.swap", "Shortcut+Shift+S", compared, model::swap);
        actions.add(ActionGroup.COMPARE, "compare.next", "F7", compared, () -> model.step(true));
        actions.add(ActionGroup.COMPARE, "compare.previous", "Shift+F7", compared, () -> model.step(false));
        mode(actions, "compare.everything", "Shortcut+Shift+A", compared, model, Mode.ALL);
        mode(actions, "compare.graph", "Shortcut+Shift+O", compared, model, Mode.GRAPH);
        actions.add(ActionGroup.COMPARE, "compare.paths", "", paths, model::showPaths);
    }

    /// Shows the builds in another way than their changes, or their changes again.
    private static void mode(Actions actions, String id, String keys, BooleanBinding compared, CompareViewModel model,
            Mode mode) {
        actions.addSwitch(ActionGroup.COMPARE, id, keys, compared, model.mode().isEqualTo(mode),
                () -> model.mode().set(model.mode().get() == mode ? Mode.CHANGES : mode));
    }
}
