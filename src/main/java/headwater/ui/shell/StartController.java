package headwater.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

/// What the window says before anything is open.
public final class StartController {
    private final MainViewModel model;
    @FXML private Button sample;

    public StartController(MainViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        sample.setVisible(model.hasSample());
        sample.setManaged(model.hasSample());
    }

    @FXML
    void open() {
        model.choose();
    }

    @FXML
    void openSample() {
        model.openSample();
    }
}
