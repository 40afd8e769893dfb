package headwater.ui.preview;

import headwater.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Shows what was found, to be chosen with the mouse or with Space, and opened with Enter.
public final class PreviewController {
    private static final int LINES = 13;

    private final PreviewViewModel model;
    @FXML private Label previewHeadline;
    @FXML private ListView<PreviewRow> previewList;
    @FXML private Button previewOpen;

    public PreviewController(PreviewViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        previewHeadline.setText(model.headline());
        previewList.setCellFactory(_ -> new PreviewCell());
        previewList.getItems().setAll(model.rows());
        previewList.getSelectionModel().selectFirst();
        previewList.setPrefHeight(Math.min(LINES, model.rows().size()) * previewList.getFixedCellSize() + 2);
        previewOpen.textProperty().bind(Bindings.createStringBinding(() -> Texts.text("preview.open", model.chosen().get()),
                model.chosen()));
        previewOpen.disableProperty().bind(model.chosen().isEqualTo(0));
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            model.toggle(previewList.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.open();
            event.consume();
        }
    }

    @FXML
    void toggleAll() {
        model.toggleAll();
    }

    @FXML
    void open() {
        model.open();
    }

    @FXML
    void close() {
        model.close();
    }
}
