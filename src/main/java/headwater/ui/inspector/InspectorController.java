package headwater.ui.inspector;

import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.text.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Shows the facts of the selected component.
public final class InspectorController {
    private final InspectorViewModel model;
    private final Actions actions;
    private final InspectorNodes nodes;
    @FXML private Label nothing;
    @FXML private ScrollPane content;
    @FXML private Text name;
    @FXML private Text version;
    @FXML private FlowPane chips;
    @FXML private HBox hidden;
    @FXML private Button showHidden;
    @FXML private GridPane facts;
    @FXML private Button aim;
    @FXML private VBox advisories;
    @FXML private VBox sections;

    public InspectorController(InspectorViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        nodes = new InspectorNodes(model::follow);
    }

    @FXML
    void initialize() {
        for (Node part : new Node[] {aim, advisories, hidden}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        ActionControls.connect(aim, actions.get("component.paths"));
        ActionControls.connect(showHidden, actions.get("view.show-this"));
        showHidden.setText(Texts.text("inspector.hidden.show"));
        hidden.visibleProperty().bind(actions.get("view.show-this").enabled());
        model.content().subscribe(this::show);
        model.goal().subscribe(_ -> showAim());
        model.anyFile().subscribe(_ -> show(model.content().get()));
    }

    private void show(Optional<InspectorContent> found) {
        nothing.setVisible(found.isEmpty() && model.anyFile().get());
        content.setVisible(found.isPresent());
        found.ifPresent(this::show);
    }

    /// The paths to it can be asked for unless they are shown already.
    private void showAim() {
        aim.setVisible(model.content().get().filter(of -> of.canAim()
                && !model.goal().get().equals(OptionalInt.of(of.number()))).isPresent());
    }

    private void show(InspectorContent of) {
        name.setText(of.name());
        version.setText(of.version().isEmpty() ? "" : " " + of.version());
        chips.getChildren().setAll(of.chips().stream().map(InspectorNodes::chip).toList());
        facts.getChildren().clear();
        for (int row = 0; row < of.facts().size(); row++) {
            nodes.addFact(facts, of.facts().get(row), row);
        }
        showAim();
        advisories.setVisible(!of.advisories().isEmpty());
        advisories.getChildren().remove(1, advisories.getChildren().size());
        advisories.getChildren().addAll(of.advisories().stream().map(InspectorNodes::card).toList());
        sections.getChildren().setAll(of.sections().stream().map(nodes::section).toList());
        content.setVvalue(0);
    }
}
