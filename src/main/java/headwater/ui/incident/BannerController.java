package headwater.ui.incident;

import headwater.analysis.exposure.Standing;
import headwater.model.DisplayText;
import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.sign.BriefText;
import headwater.ui.sign.VerdictSign;
import headwater.ui.text.Texts;
import headwater.workbench.ExposureTable;
import headwater.workbench.Sentence;
import headwater.workbench.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows what is searched for, how far the search is, and the sentence that answers.
public final class BannerController {
    private static final PseudoClass AFFECTED = PseudoClass.getPseudoClass("affected");
    private static final PseudoClass INCOMPLETE = PseudoClass.getPseudoClass("incomplete");

    private final IncidentViewModel model;
    private final Actions actions;
    @FXML private HBox incidentBanner;
    @FXML private Region incidentWarning;
    @FXML private VerdictSign incidentSign;
    @FXML private Label incidentHeadline;
    @FXML private Label incidentDetail;
    @FXML private HBox incidentProgress;
    @FXML private ProgressBar incidentBar;
    @FXML private Button incidentAgain;
    @FXML private Button incidentCopy;

    public BannerController(IncidentViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        for (Region region : java.util.List.of(incidentWarning, incidentSign, incidentProgress, incidentAgain, incidentCopy)) {
            region.managedProperty().bind(region.visibleProperty());
        }
        BriefText.in(incidentBanner, incidentHeadline, incidentDetail);
        incidentBar.progressProperty().bind(model.fraction());
        ActionControls.connect(incidentCopy, actions.get("incident.copy"));
        ActionControls.connect(incidentAgain, actions.get("incident.again"));
        model.state().subscribe(this::show);
    }

    private void show(IncidentViewModel.State state) {
        Optional<Verdict> verdict = verdict(state);
        boolean affected = verdict.equals(Optional.of(Verdict.AFFECTED));
        incidentBanner.pseudoClassStateChanged(AFFECTED, affected);
        incidentBanner.pseudoClassStateChanged(INCOMPLETE, verdict.filter(each -> each == Verdict.INCOMPLETE
                || each == Verdict.NEEDS_JUDGEMENT).isPresent());
        incidentWarning.setVisible(affected);
        incidentSign.setVisible(!affected);
        incidentSign.show(verdict);
        incidentProgress.setVisible(state == IncidentViewModel.State.SEARCHING);
        incidentCopy.setVisible(state == IncidentViewModel.State.ANSWERED);
        incidentAgain.setVisible(state == IncidentViewModel.State.FAILED || state == IncidentViewModel.State.STOPPED);
        String title = DisplayText.line(model.session().sought().get().map(sought -> sought.title()).orElse(""));
        incidentHeadline.setText(switch (state) {
            case NOTHING_SOUGHT -> Texts.text("incident.nothing");
            case SEARCHING -> Texts.text("incident.searching", title);
            case FAILED -> Texts.text("incident.failed", title);
            case STOPPED -> Texts.text("incident.stopped", title);
            case ANSWERED -> Texts.unbroken(model.sentence().map(Sentence::headline).orElse(""));
        });
        incidentDetail.setText(switch (state) {
            case NOTHING_SOUGHT -> Texts.text("incident.nothing.how");
            case SEARCHING, STOPPED -> "";
            case FAILED -> model.trouble().get();
            case ANSWERED -> Stream.of(title + ".", model.sentence().map(Sentence::detail).orElse(""), model.published())
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        });
    }

    private Optional<Verdict> verdict(IncidentViewModel.State state) {
        if (state != IncidentViewModel.State.ANSWERED) {
            return Optional.empty();
        }
        ExposureTable table = model.answer().get().table();
        boolean open = model.answer().get().open().values().stream().anyMatch(each -> each.verdict() == Verdict.AFFECTED);
        return open || table.affectedSnapshots() > 0 ? Optional.of(Verdict.AFFECTED)
                : table.undecided().stream().anyMatch(each -> each.standing() == Standing.NEEDS_JUDGEMENT)
                ? Optional.of(Verdict.NEEDS_JUDGEMENT)
                : table.undecided().isEmpty() && table.snapshots() > 0 ? Optional.of(Verdict.NOT_FOUND) : Optional.of(Verdict.INCOMPLETE);
    }

    @FXML
    void cancel() {
        model.cancel();
    }
}
