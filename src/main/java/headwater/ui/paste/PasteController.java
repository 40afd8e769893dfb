package headwater.ui.paste;

import headwater.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows what a paste names and where it is; Enter or a click on a line leads to its paths.
public final class PasteController {
    private final PasteViewModel model;
    @FXML private Label pasteHeadline;
    @FXML private ListView<PasteViewModel.Line> pasteList;
    @FXML private VBox pasteUnknown;
    @FXML private Label pasteUnknownTitle;
    @FXML private TextArea pasteUnknownText;
    @FXML private Button pasteSearch;

    public PasteController(PasteViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        pasteHeadline.setText(model.headline());
        pasteList.setCellFactory(_ -> new Cell());
        pasteList.getItems().setAll(model.lines());
        pasteList.getSelectionModel().selectFirst();
        pasteList.setVisible(!model.lines().isEmpty());
        pasteList.setManaged(!model.lines().isEmpty());
        pasteList.setPrefHeight(Math.min(11, model.lines().size()) * 34 + 2);
        pasteSearch.setVisible(model.searchable());
        pasteSearch.setManaged(model.searchable());
        List<String> unknown = model.notUnderstood();
        pasteUnknown.setVisible(!unknown.isEmpty());
        pasteUnknown.setManaged(!unknown.isEmpty());
        pasteUnknownTitle.setText(Texts.count("paste.unknown", unknown.size()));
        pasteUnknownText.setText(String.join("\n", unknown));
        pasteUnknownText.setPrefRowCount(Math.clamp(unknown.size(), 1, 4));
    }

    @FXML
    void clicked() {
        choose();
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        PasteViewModel.Line line = pasteList.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.choose(line);
        }
    }

    @FXML
    void searchEverywhere() {
        model.reviewAll();
    }

    @FXML
    void close() {
        model.close();
    }

    private static final class Cell extends ListCell<PasteViewModel.Line> {
        private final Label state = new Label();
        private final Label wanted = new Label();
        private final Label where = new Label();
        private final HBox line = new HBox(state, wanted, where);

        Cell() {
            line.getStyleClass().add("pick-line");
            wanted.getStyleClass().add("paste-wanted");
            wanted.setMinWidth(60);
            where.getStyleClass().add("pick-note");
            where.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(where, Priority.ALWAYS);
            state.setMinWidth(118);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PasteViewModel.Line found, boolean empty) {
            super.updateItem(found, empty);
            setGraphic(empty || found == null ? null : line);
            if (!empty && found != null) {
                String key = switch (found.state()) {
                    case COMPROMISED -> "compromised";
                    case FOUND -> "found";
                    case OTHER_VERSION -> "other";
                    case NOT_FOUND -> "not-found";
                };
                state.setText(Texts.text("paste.state." + key));
                state.getStyleClass().setAll("label", "paste-state", "paste-" + key);
                wanted.setText(found.wanted());
                wanted.getStyleClass().setAll("label", found.first() ? "paste-wanted" : "paste-again");
                where.setText(found.where());
                setAccessibleText(found.wanted() + ", " + state.getText() + ", " + found.where());
            }
        }
    }
}
