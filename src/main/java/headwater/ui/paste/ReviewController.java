package headwater.ui.paste;

import headwater.model.DisplayText;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows the table of indicators: Space leaves a line out, Enter searches for the rest.
public final class ReviewController {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 12;
    private static final int MOST_REST = 4;

    private final ReviewViewModel model;
    @FXML private Label reviewHeadline;
    @FXML private Label reviewNote;
    @FXML private TextField reviewTitle;
    @FXML private TableView<IndicatorRow> reviewTable;
    @FXML private TableColumn<IndicatorRow, IndicatorRow> wantedColumn;
    @FXML private TableColumn<IndicatorRow, String> ecosystemColumn;
    @FXML private TableColumn<IndicatorRow, String> nameColumn;
    @FXML private TableColumn<IndicatorRow, String> versionsColumn;
    @FXML private TableColumn<IndicatorRow, Integer> lineColumn;
    @FXML private TableColumn<IndicatorRow, String> textColumn;
    @FXML private VBox reviewRest;
    @FXML private ListView<ReviewViewModel.Rest> restList;
    @FXML private Button reviewSearch;
    @FXML private CheckBox reviewKeep;

    public ReviewController(ReviewViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        reviewHeadline.setText(model.headline());
        reviewNote.setText(model.note());
        reviewNote.setVisible(!model.note().isEmpty());
        reviewNote.setManaged(reviewNote.isVisible());
        reviewTitle.textProperty().bindBidirectional(model.title());
        wantedColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        wantedColumn.setCellFactory(_ -> new WantedCell());
        wantedColumn.setSortable(false);
        show(ecosystemColumn, IndicatorRow::ecosystem);
        show(nameColumn, row -> DisplayText.of(row.name()));
        show(versionsColumn, row -> DisplayText.of(row.versions()));
        show(textColumn, row -> DisplayText.of(row.place()));
        textColumn.setCellFactory(_ -> new HintCell());
        lineColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().line()));
        reviewTable.setRowFactory(_ -> new Row());
        reviewTable.setItems(model.rows().sorted());
        ((javafx.collections.transformation.SortedList<IndicatorRow>) reviewTable.getItems()).comparatorProperty()
                .bind(reviewTable.comparatorProperty());
        reviewTable.setPrefHeight((Math.clamp(model.rows().size(), 3, MOST_ROWS) + 1) * ROW + 8);
        reviewTable.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        reviewTable.getSelectionModel().selectFirst();
        List<ReviewViewModel.Rest> rest = model.rest();
        restList.setCellFactory(_ -> new RestCell());
        restList.getItems().setAll(rest);
        restList.setPrefHeight(Math.clamp(rest.size(), 1, MOST_REST) * ROW + 2);
        reviewRest.setVisible(!rest.isEmpty());
        reviewRest.setManaged(!rest.isEmpty());
        reviewKeep.selectedProperty().bindBidirectional(model.keep());
        reviewSearch.textProperty().bind(model.searchText());
        reviewSearch.disableProperty().bind(model.possible().not());
    }

    private static void show(TableColumn<IndicatorRow, String> column, Function<IndicatorRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    }

    private void tableKey(KeyEvent event) {
        IndicatorRow row = reviewTable.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && row != null) {
            row.wanted().set(!row.wanted().get());
            event.consume();
        }
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.search();
            event.consume();
        }
    }

    @FXML
    void toggleAll() {
        model.toggleAll();
    }

    @FXML
    void search() {
        model.search();
    }

    @FXML
    void close() {
        model.close();
    }

    private static final class WantedCell extends TableCell<IndicatorRow, IndicatorRow> {
        private final CheckBox box = new CheckBox();
        private IndicatorRow shown = new IndicatorRow(NOTHING);

        private static final headwater.model.Indicator NOTHING = new headwater.model.Indicator.Version(
                new headwater.model.PackageVersion(headwater.model.Ecosystem.UNKNOWN, "", ""), false,
                new headwater.model.Indicator.Place(0, ""));

        WantedCell() {
            box.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(IndicatorRow row, boolean empty) {
            super.updateItem(row, empty);
            box.selectedProperty().unbindBidirectional(shown.wanted());
            setGraphic(empty || row == null ? null : box);
            if (!empty && row != null) {
                shown = row;
                box.selectedProperty().bindBidirectional(row.wanted());
                box.setAccessibleText(Texts.text("review.wanted", row.name(), row.versions()));
            }
        }
    }

    /// The whole line shows under the mouse.
    private static final class HintCell extends TableCell<IndicatorRow, String> {
        HintCell() {
            Hint.on(this, () -> getItem() == null ? "" : getItem());
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? "" : text);
        }
    }

    private static final class Row extends TableRow<IndicatorRow> {
        @Override
        protected void updateItem(IndicatorRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(empty || row == null ? "" : row.name() + " " + row.versions() + ", " + row.ecosystem());
        }
    }

    private static final class RestCell extends ListCell<ReviewViewModel.Rest> {
        private final Label line = new Label();
        private final Label text = new Label();
        private final Label reason = new Label();
        private final HBox row = new HBox(line, reason, text);

        RestCell() {
            row.getStyleClass().add("pick-line");
            line.getStyleClass().add("review-line");
            line.setMinWidth(72);
            reason.setMinWidth(0);
            text.getStyleClass().add("pick-note");
            text.setMinWidth(40);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            setPrefWidth(0);
            Hint.on(this, () -> getItem() == null ? "" : getItem().text() + "\n" + getItem().reason());
        }

        @Override
        protected void updateItem(ReviewViewModel.Rest rest, boolean empty) {
            super.updateItem(rest, empty);
            setGraphic(empty || rest == null ? null : row);
            if (!empty && rest != null) {
                line.setText((rest.duplicate() ? "= " : "⚠ ") + Texts.text("review.line", String.valueOf(rest.line())));
                text.setText(DisplayText.of(rest.text()));
                reason.setText(DisplayText.of(rest.reason()));
                setAccessibleText(line.getText() + ", " + rest.reason() + ", " + rest.text());
            }
        }
    }
}
