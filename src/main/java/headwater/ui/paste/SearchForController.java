package headwater.ui.paste;

import headwater.ui.overlay.Overlays;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks for a text that names what to search for.
public final class SearchForController {
    private final PasteViewModel model;
    private final Overlays overlays;
    @FXML private TextArea searchForText;
    @FXML private Button searchForReview;

    public SearchForController(PasteViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    @FXML
    void initialize() {
        searchForReview.disableProperty().bind(Bindings.createBooleanBinding(() -> searchForText.getText().isBlank(),
                searchForText.textProperty()));
    }

    @FXML
    void review() {
        model.review(searchForText.getText());
    }

    /// Enter begins a line, so it takes another key with it.
    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !searchForReview.isDisabled()) {
            review();
            event.consume();
        }
    }

    @FXML
    void close() {
        overlays.close();
    }
}
