package headwater.ui.navigator;

import headwater.ui.action.Actions;
import headwater.ui.rows.RowOpening;
import headwater.ui.session.OpenFile;
import headwater.ui.sign.SignedLine;
import headwater.ui.sign.VerdictSign;
import headwater.ui.text.Texts;
import headwater.workbench.Verdict;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Shows open files and incidents.
public final class NavigatorController {
    private static final double ROW = 28;
    /// Files that stay in sight however many snapshots and incidents there are.
    private static final int ROWS_KEPT = 3;

    private final NavigatorViewModel model;
    private final Actions actions;
    @FXML private Label noFiles;
    @FXML private ListView<OpenFile> files;
    @FXML private ListView<NavigatorViewModel.Incident> incidents;

    public NavigatorController(NavigatorViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        files.setCellFactory(_ -> new FileCell());
        files.setItems(model.files());
        incidents.setCellFactory(_ -> new IncidentCell());
        incidents.setItems(model.incidents());
        RowOpening.listen(incidents, this::seekSelected);
        model.incidents().addListener((ListChangeListener<NavigatorViewModel.Incident>) _ -> files.refresh());
        files.prefHeightProperty().bind(height(model.files()));
        files.minHeightProperty().bind(Bindings.min(files.prefHeightProperty(), ROWS_KEPT * ROW + 2));
        incidents.prefHeightProperty().bind(height(model.incidents()));
        noFiles.visibleProperty().bind(Bindings.isEmpty(model.files()));
        noFiles.managedProperty().bind(noFiles.visibleProperty());
        files.visibleProperty().bind(noFiles.visibleProperty().not());
        files.managedProperty().bind(files.visibleProperty());
        model.session().current().subscribe(current -> current.ifPresentOrElse(
                this::select, () -> files.getSelectionModel().clearSelection()));
        files.getSelectionModel().selectedItemProperty().subscribe(file -> {
            if (file != null && model.session().current().get().filter(file::equals).isEmpty()) {
                model.session().show(file);
            }
        });
    }

    private void select(OpenFile file) {
        files.getSelectionModel().select(file);
        files.scrollTo(file);
    }

    private static DoubleBinding height(ObservableList<?> items) {
        return Bindings.createDoubleBinding(() -> items.size() * ROW + 2, items);
    }

    private void seekSelected() {
        Optional.ofNullable(incidents.getSelectionModel().getSelectedItem()).ifPresent(model::seek);
    }

    @FXML
    void key(KeyEvent event) {
        OpenFile file = files.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.DELETE && file != null) {
            actions.run("close");
            event.consume();
        }
    }

    private final class FileCell extends ListCell<OpenFile> {
        private final SignedLine line = new SignedLine();
        private Subscription answers = Subscription.EMPTY;

        FileCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(OpenFile file, boolean empty) {
            super.updateItem(file, empty);
            answers.unsubscribe();
            answers = Subscription.EMPTY;
            setGraphic(empty || file == null ? null : line);
            setText(null);
            if (!empty && file != null) {
                line.bold(true);
                answers = file.answer().subscribe(_ -> show(file));
            }
        }

        private void show(OpenFile file) {
            Optional<Verdict> verdict = NavigatorViewModel.verdict(file);
            String right = file.answer().get().map(found -> found.snapshot().coverage().complete() ? ""
                    : Texts.text("navigator.read", found.snapshot().coverage().percent()))
                    .orElseGet(() -> Texts.text("navigator.reading"));
            line.show(verdict, file.listName(), right.isEmpty() ? model.beside(file) : right);
            setTooltip(new Tooltip(file.place() + "\n" + VerdictSign.words(verdict)));
            setAccessibleText(file.listName() + ", " + VerdictSign.words(verdict));
        }
    }

    private static final class IncidentCell extends ListCell<NavigatorViewModel.Incident> {
        private final SignedLine line = new SignedLine();

        IncidentCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(NavigatorViewModel.Incident incident, boolean empty) {
            super.updateItem(incident, empty);
            setGraphic(empty || incident == null ? null : line);
            setText(null);
            if (!empty && incident != null) {
                String count = incident.affected() == 0 ? ""
                        : Texts.text("navigator.affected", incident.affected(), incident.files());
                line.show(incident.affected() > 0 ? Optional.of(Verdict.AFFECTED) : Optional.empty(),
                        incident.advisory().title(), count);
                line.marked(incident.affected() > 0);
                Tooltip tip = new Tooltip(incident.advisory().summary());
                tip.setWrapText(true);
                tip.setMaxWidth(420);
                setTooltip(tip);
                setAccessibleText(incident.advisory().title() + " " + count);
            }
        }
    }
}
