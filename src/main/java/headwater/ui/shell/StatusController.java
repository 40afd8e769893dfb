package headwater.ui.shell;

import headwater.ui.kept.SnapshotsViewModel;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import headwater.ui.work.Job;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;

/// The status bar: the file's counts on the left, what is under way on the right.
public final class StatusController {
    private static final double WIDE = 1100;
    private static final double WIDE_ENOUGH_FOR_ALL = 1280;
    private static final Duration BEFORE_SHOWN = Duration.millis(150);

    private final StatusViewModel model;
    private final SnapshotsViewModel snapshots;
    private final PauseTransition delay = new PauseTransition(BEFORE_SHOWN);
    @FXML private StatusBar status;
    @FXML private Label store;
    @FXML private Label offline;
    @FXML private Label counts;
    @FXML private Label format;
    @FXML private Label coverage;
    @FXML private ToggleButton problems;
    @FXML private Label catalogue;
    @FXML private HBox working;
    @FXML private Button workButton;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;

    public StatusController(StatusViewModel model, SnapshotsViewModel snapshots) {
        this.model = model;
        this.snapshots = snapshots;
    }

    @FXML
    void initialize() {
        BooleanBinding room = status.widthProperty().greaterThan(WIDE).or(status.widthProperty().lessThanOrEqualTo(0));
        for (Label label : new Label[] {store, counts, format, coverage, catalogue}) {
            label.managedProperty().bind(label.visibleProperty());
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        store.textProperty().bind(snapshots.status());
        store.visibleProperty().bind(store.textProperty().isNotEmpty().and(room));
        store.setTooltip(new Tooltip(snapshots.place()));
        // It gives way before the window grows wider than the screen for it.
        status.widthProperty().subscribe(width -> store.setMinWidth(width.doubleValue() < WIDE_ENOUGH_FOR_ALL ? 0
                : Label.USE_PREF_SIZE));
        counts.visibleProperty().bind(counts.textProperty().isNotEmpty());
        coverage.visibleProperty().bind(coverage.textProperty().isNotEmpty());
        format.visibleProperty().bind(format.textProperty().isNotEmpty().and(room));
        catalogue.visibleProperty().bind(room);
        offline.setMinWidth(Label.USE_PREF_SIZE);
        problems.setMinWidth(ToggleButton.USE_PREF_SIZE);
        problems.managedProperty().bind(problems.visibleProperty());
        problems.selectedProperty().bindBidirectional(model.problemsShown());
        catalogue.setText(model.catalogue());
        Hint.on(coverage, () -> model.coverageStatement() + "\n" + Texts.text("status.coverage.meaning"));
        model.session().answer().subscribe(_ -> showFile());
        delay.setOnFinished(_ -> showWork());
        model.jobs().addListener((ListChangeListener<Job<?>>) _ -> changed());
        model.elsewhere().subscribe(_ -> changed());
        model.workShown().subscribe(_ -> showWork());
        bar.managedProperty().bind(bar.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        showWork();
    }

    private void showFile() {
        counts.setText(model.counts());
        format.setText(model.format());
        coverage.setText(model.coverage());
        coverage.setAccessibleHelp(model.coverageStatement());
        problems.setVisible(model.session().answer().get().isPresent());
        problems.setDisable(model.problems().isEmpty());
        problems.setText(model.problemCount());
        if (model.problems().isEmpty()) {
            model.problemsShown().set(false);
        }
    }

    /// Short work is not worth a flicker.
    private void changed() {
        if (model.told().title().isEmpty()) {
            delay.stop();
            showWork();
        } else if (working.isVisible()) {
            showWork();
        } else {
            delay.play();
        }
    }

    private void showWork() {
        StatusViewModel.Work work = model.told();
        working.setVisible(!work.title().isEmpty());
        workButton.setText(work.title());
        bar.progressProperty().unbind();
        bar.setVisible(work.progress().isPresent());
        cancel.setVisible(work.progress().isPresent());
        work.progress().ifPresent(job -> bar.progressProperty().bind(job.fraction()));
    }

    @FXML
    void showList() {
        model.toggleWork();
    }

    @FXML
    void cancel() {
        model.told().progress().ifPresent(Job::cancel);
    }
}
