package headwater.ui.find;

import headwater.ui.overlay.Overlays;
import headwater.ui.query.QueryField;
import headwater.ui.views.Views;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The bar over the picture that finds boxes: Enter and F3 go on, with Shift back, Escape closes it.
public final class FindBarController {
    private final FindInPictureViewModel model;
    private final Overlays overlays;
    @FXML private VBox findBar;
    @FXML private QueryField findText;
    @FXML private Label findNote;
    @FXML private Label findCount;

    public FindBarController(FindInPictureViewModel model, Overlays overlays) {
        this.overlays = overlays;
        this.model = model;
    }

    @FXML
    void initialize() {
        findBar.visibleProperty().bind(model.shown());
        findBar.managedProperty().bind(model.shown());
        findText.follow(model.query(), findNote);
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
    void help() {
        overlays.open(Views.QUERY_HELP);
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
