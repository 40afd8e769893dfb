package headwater.ui.notes;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;

/// The note on the selected component, in the inspector.
public final class NoteController {
    private static final int ROWS_EMPTY = 1;
    private static final int ROWS = 4;

    private final NotesViewModel model;
    @FXML private ToggleButton bookmark;
    @FXML private TextArea noteText;

    public NoteController(NotesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        noteText.textProperty().bindBidirectional(model.text());
        bookmark.selectedProperty().bindBidirectional(model.bookmarked());
        bookmark.textProperty().bind(Bindings.when(bookmark.selectedProperty()).then("★").otherwise("☆"));
        noteText.prefRowCountProperty().bind(Bindings.when(noteText.focusedProperty().or(noteText.textProperty().isNotEmpty()))
                .then(ROWS).otherwise(ROWS_EMPTY));
    }
}
