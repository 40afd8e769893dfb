package headwater.ui.find;

import headwater.ui.overlay.MatchedText;
import headwater.ui.overlay.PickList;
import headwater.ui.sign.VerdictSign;
import headwater.workbench.Verdict;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows quick open.
public final class QuickOpenController {
    private final QuickOpenViewModel model;
    @FXML private TextField quickField;
    @FXML private ListView<QuickOpenViewModel.Line> quickList;
    @FXML private Label quickNote;

    public QuickOpenController(QuickOpenViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        quickList.setItems(model.lines());
        quickList.setCellFactory(_ -> new Cell());
        PickList.connect(quickField, quickList, QuickOpenViewModel::said, model::choose);
        quickField.textProperty().subscribe(model::find);
        quickNote.textProperty().bind(model.note());
    }

    private final class Cell extends ListCell<QuickOpenViewModel.Line> {
        private final VerdictSign sign = new VerdictSign();
        private final MatchedText label = new MatchedText();
        private final Label place = new Label();
        private final Label reach = new Label();
        private final HBox line = new HBox(sign, label, place, reach);

        Cell() {
            line.getStyleClass().add("pick-line");
            sign.show(Optional.of(Verdict.AFFECTED));
            label.setMinWidth(MatchedText.USE_PREF_SIZE);
            place.getStyleClass().addAll("pick-note", "mono");
            place.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(place, Priority.ALWAYS);
            reach.getStyleClass().add("pick-note");
            reach.setMinWidth(Label.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(QuickOpenViewModel.Line found, boolean empty) {
            super.updateItem(found, empty);
            setGraphic(empty || found == null ? null : line);
            if (!empty && found != null) {
                sign.setVisible(found.compromised());
                label.show(quickField.getText(), found.label());
                place.setText(found.place());
                reach.setText(found.reach());
                setAccessibleText(QuickOpenViewModel.said(found));
            }
        }
    }
}
