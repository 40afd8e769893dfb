package headwater.ui.incident;

import headwater.analysis.exposure.Standing;
import headwater.model.AffectedPackage;
import headwater.model.DisplayText;
import headwater.ui.rows.RowOpening;
import headwater.ui.text.Texts;
import headwater.workbench.SoughtIncident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;

/// Shows beside the timeline what was found where, a card for each stream that is not simply without it.
public final class VerdictCardsController {
    private final IncidentViewModel model;
    private final FilteredList<VerdictRow> telling;
    @FXML private Label cardsTitle;
    @FXML private FlowPane cardsChips;
    @FXML private ListView<VerdictRow> cardsList;
    @FXML private Label cardsHeading;
    @FXML private Label cardsRest;

    public VerdictCardsController(IncidentViewModel model) {
        this.model = model;
        telling = new FilteredList<>(model.rows(), row -> row.standing() != Standing.NOT_FOUND);
    }

    @FXML
    void initialize() {
        cardsList.setItems(telling);
        cardsList.setCellFactory(_ -> new VerdictCard());
        cardsList.setPlaceholder(new Label());
        RowOpening.listen(cardsList, this::open);
        cardsList.getSelectionModel().selectedItemProperty().subscribe(row -> Optional.ofNullable(row).ifPresent(model::point));
        model.session().sought().subscribe(_ -> show());
        model.rows().addListener((ListChangeListener<VerdictRow>) _ -> show());
        model.state().subscribe(_ -> show());
    }

    private void show() {
        Optional<SoughtIncident> sought = model.session().sought().get();
        cardsTitle.setText(sought.map(each -> DisplayText.line(each.title())).orElseGet(() -> Texts.text("incident.nothing")));
        cardsChips.getChildren().setAll(sought.map(this::chips).orElse(List.of()));
        cardsHeading.setVisible(!telling.isEmpty());
        int without = model.rows().size() - telling.size();
        cardsRest.setText(model.state().get() != IncidentViewModel.State.ANSWERED || without == 0 ? ""
                : Texts.count(telling.isEmpty() ? "cards.all" : "cards.rest", without));
    }

    private List<Label> chips(SoughtIncident sought) {
        List<Label> chips = new ArrayList<>(List.of(chip(Texts.count("cards.indicators", indicators(sought)))));
        telling.stream().map(row -> row.cells().tier()).filter(text -> !text.isEmpty()).distinct().map(VerdictCardsController::chip)
                .forEach(chips::add);
        if (telling.stream().anyMatch(VerdictRow::affected)) {
            chips.getFirst().getStyleClass().add("chip-bad");
        }
        return chips;
    }

    private static int indicators(SoughtIncident sought) {
        return sought.advisory().digests().size() + sought.advisory().affected().stream().mapToInt(VerdictCardsController::indicators).sum();
    }

    private static int indicators(AffectedPackage affected) {
        return affected.versions().size() + affected.ranges().size();
    }

    private static Label chip(String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private void open() {
        Optional.ofNullable(cardsList.getSelectionModel().getSelectedItem()).ifPresent(model::open);
    }
}
