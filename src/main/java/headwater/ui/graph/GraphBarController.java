package headwater.ui.graph;

import headwater.model.DependencyScope;
import headwater.model.Ecosystem;
import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.canvas.ZoomBar;
import headwater.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The buttons over the graph: overview or neighbourhood, how deep, what is followed, what is drawn as one, how large.
public final class GraphBarController {
    private final GraphViewModel model;
    private final Actions actions;
    @FXML private ToggleButton overview;
    @FXML private ToggleButton neighbourhood;
    @FXML private ToggleButton graphProd;
    @FXML private ToggleButton graphDev;
    @FXML private ToggleButton graphOptional;
    @FXML private ToggleButton graphPeer;
    @FXML private HBox depthBox;
    @FXML private Slider depth;
    @FXML private Label depthText;
    @FXML private MenuButton merge;
    @FXML private ZoomBar graphZoom;

    public GraphBarController(GraphViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        ActionControls.connect(overview, actions.get("graph.overview"));
        // The button of what is shown already stays lit rather than grey.
        overview.disableProperty().unbind();
        overview.setDisable(false);
        ActionControls.connect(neighbourhood, actions.get("component.neighbourhood"));
        for (ToggleButton button : List.of(overview, neighbourhood)) {
            button.addEventHandler(ActionEvent.ACTION, _ -> showView(model.view().get()));
        }
        scopes().forEach((scope, button) -> {
            ActionControls.connect(button, actions.get("scope." + scope.name().toLowerCase(Locale.ROOT)));
            button.addEventHandler(ActionEvent.ACTION, _ -> showScopes());
        });
        model.session().filter().subscribe(_ -> showScopes());
        merge.managedProperty().bind(merge.visibleProperty());
        depthBox.managedProperty().bind(depthBox.visibleProperty());
        model.view().subscribe(this::showView);
        model.guarded().subscribe(_ -> showView(model.view().get()));
        model.session().answer().subscribe(_ -> fillMenu());
        depth.valueProperty().subscribe(value -> {
            if (Math.round(value.doubleValue()) != model.view().get().depth()) {
                model.show(model.view().get().deep((int) Math.round(value.doubleValue())));
            }
        });
    }

    private void showView(GraphView view) {
        overview.setSelected(view.isOverview());
        neighbourhood.setSelected(!view.isOverview());
        merge.setVisible(view.isOverview());
        depthBox.setVisible(!view.isOverview());
        depth.setValue(view.depth());
        depthText.setText(Texts.count("graph.depth", view.depth()));
    }

    private void fillMenu() {
        List<MenuItem> items = new ArrayList<>();
        for (String id : GraphActions.MENU) {
            MenuItem item = id.isEmpty() ? new SeparatorMenuItem() : ActionControls.item(actions.get(id));
            if (!id.isEmpty()) {
                item.setId("bar-" + id.replace('.', '-'));
            }
            items.add(item);
        }
        List<Ecosystem> ecosystems = model.ecosystems();
        if (!ecosystems.isEmpty()) {
            items.add(new SeparatorMenuItem());
            ecosystems.forEach(ecosystem -> items.add(tick(ecosystem)));
        }
        merge.getItems().setAll(items);
    }

    private CheckMenuItem tick(Ecosystem ecosystem) {
        CheckMenuItem item = new CheckMenuItem(Texts.text("graph.ecosystem", ecosystem.purlType()));
        model.view().subscribe(view -> item.setSelected(!view.without().contains(ecosystem)));
        item.setOnAction(_ -> model.show(model.view().get().turned(ecosystem)));
        return item;
    }

    private void showScopes() {
        scopes().forEach((scope, button) -> button.setSelected(model.session().filter().get().scopes().contains(scope)));
    }

    private Map<DependencyScope, ToggleButton> scopes() {
        return Map.of(DependencyScope.PROD, graphProd, DependencyScope.DEV, graphDev, DependencyScope.OPTIONAL,
                graphOptional, DependencyScope.PEER, graphPeer);
    }

    /// The buttons that zoom.
    ZoomBar zoom() {
        return graphZoom;
    }
}
