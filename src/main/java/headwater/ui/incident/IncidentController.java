package headwater.ui.incident;

import headwater.analysis.exposure.Standing;
import headwater.model.DisplayText;
import headwater.model.NaturalOrder;
import headwater.ui.rows.GradualRows;
import headwater.ui.rows.RowOpening;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// Shows the verdict of every stream and open file as a table, what was not found included.
public final class IncidentController {
    private static final PseudoClass COMPROMISED = PseudoClass.getPseudoClass("compromised");
    private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");

    private final IncidentViewModel model;
    @FXML private TextField verdictFind;
    @FXML private ToggleButton verdictAll;
    @FXML private ToggleButton verdictAffected;
    @FXML private ToggleButton verdictOpen;
    @FXML private Label verdictCount;
    @FXML private TableView<VerdictRow> verdicts;
    @FXML private TableColumn<VerdictRow, VerdictRow> verdictColumn;
    @FXML private TableColumn<VerdictRow, String> projectColumn;
    @FXML private TableColumn<VerdictRow, String> streamColumn;
    @FXML private TableColumn<VerdictRow, String> foundColumn;
    @FXML private TableColumn<VerdictRow, String> tierColumn;
    @FXML private TableColumn<VerdictRow, String> sinceColumn;
    @FXML private TableColumn<VerdictRow, String> untilColumn;
    @FXML private TableColumn<VerdictRow, String> broughtInColumn;
    @FXML private TableColumn<VerdictRow, String> productionColumn;
    @FXML private TableColumn<VerdictRow, String> snapshotsColumn;
    private FilteredList<VerdictRow> shown = new FilteredList<>(javafx.collections.FXCollections.observableArrayList());

    public IncidentController(IncidentViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        columns();
        shown = new FilteredList<>(model.rows());
        SortedList<VerdictRow> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(verdicts.comparatorProperty());
        verdicts.setItems(sorted);
        verdicts.setRowFactory(_ -> new Row());
        RowOpening.listen(verdicts, this::open);
        GradualRows.of(verdicts, verdicts.getFixedCellSize(), sorted);
        verdictFind.textProperty().subscribe(_ -> filter());
        verdictAll.getToggleGroup().selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                verdictAll.setSelected(true);
            }
            filter();
        });
        sorted.addListener((ListChangeListener<VerdictRow>) _ -> count());
        model.state().subscribe(state -> {
            if (state == IncidentViewModel.State.ANSWERED) {
                verdicts.getSelectionModel().selectFirst();
            }
            verdicts.setPlaceholder(new Label(model.rows().isEmpty() ? Texts.text("incident.empty") : Texts.text("incident.filtered")));
        });
        count();
    }

    private void columns() {
        verdictColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        verdictColumn.setComparator(Comparator.comparingInt(VerdictRow::order));
        verdictColumn.setCellFactory(_ -> new VerdictCell());
        show(projectColumn, VerdictRow::project);
        show(streamColumn, VerdictRow::stream);
        show(foundColumn, row -> row.cells().found());
        show(tierColumn, row -> row.cells().tier());
        show(sinceColumn, row -> row.cells().since());
        show(untilColumn, row -> row.cells().until());
        show(broughtInColumn, row -> row.cells().broughtIn());
        show(productionColumn, row -> row.cells().production());
        show(snapshotsColumn, row -> row.cells().snapshots());
    }

    private static void show(TableColumn<VerdictRow, String> column, Function<VerdictRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(DisplayText.of(text.apply(cell.getValue()))));
        column.setComparator(new NaturalOrder());
        column.setCellFactory(_ -> new HintCell());
    }

    private void filter() {
        String wanted = verdictFind.getText().strip().toLowerCase(Locale.ROOT);
        boolean affected = verdictAffected.isSelected();
        boolean undecided = verdictOpen.isSelected();
        shown.setPredicate(row -> row.holds(wanted) && (!affected || row.affected()) && (!undecided || row.standing().undecided()));
    }

    private void count() {
        verdictCount.setText(shown.size() == model.rows().size() ? Texts.count("incident.rows", shown.size())
                : Texts.text("incident.rows.of", shown.size(), model.rows().size()));
    }

    private void open() {
        VerdictRow row = verdicts.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    /// For the window's menu.
    public TextField find() {
        return verdictFind;
    }

    /// Gets the keyboard when the tab is shown.
    public TableView<?> table() {
        return verdicts;
    }

    /// The whole text shows under the mouse.
    private static final class HintCell extends TableCell<VerdictRow, String> {
        HintCell() {
            Hint.on(this, () -> {
                VerdictRow row = getTableRow() == null ? null : getTableRow().getItem();
                return row == null || getItem() == null ? "" : row.hint().isEmpty() ? getItem() : getItem() + "\n" + row.hint();
            });
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty || text == null ? "" : text);
        }
    }

    private static final class VerdictCell extends TableCell<VerdictRow, VerdictRow> {
        private final StandingSign sign = new StandingSign();

        @Override
        protected void updateItem(VerdictRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : sign);
            setText(empty || row == null ? "" : row.cells().verdict());
            pseudoClassStateChanged(COMPROMISED, !empty && row != null && row.affected());
            pseudoClassStateChanged(NEAR, !empty && row != null && row.standing().undecided());
            if (!empty && row != null) {
                sign.show(row.standing());
            }
        }
    }

    private static final class Row extends TableRow<VerdictRow> {
        @Override
        protected void updateItem(VerdictRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(COMPROMISED, !empty && row != null && row.standing() == Standing.AFFECTED);
            setAccessibleText(empty || row == null ? "" : String.join(", ", row.texts().stream().filter(text -> !text.isEmpty()).toList()));
        }
    }
}
