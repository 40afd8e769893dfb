package headwater.ui.query;

import headwater.ui.overlay.Overlays;
import headwater.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows every word of the query language.
public final class QueryHelpController {
    private final Overlays overlays;
    @FXML private HBox columns;

    public QueryHelpController(Overlays overlays) {
        this.overlays = overlays;
    }

    @FXML
    void initialize() {
        columns.getChildren().setAll(new VBox(block(QueryWord.Group.WHICH), block(QueryWord.Group.TOGETHER)),
                new VBox(block(QueryWord.Group.STATE), block(QueryWord.Group.RECORDED)));
        columns.getChildren().forEach(column -> column.getStyleClass().add("query-help-column"));
    }

    private static VBox block(QueryWord.Group group) {
        Label title = new Label(Texts.text(group.key()));
        title.getStyleClass().add("key-title");
        GridPane words = new GridPane();
        words.getStyleClass().add("query-help-words");
        List<QueryWord> of = Arrays.stream(QueryWord.values()).filter(each -> each.group() == group).toList();
        for (int row = 0; row < of.size(); row++) {
            Label word = new Label(of.get(row).text());
            word.getStyleClass().addAll("key", "mono");
            word.setMinWidth(Label.USE_PREF_SIZE);
            Label meaning = new Label(Texts.text(of.get(row).key()));
            meaning.setWrapText(true);
            meaning.setLabelFor(word);
            words.addRow(row, word, meaning);
        }
        return new VBox(title, words);
    }

    @FXML
    void close() {
        overlays.close();
    }
}
