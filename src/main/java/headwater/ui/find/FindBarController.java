package headwater.ui.find;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// The bar over the picture that finds boxes: Enter and F3 go on, with Shift back, Escape closes it.
public final class FindBarController {
    private final FindInPictureViewModel model;
    @FXML private HBox findBar;
    @FXML private TextField findText;
    @FXML private Label findCount;

    public FindBarController(FindInPictureViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        findBar.visibleProperty().bind(model.shown());
        findBar.managedProperty().bind(model.shown());
        findText.textProperty().bindBidirectional(model.text());
        findCount.textProperty().bind(model.countText());
        model.shown().subscribe(shown -> {
            if (shown) {
                findText.requestFocus();
                findText.selectAll();
            }
        });
    }

    @FXML
    void close() {
        model.shown().set(false);
    }

    @FXML
    void next() {
        model.step(true);
    }

    @FXML
    void previous() {
        model.step(false);
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.step(!event.isShiftDown());
            event.consume();
        }
    }
}
