package headwater.ui.notes;

import headwater.model.DisplayText;
import headwater.ui.overlay.PickList;
import headwater.ui.text.Texts;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/// All bookmarks and notes of the project: Enter goes to the component.
public final class NotesListController {
    private final NotesViewModel model;
    @FXML private TextField notesField;
    @FXML private ListView<Note> notesList;
    @FXML private Label notesFoot;

    public NotesListController(NotesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        FilteredList<Note> shown = new FilteredList<>(FXCollections.observableArrayList(model.all()));
        notesList.setItems(shown);
        notesList.setCellFactory(_ -> new Cell());
        PickList.connect(notesField, notesList, NotesListController::line, (note, _) -> model.choose(note));
        notesField.textProperty().subscribe(typed -> shown.setPredicate(note -> line(note).toLowerCase(Locale.ROOT)
                .contains(typed.strip().toLowerCase(Locale.ROOT))));
        notesFoot.setText(shown.isEmpty() ? Texts.text("notes.none") : Texts.count("notes.count", shown.size()));
    }

    private static String line(Note note) {
        String first = note.text().lines().findFirst().orElse("");
        return DisplayText.of((note.bookmarked() ? "★ " : "") + note.component() + (first.isEmpty() ? "" : "   " + first));
    }

    private static final class Cell extends ListCell<Note> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Note note, boolean empty) {
            super.updateItem(note, empty);
            setText(empty || note == null ? "" : line(note));
        }
    }
}
