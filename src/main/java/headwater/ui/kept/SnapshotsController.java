package headwater.ui.kept;

import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.text.Texts;
import headwater.workbench.Failure;
import headwater.workbench.KeptProject;
import headwater.workbench.SnapshotReference;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// Shows projects, streams and snapshots as a tree.
public final class SnapshotsController {
    /// What was read before the store could no longer be read.
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double ROW = 28;
    /// A store of no more snapshots is shown whole at first.
    private static final int SHOWN_WHOLE = 24;

    private final SnapshotsViewModel model;
    private final Actions actions;
    private final Clock clock;
    private final Set<String> opened = new HashSet<>();
    private boolean filling;
    @FXML private TreeView<SnapshotRow> snapshots;
    @FXML private Label noSnapshots;
    @FXML private VBox storeTrouble;
    @FXML private Label storeTroubleText;
    @FXML private Button storeAgain;

    public SnapshotsController(SnapshotsViewModel model, Actions actions, Clock clock) {
        this.model = model;
        this.actions = actions;
        this.clock = clock;
    }

    @FXML
    void initialize() {
        snapshots.setRoot(new TreeItem<>());
        snapshots.setCellFactory(_ -> new SnapshotCell(clock));
        snapshots.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        snapshots.getSelectionModel().getSelectedItems().addListener(
                (ListChangeListener<TreeItem<SnapshotRow>>) _ -> selected());
        snapshots.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> snapshots.getExpandedItemCount() * ROW + 2,
                snapshots.expandedItemCountProperty()));
        // The tree itself takes Enter for editing, which there is none of.
        snapshots.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        ContextMenu menu = new ContextMenu();
        menu.setId("snapshots-menu");
        SnapshotActions.IDS.forEach(id -> menu.getItems().add(ActionControls.item(actions.get(id))));
        snapshots.setContextMenu(menu);
        ActionControls.connect(storeAgain, actions.get("snapshot.refresh"));
        storeTrouble.managedProperty().bind(storeTrouble.visibleProperty());
        noSnapshots.managedProperty().bind(noSnapshots.visibleProperty());
        snapshots.managedProperty().bind(snapshots.visibleProperty());
        model.projects().subscribe(this::fill);
        model.trouble().subscribe(this::showTrouble);
        snapshots.sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(window -> window.focusedProperty())
                .subscribe(focused -> {
                    if (Boolean.TRUE.equals(focused)) {
                        model.refreshIfChanged();
                    }
                });
        model.refresh();
    }

    private void showTrouble(Optional<Failure.Store> trouble) {
        storeTrouble.setVisible(trouble.isPresent());
        snapshots.pseudoClassStateChanged(STALE, trouble.isPresent());
        boolean listed = !model.projects().get().isEmpty();
        storeTroubleText.setText(trouble.map(failed -> failed.getMessage()
                + (listed ? " " + Texts.text("snapshots.stale") : "")).orElse(""));
        showWhatThereIs();
    }

    private void showWhatThereIs() {
        boolean some = !snapshots.getRoot().getChildren().isEmpty();
        snapshots.setVisible(some);
        noSnapshots.setVisible(!some && !storeTrouble.isVisible());
    }

    private void fill(List<KeptProject> projects) {
        Set<String> chosen = new HashSet<>();
        snapshots.getSelectionModel().getSelectedItems().forEach(item -> chosen.add(item.getValue().key()));
        boolean whole = projects.stream().mapToInt(KeptProject::snapshots).sum() <= SHOWN_WHOLE;
        filling = true;
        snapshots.getRoot().getChildren().setAll(projects.stream().map(project -> item(project, whole)).toList());
        snapshots.getSelectionModel().clearSelection();
        items().filter(item -> chosen.contains(item.getValue().key())).forEach(snapshots.getSelectionModel()::select);
        filling = false;
        model.revealed().get().ifPresent(this::reveal);
        selected();
        showWhatThereIs();
    }

    private TreeItem<SnapshotRow> item(KeptProject project, boolean whole) {
        TreeItem<SnapshotRow> item = folder(new SnapshotRow.Project(project), whole);
        for (KeptProject.Stream stream : project.streams()) {
            List<TreeItem<SnapshotRow>> leaves = stream.snapshots().stream()
                    .map(judged -> new TreeItem<SnapshotRow>(new SnapshotRow.Kept(judged))).toList();
            if (project.streams().size() == 1) {
                item.getChildren().setAll(leaves);
            } else {
                TreeItem<SnapshotRow> inside = folder(new SnapshotRow.Stream(stream), whole);
                inside.getChildren().setAll(leaves);
                item.getChildren().add(inside);
            }
        }
        return item;
    }

    /// Open or closed as the user left it.
    private TreeItem<SnapshotRow> folder(SnapshotRow row, boolean whole) {
        TreeItem<SnapshotRow> item = new TreeItem<>(row);
        String shut = "shut " + row.key();
        item.setExpanded(opened.contains(row.key()) || whole && !opened.contains(shut));
        item.expandedProperty().addListener((_, _, now) -> {
            opened.remove(now ? shut : row.key());
            opened.add(now ? row.key() : shut);
        });
        return item;
    }

    private Stream<TreeItem<SnapshotRow>> items() {
        return snapshots.getRoot().getChildren().stream().flatMap(SnapshotsController::withChildren);
    }

    private static Stream<TreeItem<SnapshotRow>> withChildren(TreeItem<SnapshotRow> item) {
        return Stream.concat(Stream.of(item), item.getChildren().stream().flatMap(SnapshotsController::withChildren));
    }

    private void reveal(SnapshotReference reference) {
        items().filter(item -> item.getValue() instanceof SnapshotRow.Kept kept
                && kept.judged().reference().equals(reference)).findFirst().ifPresent(item -> {
                    for (TreeItem<SnapshotRow> above = item.getParent(); above != null; above = above.getParent()) {
                        above.setExpanded(true);
                    }
                    snapshots.getSelectionModel().clearSelection();
                    snapshots.getSelectionModel().select(item);
                    snapshots.scrollTo(snapshots.getRow(item));
                    model.revealDone();
                });
    }

    /// Projects and streams that are selected with snapshots count for nothing.
    private void selected() {
        if (!filling) {
            model.selected().setAll(snapshots.getSelectionModel().getSelectedItems().stream()
                    .filter(item -> item != null && item.getValue() instanceof SnapshotRow.Kept)
                    .map(item -> ((SnapshotRow.Kept) item.getValue()).judged()).toList());
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openOrCompare();
            event.consume();
        }
    }

    @FXML
    void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            actions.run("snapshot.open");
        }
    }

    private void openOrCompare() {
        TreeItem<SnapshotRow> item = snapshots.getSelectionModel().getSelectedItem();
        if (item != null && !item.isLeaf()) {
            item.setExpanded(!item.isExpanded());
        } else if (actions.get("snapshot.compare").enabled().get()) {
            actions.run("snapshot.compare");
        } else {
            actions.run("snapshot.open");
        }
    }
}
