package headwater.ui.shell;

import headwater.model.Problem;
import headwater.ui.text.Texts;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The problems that were met in the current file, each with its place.
public final class ProblemsController {
    private final StatusViewModel model;
    @FXML private VBox pane;
    @FXML private Label title;
    @FXML private ListView<Problem> list;

    public ProblemsController(StatusViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        pane.visibleProperty().bind(model.problemsShown());
        pane.managedProperty().bind(pane.visibleProperty());
        list.setCellFactory(_ -> new Cell());
        model.session().answer().subscribe(_ -> {
            list.getItems().setAll(model.problems());
            title.setText(model.problemCount());
        });
    }

    @FXML
    void close() {
        model.problemsShown().set(false);
    }

    @FXML
    void copyAll() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", model.problems().stream().map(Problem::toString).toList()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class Cell extends ListCell<Problem> {
        private final Label level = new Label();
        private final Label what = new Label();
        private final Label where = new Label();
        private final HBox line = new HBox(10, level, what, where);

        Cell() {
            line.getStyleClass().add("problem-line");
            what.setMaxWidth(Double.MAX_VALUE);
            what.setMinWidth(60);
            HBox.setHgrow(what, Priority.ALWAYS);
            where.getStyleClass().addAll("mono", "problem-where");
            where.setMinWidth(Label.USE_PREF_SIZE);
            level.setMinWidth(Label.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            setGraphic(empty || problem == null ? null : line);
            if (!empty && problem != null) {
                String key = problem.level().name().toLowerCase(Locale.ROOT);
                level.setText(Texts.text("problem." + key));
                level.getStyleClass().setAll("label", "chip", "problem-" + key);
                what.setText(problem.message());
                String place = problem.origin().toString().replace('\\', '/');
                where.setText(place.substring(place.lastIndexOf('/') + 1));
                setAccessibleText(problem.toString());
            }
        }
    }
}
