package headwater.ui.query;

import headwater.ui.sign.Hint;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for a query. What is wrong or untold stands in a label of its own; Enter goes to the place that is wrong.
public final class QueryField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    public QueryField() {
        getStyleClass().add("query-field");
    }

    /// @param note  shows what is wrong or cannot be told, and is gone when nothing is
    public void follow(QueryViewModel model, Label note) {
        textProperty().bindBidirectional(model.text());
        note.managedProperty().bind(note.visibleProperty());
        Hint.on(note, () -> model.note());
        model.found().subscribe(_ -> tell(model, note));
        model.wrong().subscribe(_ -> tell(model, note));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && model.place().isPresent()) {
                positionCaret(model.place().getAsInt());
                event.consume();
            }
        });
    }

    private void tell(QueryViewModel model, Label note) {
        boolean wrong = model.wrong().get().isPresent();
        pseudoClassStateChanged(WRONG, wrong);
        note.pseudoClassStateChanged(WRONG, wrong);
        note.setText(model.note());
        note.setVisible(!model.note().isEmpty());
        setAccessibleHelp(model.note());
    }
}
