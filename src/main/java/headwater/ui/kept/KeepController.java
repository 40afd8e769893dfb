package headwater.ui.kept;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks under which names a snapshot is kept; Enter keeps it.
public final class KeepController {
    private final KeepViewModel model;
    @FXML private Label keepWhat;
    @FXML private Label keepPlace;
    @FXML private TextField keepProject;
    @FXML private TextField keepStream;
    @FXML private TextField keepLabel;
    @FXML private Label keepProblem;
    @FXML private Button keepNow;

    public KeepController(KeepViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        keepWhat.setText(model.what());
        keepPlace.setText(model.place());
        keepProject.textProperty().bindBidirectional(model.project());
        keepStream.textProperty().bindBidirectional(model.stream());
        keepLabel.textProperty().bindBidirectional(model.label());
        keepLabel.promptTextProperty().bind(Bindings.createStringBinding(model::nextLabel, model.project(), model.stream()));
        keepProblem.textProperty().bind(Bindings.concat("⚠ ", model.problem()));
        keepProblem.visibleProperty().bind(model.problem().isNotEmpty());
        keepProblem.managedProperty().bind(keepProblem.visibleProperty());
        keepNow.disableProperty().bind(model.keeping().or(named(keepProject).not()).or(named(keepStream).not()));
    }

    private static javafx.beans.binding.BooleanBinding named(TextField field) {
        return Bindings.createBooleanBinding(() -> !field.getText().isBlank(), field.textProperty());
    }

    @FXML
    void keep() {
        model.keep();
    }

    @FXML
    void close() {
        model.close();
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !keepNow.isDisabled()) {
            model.keep();
            event.consume();
        }
    }
}
