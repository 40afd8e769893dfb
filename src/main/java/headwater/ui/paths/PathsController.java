package headwater.ui.paths;

import headwater.draw.DrawList;
import headwater.draw.Role;
import headwater.model.DependencyScope;
import headwater.ui.action.Actions;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.canvas.Minimap;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.sign.VerdictSign;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import headwater.workbench.Sentence;
import headwater.workbench.Verdict;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the paths and the sentence.
public final class PathsController {
    private static final PseudoClass AFFECTED = PseudoClass.getPseudoClass("affected");
    private static final PseudoClass INCOMPLETE = PseudoClass.getPseudoClass("incomplete");

    private static final double HINT_FROM = 760;

    private final PathsViewModel model;
    private final Appearance appearance;
    private final Actions actions;
    private final SelectionMenu menu;
    @FXML private HBox banner;
    @FXML private Region warning;
    @FXML private VerdictSign sign;
    @FXML private Label headline;
    @FXML private Label detail;
    @FXML private HBox goalBar;
    @FXML private Label goal;
    @FXML private Button back;
    @FXML private HBox toolbar;
    @FXML private ToggleButton shortest;
    @FXML private ToggleButton all;
    @FXML private ToggleButton prod;
    @FXML private ToggleButton dev;
    @FXML private ToggleButton optional;
    @FXML private ToggleButton peer;
    @FXML private FilterBar filterBar;
    @FXML private HBox zoom;
    @FXML private GraphCanvas canvas;
    @FXML private Minimap minimap;
    @FXML private HBox legend;
    @FXML private Label hint;
    @FXML private VBox empty;
    @FXML private Label emptyText;

    public PathsController(PathsViewModel model, Appearance appearance, Actions actions, SelectionMenu menu) {
        this.model = model;
        this.appearance = appearance;
        this.actions = actions;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        canvas.palette().bind(appearance.palette());
        canvas.drawing().bind(model.drawing());
        minimap.follow(canvas);
        hint.visibleProperty().bind(minimap.visibleProperty().not().and(canvas.widthProperty().greaterThan(HINT_FROM)));
        hint.managedProperty().bind(hint.visibleProperty());
        canvas.highlight().bind(model.highlight());
        canvas.selected().bindBidirectional(model.session().component());
        canvas.hovered().subscribe(component -> model.hovered().set(component));
        menu.attach(canvas, this::selectHovered, this::placeOfSelected);
        scopes().forEach((scope, button) -> {
            actions.connect(button, PathActions.id(scope));
            button.addEventHandler(ActionEvent.ACTION, _ -> showScopes());
        });
        ToggleGroup group = new ToggleGroup();
        shortest.setToggleGroup(group);
        all.setToggleGroup(group);
        group.selectedToggleProperty().subscribe((was, now) -> {
            if (now == null) {
                was.setSelected(true);
            }
        });
        shortest.setSelected(true);
        all.selectedProperty().subscribe(chosen -> model.all().set(chosen));
        goalBar.managedProperty().bind(goalBar.visibleProperty());
        warning.managedProperty().bind(warning.visibleProperty());
        sign.managedProperty().bind(sign.visibleProperty());
        model.onAnyPath().subscribe(count -> all.setText(Texts.count("paths.all", count.longValue())));
        model.session().answer().subscribe(_ -> showSentence());
        model.sentence().subscribe(_ -> showSentence());
        model.session().filter().subscribe(_ -> showFilter());
        model.shown().subscribe(_ -> filterBar.left(model.leftPaths()));
        model.session().goal().subscribe(_ -> showGoal());
        model.drawing().subscribe(this::showDrawing);
        canvas.selected().subscribe(_ -> describe());
    }

    private void showSentence() {
        Optional<Verdict> verdict = model.verdict();
        boolean affected = verdict.filter(v -> v == Verdict.AFFECTED).isPresent();
        banner.pseudoClassStateChanged(AFFECTED, affected);
        banner.pseudoClassStateChanged(INCOMPLETE, verdict.filter(v -> v == Verdict.INCOMPLETE).isPresent());
        warning.setVisible(affected);
        sign.setVisible(!affected);
        sign.show(verdict);
        headline.setText(model.sentence().get().map(Sentence::headline).orElse(""));
        detail.setText(model.sentence().get().map(said -> (said.detail() + " " + model.scopeNote()).strip()).orElse(""));
        emptyText.setText(model.nothingToDraw());
    }

    private void showFilter() {
        showScopes();
        filterBar.show(model.session().filter().get(), model::label,
                component -> model.session().filter(model.session().filter().get().without(component)));
    }

    private void showScopes() {
        scopes().forEach((scope, button) ->
                button.setSelected(model.session().filter().get().scopes().contains(scope)));
    }

    private Map<DependencyScope, ToggleButton> scopes() {
        return Map.of(DependencyScope.PROD, prod, DependencyScope.DEV, dev, DependencyScope.OPTIONAL, optional,
                DependencyScope.PEER, peer);
    }

    private boolean selectHovered() {
        canvas.hovered().get().ifPresent(model.session()::select);
        return canvas.hovered().get().isPresent();
    }

    private Optional<Point2D> placeOfSelected() {
        return canvas.selected().get().stream().boxed().findFirst().flatMap(canvas::place);
    }

    private void showGoal() {
        goalBar.setVisible(model.goalName().isPresent());
        goal.setText(model.goalName().map(name -> Texts.text("paths.goal", name)).orElse(""));
        back.setText(Texts.text(model.verdict().filter(v -> v == Verdict.AFFECTED).isPresent()
                ? "paths.goal.back" : "paths.goal.close"));
    }

    private void showDrawing(DrawList drawing) {
        empty.setVisible(drawing.isEmpty());
        canvas.setVisible(!drawing.isEmpty());
        toolbar.setVisible(!drawing.isEmpty());
        zoom.setVisible(!drawing.isEmpty());
        legend.setVisible(!drawing.isEmpty());
        legend.getChildren().setAll(drawing.legend().stream().map(PathsController::entry).toList());
        if (!drawing.shortest().isEmpty()) {
            legend.getChildren().add(swatch("route", Texts.text("legend.shortest")));
        }
        legend.getChildren().add(hint);
        describe();
    }

    private void describe() {
        canvas.setAccessibleText(canvas.selected().get().isPresent()
                ? model.drawing().get().boxOf(canvas.selected().get().getAsInt())
                        .map(box -> box.title() + ", " + box.detail() + ", " + Texts.text(key(box.role())))
                        .orElseGet(() -> Texts.text("paths.canvas"))
                : Texts.text("paths.canvas"));
    }

    private static String key(Role role) {
        return "legend." + role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static HBox entry(Role role) {
        return swatch(role.name().toLowerCase(java.util.Locale.ROOT), Texts.text(key(role)));
    }

    private static HBox swatch(String style, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "swatch-" + style);
        Label label = new Label(text);
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox entry = new HBox(swatch, label);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }

    @FXML
    public void copySentence() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.sentence().get().map(said -> (said + " " + model.scopeNote()).strip()).orElse(""));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    void showCompromised() {
        model.showCompromised();
    }

    @FXML
    public void zoomIn() {
        canvas.zoom(true);
    }

    @FXML
    public void zoomOut() {
        canvas.zoom(false);
    }

    @FXML
    void fit() {
        canvas.fit();
    }

    /// For the window's menu.
    public GraphCanvas canvas() {
        return canvas;
    }
}
