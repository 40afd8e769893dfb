package headwater.ui.shell;

import headwater.ui.text.Texts;
import headwater.ui.work.Job;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is under way, each with its progress and a way to give it up.
public final class WorkController {
    private static final double ROW = 40;
    private static final int ROWS = 6;

    private final StatusViewModel model;
    @FXML private VBox workPane;
    @FXML private Label workTitle;
    @FXML private ListView<Job<?>> workList;
    @FXML private Button workCancelAll;

    public WorkController(StatusViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        workPane.visibleProperty().bind(model.workShown());
        workPane.managedProperty().bind(workPane.visibleProperty());
        workList.setCellFactory(_ -> new Cell());
        workList.setItems(model.jobs());
        workList.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(model.jobs().size(), 1, ROWS) * ROW + 4, model.jobs()));
        workList.setPlaceholder(placeholder());
        workTitle.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.count("work.title", model.jobs().size()), model.jobs()));
        workCancelAll.disableProperty().bind(Bindings.isEmpty(model.jobs()));
        model.workShown().subscribe(shown -> {
            if (shown) {
                workList.requestFocus();
            }
        });
    }

    private static Label placeholder() {
        Label nothing = new Label(Texts.text("work.nothing"));
        nothing.getStyleClass().add("pick-note");
        return nothing;
    }

    @FXML
    void cancelAll() {
        List.copyOf(model.jobs()).forEach(Job::cancel);
    }

    @FXML
    void close() {
        model.workShown().set(false);
    }

    @FXML
    void key(KeyEvent event) {
        Job<?> job = workList.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && job != null) {
            job.cancel();
            event.consume();
        }
    }

    private static final class Cell extends ListCell<Job<?>> {
        private final Label title = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final Button cancel = new Button(Texts.text("cancel"));
        private final HBox line = new HBox(title, bar, cancel);

        Cell() {
            line.getStyleClass().add("work-line");
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(60);
            HBox.setHgrow(title, Priority.ALWAYS);
            bar.setPrefWidth(90);
            bar.setMinWidth(90);
            cancel.getStyleClass().add("status-button");
            cancel.setMinWidth(Button.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Job<?> job, boolean empty) {
            super.updateItem(job, empty);
            bar.progressProperty().unbind();
            setGraphic(empty || job == null ? null : line);
            if (!empty && job != null) {
                title.setText(job.title());
                bar.progressProperty().bind(job.fraction());
                bar.setAccessibleText(job.title());
                cancel.setAccessibleText(Texts.text("work.cancel", job.title()));
                cancel.setOnAction(_ -> job.cancel());
                setAccessibleText(job.title());
            }
        }
    }
}
