package headwater.ui.shell;

import headwater.model.Problem;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The problems that were met in the current file, each with its place; by level, to be copied.
public final class ProblemsController {
    private final StatusViewModel model;
    private final Map<Problem.Level, ToggleButton> levels = new EnumMap<>(Problem.Level.class);
    @FXML private VBox pane;
    @FXML private Label title;
    @FXML private HBox problemLevels;
    @FXML private Label coverageStatement;
    @FXML private ListView<Problem> list;

    public ProblemsController(StatusViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        pane.visibleProperty().bind(model.problemsShown());
        pane.managedProperty().bind(pane.visibleProperty());
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new Label(Texts.text("problems.filtered")));
        for (Problem.Level level : List.of(Problem.Level.ERROR, Problem.Level.WARNING, Problem.Level.INFO)) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().addAll("segment", levels.isEmpty() ? "segment-first"
                    : level == Problem.Level.INFO ? "segment-last" : "segment-middle");
            button.setSelected(true);
            button.selectedProperty().subscribe(_ -> fill());
            levels.put(level, button);
            problemLevels.getChildren().add(button);
        }
        model.session().answer().subscribe(_ -> {
            title.setText(model.problemCount());
            coverageStatement.setText(model.coverageStatement());
            levels.forEach(this::count);
            fill();
        });
        model.problemsShown().subscribe(shown -> {
            if (shown) {
                list.requestFocus();
            }
        });
    }

    private void count(Problem.Level level, ToggleButton button) {
        long count = model.problems().stream().filter(problem -> problem.level() == level).count();
        button.setText(Texts.text("problems." + level.name().toLowerCase(Locale.ROOT), count));
        button.setDisable(count == 0);
    }

    private void fill() {
        list.getItems().setAll(model.problems().stream()
                .filter(problem -> levels.containsKey(problem.level()) && levels.get(problem.level()).isSelected()).toList());
    }

    @FXML
    void close() {
        model.problemsShown().set(false);
    }

    @FXML
    void copyAll() {
        copy(list.getItems());
    }

    private static void copy(List<Problem> problems) {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", problems.stream().map(Problem::toString).toList()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy(list.getSelectionModel().getSelectedItems());
            event.consume();
        }
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
            level.setMinWidth(66);
            setPrefWidth(0);
            Hint.on(this, () -> getItem() == null ? "" : getItem().toString());
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
