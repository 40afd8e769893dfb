package headwater.ui.paths;

import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Says what the view leaves out or shows as one, each as a button that changes it.
final class ViewChips {
    private ViewChips() {
    }

    static List<Node> of(PathsViewModel model, Actions actions) {
        List<Node> buttons = new ArrayList<>();
        int hidden = model.edits().get().hidden().size();
        int groups = model.drawing().get().groups().size();
        if (hidden > 0) {
            buttons.add(button(actions, "view.show-hidden", Texts.text("paths.hidden", hidden)));
        }
        if (model.anyCollapsed()) {
            buttons.add(button(actions, "group.expand-all", Texts.count("paths.expand", groups)));
        } else if (groups > 0) {
            buttons.add(button(actions, "group.collapse-all", Texts.count("paths.collapse", groups)));
        }
        return buttons;
    }

    private static Button button(Actions actions, String action, String text) {
        Button button = new Button(text);
        button.setId(action.replace('.', '-'));
        button.getStyleClass().add("filter-chip");
        ActionControls.connect(button, actions.get(action));
        return button;
    }
}
