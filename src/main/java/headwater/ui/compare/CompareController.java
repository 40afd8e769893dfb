package headwater.ui.compare;

import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.rows.GradualRows;
import headwater.ui.sign.BriefText;
import headwater.ui.text.Texts;
import headwater.workbench.Gravity;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows two builds side by side.
public final class CompareController {
    private static final PseudoClass AFFECTED = PseudoClass.getPseudoClass("affected");
    private static final PseudoClass INCOMPLETE = PseudoClass.getPseudoClass("incomplete");
    private static final int ROWS_ABOVE = 4;

    private final CompareViewModel model;
    private final Actions actions;
    @FXML private HBox compareBanner;
    @FXML private Region compareWarning;
    @FXML private Label compareHeadline;
    @FXML private Label compareDetail;
    @FXML private ToggleButton compareChanges;
    @FXML private ToggleButton compareAll;
    @FXML private ToggleButton compareGraph;
    @FXML private Button swap;
    @FXML private VBox panes;
    @FXML private HBox heads;
    @FXML private Node mergedGraph;
    @FXML private MergedGraphController mergedGraphController;
    @FXML private HBox leftHead;
    @FXML private HBox rightHead;
    @FXML private Label leftTitle;
    @FXML private Label leftFacts;
    @FXML private Label rightTitle;
    @FXML private Label rightFacts;
    @FXML private ListView<CompareRow> rows;
    @FXML private HBox why;
    @FXML private Label whyTitle;
    @FXML private Label whyText;
    @FXML private Button showPath;
    @FXML private VBox compareEmpty;
    @FXML private Label compareNothing;
    @FXML private Button compareOpen;

    public CompareController(CompareViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        modes();
        ActionControls.connect(swap, actions.get("compare.swap"));
        swap.setText(Texts.text("compare.swap"));
        ActionControls.connect(showPath, actions.get("compare.paths"));
        showPath.setText(Texts.text("action.compare.paths"));
        ActionControls.connect(compareOpen, actions.get("open"));
        compareOpen.setText(Texts.text("compare.open"));
        for (Node part : new Node[] {compareOpen, whyTitle}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        whyTitle.visibleProperty().bind(whyTitle.textProperty().isNotEmpty());
        rows.skinProperty().subscribe(_ -> alignHeads());
        rows.setCellFactory(_ -> new CompareCell());
        rows.setItems(model.rows());
        GradualRows.of(rows, rows.getFixedCellSize(), model.rows());
        rows.getSelectionModel().selectedItemProperty().subscribe(row ->
                model.selected().set(Optional.ofNullable(row)));
        model.selected().subscribe(this::follow);
        compareBanner.managedProperty().bind(compareBanner.visibleProperty());
        BriefText.in(compareBanner, compareHeadline, compareDetail);
        compareWarning.managedProperty().bind(compareWarning.visibleProperty());
        why.managedProperty().bind(why.visibleProperty());
        model.compared().subscribe(made -> show(made.map(Compared::content)));
        model.possible().subscribe(possible -> {
            compareNothing.setText(Texts.text(possible ? "compare.running" : "compare.nothing"));
            compareOpen.setVisible(!possible);
        });
    }

    /// The two heads stand over their halves, whether the lines have a scroll bar beside them or not.
    private void alignHeads() {
        rows.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL).findFirst().ifPresent(bar -> {
                    DoubleBinding half = Bindings.createDoubleBinding(
                            () -> (panes.getWidth() - (bar.isVisible() ? bar.getWidth() : 0)) / 2, panes.widthProperty(),
                            bar.visibleProperty(), bar.widthProperty());
                    for (HBox head : new HBox[] {leftHead, rightHead}) {
                        head.prefWidthProperty().bind(half);
                        head.maxWidthProperty().bind(half);
                    }
                });
    }

    private void modes() {
        ToggleGroup modes = new ToggleGroup();
        Map<Mode, ToggleButton> buttons = Map.of(Mode.CHANGES, compareChanges, Mode.ALL, compareAll, Mode.GRAPH,
                compareGraph);
        modes.getToggles().setAll(buttons.values());
        modes.selectedToggleProperty().subscribe((was, now) -> {
            if (now == null) {
                was.setSelected(true);
            }
        });
        buttons.forEach((mode, button) -> button.setOnAction(_ -> model.mode().set(mode)));
        model.mode().subscribe(mode -> modes.selectToggle(buttons.get(mode)));
        BooleanBinding pictured = model.mode().isEqualTo(Mode.GRAPH);
        showWhen(mergedGraph, pictured);
        showWhen(heads, pictured.not());
        showWhen(rows, pictured.not());
    }

    private static void showWhen(Node node, BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private void show(Optional<CompareContent> made) {
        compareBanner.setVisible(made.isPresent());
        panes.setVisible(made.isPresent());
        compareEmpty.setVisible(made.isEmpty());
        made.ifPresent(of -> {
            compareBanner.pseudoClassStateChanged(AFFECTED, of.tone() == Gravity.GRAVE);
            compareWarning.setVisible(of.tone() == Gravity.GRAVE);
            compareBanner.pseudoClassStateChanged(INCOMPLETE, of.tone() == Gravity.DOUBTFUL);
            compareHeadline.setText(Texts.unbroken(of.headline()));
            compareDetail.setText(Texts.unbroken(of.detail()));
            leftTitle.setText(of.left().title());
            leftFacts.setText(of.left().facts());
            rightTitle.setText(of.right().title());
            rightFacts.setText(of.right().facts());
        });
        tell(model.selected().get());
    }

    private void follow(Optional<CompareRow> row) {
        CompareRow shown = rows.getSelectionModel().getSelectedItem();
        row.filter(wanted -> !wanted.equals(shown)).ifPresentOrElse(wanted -> {
            rows.getSelectionModel().select(wanted);
            rows.scrollTo(Math.max(0, model.rows().indexOf(wanted) - ROWS_ABOVE));
        }, () -> {
            if (row.isEmpty()) {
                rows.getSelectionModel().clearSelection();
            }
        });
        tell(row);
    }

    private void tell(Optional<CompareRow> row) {
        boolean told = row.filter(CompareRow.Pair.class::isInstance).map(CompareRow.Pair.class::cast)
                .filter(pair -> !pair.explanation().isEmpty()).map(pair -> {
                    whyTitle.setText(pair.name());
                    whyText.setText(pair.explanation());
                    return true;
                }).orElse(false);
        boolean hint = row.isEmpty() && model.rows().stream().anyMatch(each -> each instanceof CompareRow.Pair pair
                && !pair.explanation().isEmpty());
        if (hint) {
            whyTitle.setText("");
            whyText.setText(Texts.text("compare.why.hint"));
        }
        why.setVisible(told || hint);
        showPath.setVisible(model.canShowPaths());
    }

    /// The picture of both builds, where that is shown.
    public Optional<GraphCanvas> canvas() {
        return model.mode().get() == Mode.GRAPH ? Optional.of(mergedGraphController.canvas()) : Optional.empty();
    }

    /// Whether the picture of both builds is shown instead of the list.
    public ObservableBooleanValue pictured() {
        return mergedGraph.visibleProperty();
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && model.canShowPaths()) {
            model.showPaths();
            event.consume();
        }
    }
}
