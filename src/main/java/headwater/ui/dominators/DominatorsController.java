package headwater.ui.dominators;

import headwater.model.DisplayText;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.session.Reveal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;

/// Shows what comes in only through a component, as a tree.
public final class DominatorsController {
    private static final double ROW_INSET = 24;
    private static final int ROWS_ABOVE = 4;

    private final DominatorsViewModel model;
    private final SelectionMenu menu;
    private boolean following;
    @FXML private TextField dominatorsFind;
    @FXML private Label removes;
    @FXML private TreeTableView<DominatorRow> tree;
    @FXML private TreeTableColumn<DominatorRow, String> nameColumn;
    @FXML private TreeTableColumn<DominatorRow, String> versionColumn;
    @FXML private TreeTableColumn<DominatorRow, Integer> retainedColumn;
    @FXML private TreeTableColumn<DominatorRow, String> productionColumn;
    @FXML private TreeTableColumn<DominatorRow, String> scriptsColumn;
    @FXML private TreeTableColumn<DominatorRow, String> licencesColumn;

    public DominatorsController(DominatorsViewModel model, SelectionMenu menu) {
        this.model = model;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        show(nameColumn, row -> DisplayText.of(row.name()));
        show(versionColumn, DominatorRow::version);
        show(retainedColumn, DominatorRow::retained);
        show(productionColumn, DominatorRow::production);
        show(scriptsColumn, DominatorRow::scripts);
        show(licencesColumn, DominatorRow::licences);
        dominatorsFind.textProperty().bindBidirectional(model.text());
        model.shown().subscribe(this::fill);
        tree.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        menu.attach(tree, () -> tree.getSelectionModel().getSelectedItem() != null, this::placeOfSelected);
        model.session().component().subscribe(this::follow);
        model.session().revealed().subscribe(wanted -> wanted.filter(to -> to.where() == Reveal.Place.DOMINATORS)
                .ifPresent(to -> {
                    model.text().set("");
                    follow(OptionalInt.of(to.component()));
                    tree.requestFocus();
                }));
    }

    private static <T> void show(TreeTableColumn<DominatorRow, T> column, Function<DominatorRow, T> value) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue().getValue())));
    }

    /// Whether its tab is seen; the tree is made then.
    public BooleanProperty seen() {
        return model.seen();
    }

    private void fill(List<DominatorRow> rows) {
        following = true;
        TreeItem<DominatorRow> root = new TreeItem<>();
        root.getChildren().setAll(rows.stream().map(BranchItem::new).toList());
        root.setExpanded(true);
        tree.setRoot(root);
        following = false;
        root.getChildren().stream().limit(1).forEach(only -> only.setExpanded(rows.size() == 1));
        follow(model.session().component().get());
    }

    private void selected(TreeItem<DominatorRow> item) {
        removes.setText(item == null || item.getValue() == null ? "" : DominatorsViewModel.sentence(item.getValue()));
        if (item != null && item.getValue() != null && !following) {
            model.session().select(item.getValue().number());
        }
    }

    private void follow(OptionalInt component) {
        TreeItem<DominatorRow> now = tree.getSelectionModel().getSelectedItem();
        if (component.isEmpty() || tree.getRoot() == null
                || now != null && now.getValue() != null && now.getValue().number() == component.getAsInt()) {
            return;
        }
        following = true;
        TreeItem<DominatorRow> at = tree.getRoot();
        for (DominatorRow step : model.wayTo(component.getAsInt())) {
            at.setExpanded(true);
            at = at.getChildren().stream().filter(child -> child.getValue().number() == step.number()).findFirst().orElse(at);
        }
        if (at.getParent() == null) {
            tree.getSelectionModel().clearSelection();
        } else {
            tree.getSelectionModel().select(at);
            tree.scrollTo(Math.max(0, tree.getRow(at) - ROWS_ABOVE));
        }
        following = false;
    }

    private Optional<Point2D> placeOfSelected() {
        return tree.lookupAll(".tree-table-row-cell").stream().filter(TreeTableRow.class::isInstance)
                .map(TreeTableRow.class::cast).filter(row -> row.isSelected() && !row.isEmpty()).findFirst()
                .map(row -> tree.sceneToLocal(row.localToScene(ROW_INSET, row.getHeight())));
    }

    /// Makes those below it when somebody looks at them.
    private static final class BranchItem extends TreeItem<DominatorRow> {
        private boolean made;

        BranchItem(DominatorRow row) {
            super(row);
        }

        @Override
        public boolean isLeaf() {
            return getValue().children().isEmpty();
        }

        @Override
        public ObservableList<TreeItem<DominatorRow>> getChildren() {
            if (!made) {
                made = true;
                super.getChildren().setAll(getValue().children().stream().map(BranchItem::new).toList());
            }
            return super.getChildren();
        }
    }
}
