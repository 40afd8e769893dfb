package headwater.ui.palette;

import headwater.ui.action.Action;
import headwater.ui.overlay.MatchedText;
import headwater.ui.overlay.PickList;
import headwater.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows the command palette.
public final class PaletteController {
    private final PaletteViewModel model;
    @FXML private TextField command;
    @FXML private ListView<Action> commands;
    @FXML private Label nothing;

    public PaletteController(PaletteViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        commands.setCellFactory(_ -> new Cell());
        PickList.connect(command, commands, action -> action.wholeText() + " " + action.keyText(),
                (action, _) -> model.choose(action));
        command.textProperty().subscribe(typed -> commands.getItems().setAll(model.find(typed)));
        nothing.visibleProperty().bind(Bindings.isEmpty(commands.getItems()));
    }

    private final class Cell extends ListCell<Action> {
        private final Label menu = new Label();
        private final MatchedText text = new MatchedText();
        private final Label keys = new Label();
        private final HBox line = new HBox(text, menu, keys);

        Cell() {
            line.getStyleClass().add("pick-line");
            menu.getStyleClass().add("pick-note");
            keys.getStyleClass().add("key");
            keys.visibleProperty().bind(keys.textProperty().isNotEmpty());
            keys.managedProperty().bind(keys.visibleProperty());
            HBox.setHgrow(text, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty || action == null ? null : line);
            if (!empty && action != null) {
                boolean recent = command.getText().isBlank() && model.isRecent(action);
                menu.setText(recent ? Texts.text("palette.recent", action.group().menuText())
                        : action.group().menuText());
                text.show(command.getText(), action.wholeText());
                keys.setText(action.keyText());
                setAccessibleText(action.wholeText() + " " + action.keyText());
            }
        }
    }
}
