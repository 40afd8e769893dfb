package headwater.ui.graph;

import headwater.draw.Picture;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.canvas.Legend;
import headwater.ui.canvas.Minimap;
import headwater.ui.find.FindInPictureViewModel;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows the whole graph, or the neighbourhood of a component.
public final class GraphController {
    private final GraphViewModel model;
    private final FindInPictureViewModel finding;
    private final Appearance appearance;
    private final SelectionMenu menu;
    @FXML private GraphBarController graphBarController;
    @FXML private Region graphFrame;
    @FXML private GraphCanvas graphCanvas;
    @FXML private Minimap graphMinimap;
    @FXML private Legend graphLegend;
    @FXML private Label graphNote;
    @FXML private Label graphEmpty;
    @FXML private HBox graphGuard;
    @FXML private Label graphGuardText;

    public GraphController(GraphViewModel model, FindInPictureViewModel finding, Appearance appearance, SelectionMenu menu) {
        this.model = model;
        this.finding = finding;
        this.appearance = appearance;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        graphCanvas.palette().bind(appearance.palette());
        graphCanvas.motion().bind(appearance.motion());
        graphCanvas.highlight().bind(model.highlight());
        graphCanvas.selected().bindBidirectional(model.session().component());
        graphCanvas.found().bind(finding.found());
        finding.shown().subscribe(graphCanvas::hold);
        graphCanvas.pointed().subscribe(component -> model.session().hovered().set(component));
        graphCanvas.onActivated(model::focusOn);
        graphBarController.zoom().follow(graphCanvas);
        graphMinimap.follow(graphCanvas);
        graphLegend.follow(graphCanvas, graphFrame, graphMinimap);
        graphNote.managedProperty().bind(graphNote.visibleProperty());
        graphGuard.managedProperty().bind(graphGuard.visibleProperty());
        menu.attach(graphCanvas, this::selectHovered, this::placeOfSelected);
        model.picture().subscribe(this::show);
        model.wanted().subscribe(at -> at.ifPresent(_ -> model.takeWanted().ifPresent(to ->
                graphCanvas.show(model.picture().get(), to))));
        graphCanvas.seen().subscribe(seen -> model.viewport().set(Optional.of(seen)));
        model.guarded().subscribe(this::showGuard);
        graphCanvas.selected().subscribe(_ -> describe());
    }

    private void show(Picture picture) {
        model.takeWanted().ifPresentOrElse(at -> graphCanvas.show(picture, at), () -> graphCanvas.show(picture, model.arrival()));
        graphCanvas.setVisible(!picture.isEmpty());
        graphEmpty.setVisible(picture.isEmpty());
        graphEmpty.setText(Texts.text("graph.drawing.now"));
        graphNote.setText(model.note());
        graphNote.setVisible(!picture.isEmpty());
        describe();
    }

    private void showGuard(OptionalInt more) {
        graphGuard.setVisible(more.isPresent());
        more.ifPresent(count -> graphGuardText.setText(Texts.text("graph.guard", count)));
    }

    @FXML
    void showAllTheSame() {
        model.showAllTheSame();
    }

    @FXML
    void keep() {
        model.keep();
    }

    private boolean selectHovered() {
        graphCanvas.hovered().get().ifPresent(model.session()::select);
        return graphCanvas.hovered().get().isPresent();
    }

    private Optional<Point2D> placeOfSelected() {
        return graphCanvas.selected().get().stream().boxed().findFirst().flatMap(graphCanvas::place);
    }

    private void describe() {
        graphCanvas.setAccessibleText(graphCanvas.selected().get().stream().boxed()
                .flatMap(component -> model.picture().get().boxOf(component).stream()).findFirst()
                .map(box -> box.fullName() + ", " + Legend.word(box.role())).orElseGet(() -> Texts.text("graph.canvas")));
    }

    /// Whether its tab is seen; the overview is made then.
    public BooleanProperty seen() {
        return model.seen();
    }

    /// For the window's menu.
    public GraphCanvas canvas() {
        return graphCanvas;
    }
}
