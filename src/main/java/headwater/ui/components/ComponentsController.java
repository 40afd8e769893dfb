package headwater.ui.components;

import headwater.ui.selection.SelectionMenu;
import headwater.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.table.TableFilter;

/// Shows the table of components.
public final class ComponentsController {
    private static final PseudoClass COMPROMISED = PseudoClass.getPseudoClass("compromised");

    private static final double ROW_INSET = 24;

    private final ComponentsViewModel model;
    private final SelectionMenu menu;
    @FXML private TextField find;
    @FXML private Label shown;
    @FXML private TableView<ComponentRow> table;
    @FXML private TableColumn<ComponentRow, String> nameColumn;
    @FXML private TableColumn<ComponentRow, String> versionColumn;
    @FXML private TableColumn<ComponentRow, String> findingColumn;
    @FXML private TableColumn<ComponentRow, String> reachColumn;
    @FXML private TableColumn<ComponentRow, Integer> depthColumn;
    @FXML private TableColumn<ComponentRow, String> productionColumn;
    @FXML private TableColumn<ComponentRow, String> flagsColumn;
    @FXML private TableColumn<ComponentRow, String> scriptColumn;
    @FXML private TableColumn<ComponentRow, String> placeColumn;
    private FilteredList<ComponentRow> filtered = new FilteredList<>(FXCollections.emptyObservableList());
    private Predicate<? super ComponentRow> byColumns = _ -> true;
    private boolean combining;

    public ComponentsController(ComponentsViewModel model, SelectionMenu menu) {
        this.model = model;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        show(nameColumn, ComponentRow::name);
        show(versionColumn, ComponentRow::version);
        show(findingColumn, ComponentRow::finding);
        show(reachColumn, ComponentRow::reach);
        show(productionColumn, ComponentRow::production);
        show(flagsColumn, ComponentRow::flags);
        show(scriptColumn, ComponentRow::script);
        show(placeColumn, ComponentRow::location);
        depthColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().depth()));
        depthColumn.setCellFactory(_ -> new DepthCell());
        findingColumn.setCellFactory(_ -> new FindingCell());
        table.setRowFactory(_ -> new Row());
        table.setItems(model.rows());
        filtered = columnFilters();
        filtered.predicateProperty().subscribe(this::combine);
        find.textProperty().subscribe(_ -> apply());
        filtered.addListener((ListChangeListener<ComponentRow>) _ -> count());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.session().select(row.number());
            }
        });
        menu.attach(table, () -> table.getSelectionModel().getSelectedItem() != null, this::placeOfSelected);
        model.session().component().subscribe(this::follow);
        model.rows().addListener((ListChangeListener<ComponentRow>) _ -> follow(model.session().component().get()));
        count();
    }

    private static void show(TableColumn<ComponentRow, String> column, Function<ComponentRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    }

    /// TableFilter takes quadratic time in the distinct values of a column (8 s on the FX thread for 10,000 names), so
    /// it sees only the columns that repeat a few words; names, versions and locations have the text field.
    private FilteredList<ComponentRow> columnFilters() {
        List<TableColumn<ComponentRow, ?>> all = List.copyOf(table.getColumns());
        table.getColumns().removeAll(List.of(nameColumn, versionColumn, placeColumn));
        FilteredList<ComponentRow> rows = TableFilter.forTableView(table).apply().getFilteredList();
        table.getColumns().setAll(all);
        return rows;
    }

    /// TableFilter sets its own predicate whenever a column filter changes; the text above the table is added to it.
    private void combine(Predicate<? super ComponentRow> set) {
        if (!combining) {
            byColumns = set == null ? _ -> true : set;
            apply();
        }
    }

    private void apply() {
        combining = true;
        String text = find.getText();
        Predicate<? super ComponentRow> columns = byColumns;
        filtered.setPredicate(row -> columns.test(row) && row.holds(text));
        combining = false;
        count();
    }

    private void count() {
        int all = model.rows().size();
        shown.setText(filtered.size() == all ? Texts.count("components.count", all)
                : Texts.text("components.filtered", filtered.size(), all));
    }

    private void follow(OptionalInt component) {
        ComponentRow selected = table.getSelectionModel().getSelectedItem();
        if (component.isEmpty() || selected != null && selected.number() == component.getAsInt()) {
            return;
        }
        for (ComponentRow row : table.getItems()) {
            if (row.number() == component.getAsInt()) {
                table.getSelectionModel().select(row);
                table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 4));
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }

    private Optional<Point2D> placeOfSelected() {
        return table.lookupAll(".table-row-cell").stream().filter(TableRow.class::isInstance).map(TableRow.class::cast)
                .filter(row -> row.isSelected() && !row.isEmpty()).findFirst()
                .map(row -> table.sceneToLocal(row.localToScene(ROW_INSET, row.getHeight())));
    }

    @FXML
    void clicked(MouseEvent event) {
        ComponentRow row = table.getSelectionModel().getSelectedItem();
        if (event.getClickCount() == 2 && row != null) {
            model.session().aimAt(row.number());
        }
    }

    @FXML
    void key(KeyEvent event) {
        ComponentRow row = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            model.session().aimAt(row.number());
            event.consume();
        }
    }

    /// For the window's menu.
    public TextField find() {
        return find;
    }

    private static final class DepthCell extends TableCell<ComponentRow, Integer> {
        DepthCell() {
            getStyleClass().add("number-cell");
        }

        @Override
        protected void updateItem(Integer depth, boolean empty) {
            super.updateItem(depth, empty);
            setText(empty || depth == null ? "" : depth < 0 ? Texts.text("components.unrooted") : depth.toString());
        }
    }

    private static final class FindingCell extends TableCell<ComponentRow, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            ComponentRow row = getTableRow() == null ? null : getTableRow().getItem();
            boolean compromised = !empty && row != null && row.compromised();
            pseudoClassStateChanged(COMPROMISED, compromised);
            setText(empty || text == null ? "" : compromised ? "⚠ " + text : text);
        }
    }

    private static final class Row extends TableRow<ComponentRow> {
        @Override
        protected void updateItem(ComponentRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(COMPROMISED, !empty && row != null && row.compromised());
        }
    }
}
