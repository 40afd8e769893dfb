package headwater.ui.components;

import headwater.analysis.match.Tier;
import headwater.model.DisplayText;
import headwater.model.NaturalOrder;
import headwater.ui.overlay.Overlays;
import headwater.ui.query.QueryField;
import headwater.ui.rows.GradualRows;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.session.Listing;
import headwater.ui.session.Reveal;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import headwater.ui.views.Views;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
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
import javafx.scene.layout.HBox;

/// Shows the table of components.
public final class ComponentsController {
    private static final PseudoClass COMPROMISED = PseudoClass.getPseudoClass("compromised");
    private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
    private static final double ROW_INSET = 24;
    private static final int ROWS_ABOVE = 4;

    private final ComponentsViewModel model;
    private final SelectionMenu menu;
    private final Overlays overlays;
    @FXML private QueryField find;
    @FXML private Label queryNote;
    @FXML private FacetMenu facets;
    @FXML private Label shown;
    @FXML private HBox listingBar;
    @FXML private Label listing;
    @FXML private TableView<ComponentRow> table;
    @FXML private TableColumn<ComponentRow, ComponentRow> nameColumn;
    @FXML private TableColumn<ComponentRow, String> markColumn;
    @FXML private TableColumn<ComponentRow, String> versionColumn;
    @FXML private TableColumn<ComponentRow, ComponentRow> findingColumn;
    @FXML private TableColumn<ComponentRow, String> reachColumn;
    @FXML private TableColumn<ComponentRow, Integer> depthColumn;
    @FXML private TableColumn<ComponentRow, String> productionColumn;
    @FXML private TableColumn<ComponentRow, String> flagsColumn;
    @FXML private TableColumn<ComponentRow, String> scriptColumn;
    @FXML private TableColumn<ComponentRow, String> placeColumn;

    public ComponentsController(ComponentsViewModel model, SelectionMenu menu, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        columns();
        SortedList<ComponentRow> sorted = new SortedList<>(model.listed());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setRowFactory(_ -> new Row(model));
        table.setItems(sorted);
        table.getSortOrder().setAll(List.of(findingColumn));
        GradualRows.of(table, table.getFixedCellSize(), sorted);
        find.follow(model.query(), queryNote);
        facets.follow(model);
        listingBar.managedProperty().bind(listingBar.visibleProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.session().select(row.number());
            }
        });
        menu.attach(table, () -> table.getSelectionModel().getSelectedItem() != null, this::placeOfSelected);
        model.marks().subscribe(_ -> {
            markColumn.setVisible(model.anyMark());
            table.refresh();
        });
        model.session().component().subscribe(this::follow);
        model.session().listing().subscribe(this::showListing);
        model.session().revealed().subscribe(this::reveal);
        sorted.addListener((ListChangeListener<ComponentRow>) _ -> {
            markColumn.setVisible(model.anyMark());
            shown.setText(model.count());
            follow(model.session().component().get());
        });
        shown.setText(model.count());
    }

    private void columns() {
        nameColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        nameColumn.setComparator(Comparator.comparing(ComponentRow::name, new NaturalOrder()));
        nameColumn.setCellFactory(_ -> new NameCell());
        show(markColumn, model::mark);
        show(versionColumn, ComponentRow::version);
        show(reachColumn, ComponentRow::reach);
        show(productionColumn, ComponentRow::production);
        show(flagsColumn, ComponentRow::flags);
        show(scriptColumn, ComponentRow::script);
        show(placeColumn, ComponentRow::location);
        depthColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().depth()));
        depthColumn.setCellFactory(_ -> new DepthCell());
        findingColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        findingColumn.setComparator(ComponentsViewModel.FIRST);
        findingColumn.setCellFactory(_ -> new FindingCell());
    }

    private static void show(TableColumn<ComponentRow, String> column, Function<ComponentRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    }

    private void showListing(Optional<Listing> wanted) {
        listingBar.setVisible(wanted.isPresent());
        listing.setText(wanted.map(Listing::title).orElse(""));
    }

    private void reveal(Optional<Reveal> wanted) {
        wanted.filter(to -> to.where() == Reveal.Place.TABLE).ifPresent(to -> {
            model.listEverything();
            follow(OptionalInt.of(to.component()));
            table.requestFocus();
        });
    }

    private void follow(OptionalInt component) {
        ComponentRow selected = table.getSelectionModel().getSelectedItem();
        if (component.isEmpty() || selected != null && selected.number() == component.getAsInt()) {
            return;
        }
        for (int row = 0; row < table.getItems().size(); row++) {
            if (table.getItems().get(row).number() == component.getAsInt()) {
                table.getSelectionModel().select(row);
                table.scrollTo(Math.max(0, row - ROWS_ABOVE));
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
    void help() {
        overlays.open(Views.QUERY_HELP);
    }

    @FXML
    void listAll() {
        model.session().listAll();
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

    /// The name; where it is installed shows under the mouse.
    private static final class NameCell extends TableCell<ComponentRow, ComponentRow> {
        NameCell() {
            Hint.on(this, () -> getItem() == null ? "" : getItem().name() + "\n" + getItem().location());
        }

        @Override
        protected void updateItem(ComponentRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : DisplayText.of(row.name()));
        }
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

    private static final class FindingCell extends TableCell<ComponentRow, ComponentRow> {
        @Override
        protected void updateItem(ComponentRow row, boolean empty) {
            super.updateItem(row, empty);
            Optional<Tier> tier = empty || row == null ? Optional.empty() : row.tier();
            pseudoClassStateChanged(COMPROMISED, tier.filter(Tier::affected).isPresent());
            pseudoClassStateChanged(NEAR, tier.filter(each -> !each.affected()).isPresent());
            setText(empty || row == null ? "" : row.signedFinding());
        }
    }

    private static final class Row extends TableRow<ComponentRow> {
        Row(ComponentsViewModel model) {
            hoverProperty().subscribe(over -> {
                if (getItem() != null) {
                    model.session().hovered().set(over ? OptionalInt.of(getItem().number()) : OptionalInt.empty());
                }
            });
        }

        @Override
        protected void updateItem(ComponentRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(COMPROMISED, !empty && row != null && row.compromised());
        }
    }
}
