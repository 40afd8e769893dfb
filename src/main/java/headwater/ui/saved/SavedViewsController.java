package headwater.ui.saved;

import headwater.model.DisplayText;
import headwater.ui.text.Texts;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The saved views of the project. Enter shows the one that is chosen, or saves what is shown under the name that was typed.
public final class SavedViewsController {
    private final SavedViewsViewModel model;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();
    @FXML private TextField viewName;
    @FXML private ListView<SavedView> viewsList;
    @FXML private Button removeView;
    @FXML private Label viewsFoot;

    public SavedViewsController(SavedViewsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        viewsList.setItems(views);
        viewsList.setCellFactory(_ -> new Cell());
        viewName.setPromptText(Texts.text("views.prompt", model.nextName()));
        removeView.disableProperty().bind(viewsList.getSelectionModel().selectedItemProperty().isNull());
        fill();
    }

    private void fill() {
        views.setAll(model.views());
        viewsList.getSelectionModel().selectFirst();
        viewsFoot.setText(views.isEmpty() ? Texts.text("views.none") : Texts.count("views.count", views.size()));
    }

    @FXML
    void save() {
        model.save(viewName.getText());
    }

    @FXML
    void remove() {
        SavedView chosen = viewsList.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.remove(chosen);
            fill();
        }
    }

    /// A name that was typed is meant to be saved, before the list hears of the key.
    private void open() {
        SavedView chosen = viewsList.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen);
        }
    }

    @FXML
    void typed(KeyEvent event) {
        boolean named = !viewName.getText().isBlank() && !viewsList.isFocused();
        switch (event.getCode()) {
            case ENTER -> {
                if (named || views.isEmpty()) {
                    save();
                } else {
                    open();
                }
            }
            case DOWN -> viewsList.getSelectionModel().selectNext();
            case UP -> viewsList.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            open();
        }
    }

    private static final class Cell extends ListCell<SavedView> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SavedView view, boolean empty) {
            super.updateItem(view, empty);
            setText(empty || view == null ? "" : DisplayText.of(view.name()));
        }
    }
}
