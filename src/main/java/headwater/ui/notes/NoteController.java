package headwater.ui.notes;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
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
        noteText.setTextFormatter(new TextFormatter<>(NoteController::shortEnough));
        noteText.textProperty().bindBidirectional(model.text());
        bookmark.selectedProperty().bindBidirectional(model.bookmarked());
        bookmark.textProperty().bind(Bindings.when(bookmark.selectedProperty()).then("★").otherwise("☆"));
        noteText.prefRowCountProperty().bind(Bindings.when(noteText.focusedProperty().or(noteText.textProperty().isNotEmpty()))
                .then(ROWS).otherwise(ROWS_EMPTY));
    }

    /// Of what is typed or pasted only that enters which there is room for: nothing that is seen is lost later.
    private static TextFormatter.Change shortEnough(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - Note.LONGEST;
        if (over > 0) {
            String fits = change.getText().substring(0, Math.max(0, change.getText().length() - over));
            change.setText(fits);
            int end = change.getRangeStart() + fits.length();
            change.selectRange(end, end);
        }
        return change;
    }
}
