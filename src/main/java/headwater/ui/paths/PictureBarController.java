package headwater.ui.paths;

import headwater.model.DependencyScope;
import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.canvas.ZoomBar;
import headwater.ui.text.Texts;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The buttons over the picture: how much of the paths it shows, which dependencies it follows, how large it is.
public final class PictureBarController {
    private final PathsViewModel model;
    private final Actions actions;
    @FXML private HBox pictureBar;
    @FXML private ToggleButton shortest;
    @FXML private ToggleButton all;
    @FXML private ToggleButton prod;
    @FXML private ToggleButton dev;
    @FXML private ToggleButton optional;
    @FXML private ToggleButton peer;
    @FXML private ZoomBar zoomBar;

    public PictureBarController(PathsViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        pictureBar.managedProperty().bind(pictureBar.visibleProperty());
        model.drawing().subscribe(drawing -> pictureBar.setVisible(!drawing.isEmpty()));
        extent();
        scopes().forEach((scope, button) -> {
            ActionControls.connect(button, actions.get(PathActions.id(scope)));
            button.addEventHandler(ActionEvent.ACTION, _ -> showScopes());
        });
        model.session().filter().subscribe(_ -> showScopes());
    }

    private void extent() {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(shortest, all);
        group.selectedToggleProperty().subscribe((was, now) -> {
            if (now == null) {
                was.setSelected(true);
            }
        });
        model.all().subscribe(chosen -> group.selectToggle(chosen ? all : shortest));
        model.shown().subscribe(_ -> showExtent());
        model.onAnyPath().subscribe(_ -> showExtent());
        all.setOnAction(_ -> want(true));
        shortest.setOnAction(_ -> want(false));
    }

    /// Nothing to choose from where no component lies on a path.
    private void showExtent() {
        int count = model.onAnyPath().get();
        boolean project = model.shown().get().filter(shown -> shown.figure().showsProject()).isPresent();
        all.setText(Texts.count(project ? "paths.all.project" : "paths.all", count));
        all.getParent().setVisible(count > 0);
        all.getParent().setManaged(count > 0);
    }

    private void want(boolean whole) {
        model.want(whole);
        (model.all().get() ? all : shortest).setSelected(true);
    }

    private void showScopes() {
        scopes().forEach((scope, button) ->
                button.setSelected(model.session().filter().get().scopes().contains(scope)));
    }

    private Map<DependencyScope, ToggleButton> scopes() {
        return Map.of(DependencyScope.PROD, prod, DependencyScope.DEV, dev, DependencyScope.OPTIONAL, optional,
                DependencyScope.PEER, peer);
    }

    /// The buttons that zoom.
    ZoomBar zoom() {
        return zoomBar;
    }
}
