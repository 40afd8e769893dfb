package headwater.ui.incident;

import headwater.model.DisplayText;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The verdict of a stream as a card: what it held, from when to when, and what brought it in.
final class VerdictCard extends ListCell<VerdictRow> {
    private static final PseudoClass COMPROMISED = PseudoClass.getPseudoClass("compromised");
    private static final int WINDOWS_SHOWN = 3;

    private final StandingSign sign = new StandingSign();
    private final Label project = new Label();
    private final Label stream = new Label();
    private final VBox lines = new VBox();
    private final VBox card;

    VerdictCard() {
        project.getStyleClass().add("card-title");
        stream.getStyleClass().add("card-text");
        project.setMinWidth(0);
        stream.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(sign, project, gap, stream);
        head.getStyleClass().add("card-head");
        card = new VBox(head, lines);
        card.getStyleClass().add("card");
        setPrefWidth(0);
        Hint.on(this, () -> getItem() == null ? "" : getItem().hint());
    }

    /// As high as its texts are when they are broken into lines.
    @Override
    protected double computePrefHeight(double width) {
        double room = (width > 0 ? width : getListView().getWidth()) - snappedLeftInset() - snappedRightInset();
        return getGraphic() == null ? super.computePrefHeight(width) : snappedTopInset() + card.prefHeight(room) + snappedBottomInset();
    }

    @Override
    protected void updateItem(VerdictRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        setGraphic(shown ? card : null);
        pseudoClassStateChanged(COMPROMISED, shown && row != null && row.affected());
        if (shown && row != null) {
            sign.show(row.standing());
            project.setText(DisplayText.line(row.project()));
            stream.setText(DisplayText.line(row.stream()));
            List<String> texts = texts(row);
            lines.getChildren().setAll(texts.stream().map(VerdictCard::line).toList());
            setAccessibleText(project.getText() + ", " + stream.getText() + ", " + String.join(", ", texts));
        }
    }

    private static List<String> texts(VerdictRow row) {
        List<String> texts = new ArrayList<>(List.of(row.cells().found().isEmpty() ? row.cells().verdict() : row.cells().found()));
        List<String> windows = row.hint().lines().toList();
        texts.addAll(windows.subList(0, Math.min(WINDOWS_SHOWN, windows.size())));
        if (windows.size() > WINDOWS_SHOWN) {
            texts.add(Texts.count("cards.windows", windows.size() - WINDOWS_SHOWN));
        }
        if (!row.cells().broughtIn().isEmpty()) {
            texts.add(Texts.text("cards.broughtIn", row.cells().broughtIn()));
        }
        return texts;
    }

    private static Label line(String text) {
        Label line = new Label(Texts.unbroken(DisplayText.line(text)));
        line.getStyleClass().add("card-text");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
