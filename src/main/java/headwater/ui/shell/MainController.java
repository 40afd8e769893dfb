package headwater.ui.shell;

import headwater.model.DisplayText;
import headwater.ui.action.ActionControls;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.compare.CompareController;
import headwater.ui.components.ComponentsController;
import headwater.ui.dominators.DominatorsController;
import headwater.ui.find.FindInPictureViewModel;
import headwater.ui.graph.GraphController;
import headwater.ui.history.HistoryActions;
import headwater.ui.history.ViewHistory;
import headwater.ui.incident.IncidentController;
import headwater.ui.incident.TimelineController;
import headwater.ui.memory.Memory;
import headwater.ui.overlay.Overlays;
import headwater.ui.paths.PathsController;
import headwater.ui.session.OpenFile;
import headwater.ui.text.Texts;
import headwater.workbench.Investigation;
import headwater.workbench.SoughtIncident;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The window: header, panels, tabs, status bar, menu, drop target.
public final class MainController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOMY = 960;
    private static final double WIDE = 1200;
    /// What stays of a long project name however narrow the window gets, px.
    private static final double CRUMB_KEPT = 124;

    private final MainViewModel model;
    private final Actions actions;
    private final Overlays overlays;
    private final Memory memory;
    private final ViewHistory history;
    private final FindInPictureViewModel finding;
    private Optional<String> tabOfLastTime;
    private Optional<Investigation> shownFirst = Optional.empty();
    @FXML private StackPane root;
    @FXML private MenuBar menu;
    @FXML private Label appName;
    @FXML private Label project;
    @FXML private Label file;
    @FXML private Button search;
    @FXML private Label searchText;
    @FXML private Label searchKeys;
    @FXML private Button open;
    @FXML private Button primary;
    @FXML private Frame navigatorFrame;
    @FXML private Region navigatorHandle;
    @FXML private Frame inspectorFrame;
    @FXML private Region inspectorHandle;
    @FXML private Region inspector;
    @FXML private Region verdictCards;
    @FXML private Node start;
    @FXML private TabPane tabs;
    @FXML private Tab pathsTab;
    @FXML private Tab graphTab;
    @FXML private Tab componentsTab;
    @FXML private Tab dominatorsTab;
    @FXML private Tab compareTab;
    @FXML private Tab incidentTab;
    @FXML private Tab timelineTab;
    @FXML private StackPane drop;
    @FXML private PathsController pathsController;
    @FXML private GraphController graphController;
    @FXML private DominatorsController dominatorsController;
    @FXML private ComponentsController componentsController;
    @FXML private CompareController compareController;
    @FXML private IncidentController incidentController;
    @FXML private TimelineController timelineController;
    private List<Tab> allTabs = List.of();

    public MainController(MainViewModel model, Actions actions, Overlays overlays, Memory memory, ViewHistory history,
            FindInPictureViewModel finding) {
        this.model = model;
        this.history = history;
        this.finding = finding;
        this.actions = actions;
        this.overlays = overlays;
        this.memory = memory;
        tabOfLastTime = memory.get("tab");
    }

    @FXML
    void initialize() {
        register(new SidePanels(root, new SidePanels.Part(navigatorFrame, navigatorHandle),
                new SidePanels.Part(inspectorFrame, inspectorHandle), memory, incidentTab.selectedProperty().not()));
        inspector.visibleProperty().bind(timelineTab.selectedProperty().not());
        verdictCards.visibleProperty().bind(timelineTab.selectedProperty());
        MenuFill.fill(menu, actions, model);
        WindowKeys.listen(root, actions, overlays);
        header();
        allTabs = List.copyOf(tabs.getTabs());
        model.centre().subscribe(this::showCentre);
        model.session().current().subscribe(this::showCrumb);
        model.session().answer().subscribe(answer -> {
            showCrumb(model.session().current().get());
            componentsTab.setText(answer.map(found -> Texts.text("tab.components.count",
                    found.snapshot().componentCount())).orElseGet(() -> Texts.text("tab.components")));
            answer.filter(_ -> !model.session().comparing().get()).ifPresent(_ -> showFirstTabOf(model.session().current().get()
                    .flatMap(open -> open.answer().get())));
        });
        graphController.seen().bind(graphTab.selectedProperty());
        dominatorsController.seen().bind(dominatorsTab.selectedProperty());
        follow();
        rememberStops();
        tabs.getSelectionModel().selectedItemProperty().subscribe((_, tab) -> memory.put("tab", tab.getId()));
    }

    private void follow() {
        model.session().goal().subscribe(goal -> {
            if (goal.isPresent()) {
                tabs.getSelectionModel().select(pathsTab);
            }
        });
        model.session().listing().subscribe(listing -> {
            if (listing.isPresent()) {
                tabs.getSelectionModel().select(componentsTab);
            }
        });
        model.session().comparing().subscribe(asked -> {
            if (asked) {
                tabs.getSelectionModel().select(compareTab);
            }
        });
        model.session().sought().subscribe(sought -> {
            if (sought.isPresent()) {
                tabs.getSelectionModel().select(incidentTab);
                incidentController.table().requestFocus();
            }
        });
        model.session().revealed().subscribe(revealed -> revealed.ifPresent(to -> tabs.getSelectionModel().select(
                switch (to.where()) {
                    case TABLE -> componentsTab;
                    case PICTURE -> pathsTab;
                    case NEIGHBOURHOOD -> graphTab;
                    case DOMINATORS -> dominatorsTab;
                })));
        finding.drawing().bind(Bindings.createObjectBinding(() -> graphTab.isSelected() ? graphController.canvas().picture().get()
                : pathsController.canvas().picture().get(), graphTab.selectedProperty(), graphController.canvas().picture(),
                pathsController.canvas().picture()));
        finding.onStep(component -> canvas().reveal(component));
    }

    private void rememberStops() {
        HistoryActions.listen(root, actions);
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> history.tab().set(tab.getId()));
        tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> showCrumb(model.session().current().get()));
        history.tab().subscribe(id -> tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst()
                .ifPresent(tabs.getSelectionModel()::select));
    }

    /// A file that is shown anew, or read again, opens on its first tab; what is tried out on it stays where one is.
    private void showFirstTabOf(Optional<Investigation> read) {
        if (!read.equals(shownFirst)) {
            shownFirst = read;
            showFirstTab();
        }
    }

    /// The paths answer; only the very first file opens on the tab that was shown last time.
    private void showFirstTab() {
        String wanted = tabOfLastTime.orElse("");
        tabs.getSelectionModel().select(tabs.getTabs().stream().filter(tab -> wanted.equals(tab.getId())).findFirst()
                .orElse(pathsTab));
        tabOfLastTime = Optional.empty();
    }

    private void header() {
        ActionControls.connect(search, actions.get("quick-open"));
        searchKeys.setText(actions.get("quick-open").keyText());
        ActionControls.connect(open, actions.get("open"));
        open.setText(Texts.text("action.open"));
        ActionControls.connect(primary, actions.get("report"));
        showWhen(appName, roomFor(ROOMY));
        showWhen(searchText, roomFor(ROOMY));
        showWhen(searchKeys, roomFor(ROOMY));
        showWhen(file, file.textProperty().isNotEmpty().and(roomFor(WIDE)));
        showWhen(project, project.textProperty().isNotEmpty());
        showWhen(primary, WindowActions.answered(model));
        root.widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() >= ROOMY || width.doubleValue() <= 0;
            primary.setContentDisplay(room ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
            search.pseudoClassStateChanged(NARROW, !room);
        });
    }

    private BooleanBinding roomFor(double width) {
        return root.widthProperty().greaterThanOrEqualTo(width).or(root.widthProperty().lessThanOrEqualTo(0));
    }

    private static void showWhen(Node node, BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private void register(SidePanels panels) {
        BooleanBinding answered = WindowActions.answered(model);
        BooleanBinding sought = answered.or(model.centre().isEqualTo(MainViewModel.Centre.INCIDENT));
        BooleanBinding picture = answered.and(tabs.getSelectionModel().selectedItemProperty().isEqualTo(pathsTab));
        BooleanBinding graph = answered.and(tabs.getSelectionModel().selectedItemProperty().isEqualTo(graphTab));
        actions.add(ActionGroup.TABS, "tab-paths", "Shortcut+1", answered, () -> show(pathsTab));
        actions.add(ActionGroup.TABS, "tab-graph", "Shortcut+2", answered, () -> show(graphTab));
        actions.add(ActionGroup.TABS, "tab-components", "Shortcut+3", answered, () -> show(componentsTab));
        actions.add(ActionGroup.TABS, "tab-compare", "Shortcut+4", answered, () -> show(compareTab));
        actions.add(ActionGroup.TABS, "tab-dominators", "Shortcut+5", answered, () -> show(dominatorsTab));
        actions.add(ActionGroup.TABS, "tab-incident", "Shortcut+6", sought, () -> show(incidentTab, incidentController.table()));
        actions.add(ActionGroup.TABS, "tab-timeline", "Shortcut+7", sought, () -> show(timelineTab, timelineController.picture()));
        actions.add(ActionGroup.FIND, "find", "Shortcut+F", sought, this::find);
        actions.add(ActionGroup.FIND, "find-next", "F3", picture.or(graph), () -> finding.step(true));
        actions.add(ActionGroup.FIND, "find-previous", "Shift+F3", picture.or(graph), () -> finding.step(false));
        BooleanBinding compare = answered.and(tabs.getSelectionModel().selectedItemProperty().isEqualTo(compareTab));
        BooleanBinding canvas = picture.or(graph).or(compare.and(compareController.pictured()));
        BooleanBinding zoomable = canvas.or(sought.and(tabs.getSelectionModel().selectedItemProperty().isEqualTo(timelineTab)));
        actions.add(ActionGroup.PICTURE, "fit", "Shortcut+0", zoomable, this::fit);
        actions.add(ActionGroup.PICTURE, "zoom-in", "Shortcut+Plus, Shortcut+Equals, Shortcut+Add", zoomable, () -> zoom(true));
        actions.add(ActionGroup.PICTURE, "zoom-out", "Shortcut+Minus, Shortcut+Subtract", zoomable, () -> zoom(false));
        actions.add(ActionGroup.PICTURE, "zoom-full", "Shortcut+Alt+0", canvas, () -> canvas().zoomToFullSize());
        actions.tellGesture("fit");
        actions.tellGesture("zoom-in");
        actions.tellGesture("zoom-out");
        actions.near(ActionGroup.FIGURE, picture);
        actions.near(ActionGroup.COMPARE, compare);
        actions.addSwitch(ActionGroup.PANELS, "navigator", "Shortcut+B", panels.navigatorShown(),
                panels::toggleNavigator);
        actions.addSwitch(ActionGroup.PANELS, "inspector", "Shortcut+I", panels.inspectorShown(),
                panels::toggleInspector);
    }

    private GraphCanvas canvas() {
        return compareController.canvas().filter(_ -> compareTab.isSelected())
                .orElseGet(graphTab.isSelected() ? graphController::canvas : pathsController::canvas);
    }

    private void fit() {
        if (timelineTab.isSelected()) {
            timelineController.fit();
        } else {
            canvas().fit();
        }
    }

    private void zoom(boolean nearer) {
        if (timelineTab.isSelected()) {
            timelineController.zoom(nearer);
        } else {
            canvas().zoom(nearer);
        }
    }

    private void show(Tab tab) {
        show(tab, tab.getContent());
    }

    private void show(Tab tab, Node focused) {
        tabs.getSelectionModel().select(tab);
        focused.requestFocus();
    }

    private void find() {
        if (componentsTab.isSelected()) {
            componentsController.find().requestFocus();
            componentsController.find().selectAll();
        } else if (incidentTab.isSelected() || timelineTab.isSelected()) {
            show(incidentTab, incidentController.find());
        } else {
            finding.open();
        }
    }

    private void showCentre(MainViewModel.Centre centre) {
        start.setVisible(centre == MainViewModel.Centre.START);
        boolean incident = centre == MainViewModel.Centre.INCIDENT;
        tabs.setVisible(centre == MainViewModel.Centre.ANSWER || incident);
        // Without a file there is nothing to show in its tabs.
        List<Tab> wanted = incident ? List.of(incidentTab, timelineTab) : allTabs;
        if (!tabs.getTabs().equals(wanted)) {
            Tab selected = tabs.getSelectionModel().getSelectedItem();
            tabs.getTabs().setAll(wanted);
            tabs.getSelectionModel().select(wanted.contains(selected) ? selected : wanted.getFirst());
        }
    }

    private void showCrumb(Optional<OpenFile> current) {
        boolean incident = incidentTab.isSelected() || timelineTab.isSelected();
        Optional<SoughtIncident> sought = model.session().sought().get().filter(_ -> incident);
        if (sought.isPresent()) {
            project.setText(DisplayText.line(sought.get().title()));
            project.setMinWidth(Math.min(CRUMB_KEPT, project.prefWidth(-1)));
            file.setText("");
            return;
        }
        project.setText(current.map(OpenFile::title).orElse(""));
        project.setMinWidth(Math.min(CRUMB_KEPT, project.prefWidth(-1)));
        file.setText(current.map(of -> "›  " + of.crumb("  ›  ")).orElse(""));
    }

    @FXML
    void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            drop.setVisible(true);
        }
        event.consume();
    }

    @FXML
    void dragExited() {
        drop.setVisible(false);
    }

    @FXML
    void dragDropped(DragEvent event) {
        drop.setVisible(false);
        List<File> files = event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        model.open(files.stream().map(File::toPath).toList());
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
