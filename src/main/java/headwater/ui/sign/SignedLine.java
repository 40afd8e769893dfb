package headwater.ui.sign;

import headwater.workbench.Verdict;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of a list: a verdict's mark, a name, and something on the right.
public final class SignedLine extends HBox {
    private static final double GAP = 8;

    private final VerdictSign sign = new VerdictSign();
    private final Label text = new Label();
    private final Label note = new Label();

    public SignedLine() {
        super(GAP);
        getStyleClass().add("navigator-line");
        note.getStyleClass().add("navigator-note");
        note.setMinWidth(Label.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(40);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(sign, text, note);
        setPrefWidth(0);
    }

    public void show(Optional<Verdict> verdict, String words, String right) {
        sign.show(verdict);
        text.setText(words);
        note.setText(right);
    }

    /// Whether it has a mark at all; its room stays.
    public void marked(boolean marked) {
        sign.setVisible(marked);
    }

    /// Whether it is the name of a project.
    public void bold(boolean bold) {
        text.getStyleClass().setAll(bold ? new String[] {"label", "file-name"} : new String[] {"label"});
    }
}
