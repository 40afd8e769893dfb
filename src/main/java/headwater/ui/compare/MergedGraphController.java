package headwater.ui.compare;

import headwater.ui.canvas.Arrival;
import headwater.ui.canvas.Corners;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.canvas.Legend;
import headwater.ui.canvas.Minimap;
import headwater.ui.canvas.ZoomBar;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Shows both builds as one picture.
public final class MergedGraphController {
    private final MergedGraphViewModel model;
    private final Appearance appearance;
    private final SelectionMenu menu;
    @FXML private Region mergedFrame;
    @FXML private Label mergedNote;
    @FXML private ZoomBar mergedZoom;
    @FXML private GraphCanvas mergedCanvas;
    @FXML private Minimap mergedMinimap;
    @FXML private Legend mergedLegend;
    @FXML private Label mergedEmpty;

    public MergedGraphController(MergedGraphViewModel model, Appearance appearance, SelectionMenu menu) {
        this.model = model;
        this.appearance = appearance;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        mergedCanvas.palette().bind(appearance.palette());
        mergedCanvas.motion().bind(appearance.motion());
        mergedCanvas.highlight().bind(model.highlight());
        mergedCanvas.selected().bindBidirectional(model.component());
        mergedCanvas.pointed().subscribe(component -> model.hovered().set(component));
        mergedCanvas.onActivated(_ -> model.showPaths());
        mergedZoom.follow(mergedCanvas);
        Corners.cut(mergedFrame);
        mergedMinimap.follow(mergedCanvas);
        mergedLegend.follow(mergedCanvas, mergedFrame, mergedMinimap);
        menu.attach(mergedCanvas, this::selectHovered, this::placeOfSelected);
        model.picture().subscribe(this::show);
        model.underWay().subscribe(_ -> sayNothing());
        model.component().subscribe(_ -> follow());
    }

    private void show(Optional<MergedPicture> made) {
        mergedNote.setText(model.note());
        mergedCanvas.show(model.drawing(), Arrival.START);
        mergedCanvas.setVisible(!model.drawing().isEmpty());
        sayNothing();
        follow();
    }

    private void sayNothing() {
        mergedEmpty.setVisible(model.drawing().isEmpty());
        mergedEmpty.setText(Texts.text(model.underWay().get() || model.picture().get().isEmpty()
                ? "compare.graph.drawing" : "compare.graph.empty"));
    }

    private void follow() {
        model.component().get().ifPresent(mergedCanvas::reveal);
        describe();
    }

    private void describe() {
        mergedCanvas.setAccessibleText(model.component().get().stream().boxed()
                .flatMap(component -> model.drawing().boxOf(component).stream()).findFirst()
                .map(box -> box.fullName() + ", " + Legend.word(box.role()))
                .orElseGet(() -> Texts.text("compare.graph.canvas")));
    }

    private boolean selectHovered() {
        mergedCanvas.hovered().get().ifPresent(_ -> model.component().set(mergedCanvas.hovered().get()));
        return mergedCanvas.hovered().get().isPresent() && model.inLaterBuild();
    }

    /// The menu is about the later build: over what that lacks it does not open.
    private Optional<Point2D> placeOfSelected() {
        return model.component().get().stream().boxed().filter(_ -> model.inLaterBuild()).findFirst()
                .flatMap(mergedCanvas::place);
    }

    /// For the window's menu.
    public GraphCanvas canvas() {
        return mergedCanvas;
    }
}
