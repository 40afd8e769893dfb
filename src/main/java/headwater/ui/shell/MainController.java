package headwater.ui.shell;

import headwater.ui.action.Actions;
import headwater.ui.components.ComponentsController;
import headwater.ui.history.HistoryActions;
import headwater.ui.history.ViewHistory;
import headwater.ui.paths.PathActions;
import headwater.ui.paths.PathsController;
import headwater.ui.paths.ViewActions;
import headwater.ui.selection.SelectionActions;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Reveal;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import headwater.ui.theme.ThemeChoice;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window: header, panels, tabs, status bar, menu, drop target.
public final class MainController {
    private static final double NARROW = 1100;

    private final MainViewModel model;
    private final Appearance appearance;
    private final Actions actions;
    private final ViewHistory history;
    private ShellSettings settings;
    private Optional<SidePanel> left = Optional.empty();
    private Optional<SidePanel> right = Optional.empty();
    @FXML private StackPane root;
    @FXML private MenuBar menu;
    @FXML private Label project;
    @FXML private Label file;
    @FXML private Button open;
    @FXML private Region navigator;
    @FXML private Region navigatorHandle;
    @FXML private Region inspector;
    @FXML private Region inspectorHandle;
    @FXML private Node start;
    @FXML private VBox reading;
    @FXML private Label readingTitle;
    @FXML private ProgressBar readingBar;
    @FXML private TabPane tabs;
    @FXML private Tab pathsTab;
    @FXML private Tab componentsTab;
    @FXML private StackPane drop;
    @FXML private PathsController pathsController;
    @FXML private ComponentsController componentsController;

    public MainController(MainViewModel model, Appearance appearance, Actions actions, ViewHistory history,
            ShellSettings settings) {
        this.model = model;
        this.appearance = appearance;
        this.actions = actions;
        this.history = history;
        this.settings = settings;
    }

    @FXML
    void initialize() {
        panels();
        register();
        fillMenu();
        actions.connect(open, "open");
        open.setText(Texts.text("action.open"));
        readingBar.progressProperty().bind(model.readingFraction());
        model.centre().subscribe(this::showCentre);
        model.session().current().subscribe(this::showCrumb);
        model.session().answer().subscribe(answer -> {
            showCrumb(model.session().current().get());
            componentsTab.setText(answer.map(found -> Texts.text("tab.components.count",
                    found.snapshot().componentCount())).orElseGet(() -> Texts.text("tab.components")));
            tabs.getSelectionModel().select(pathsTab);
        });
        follow();
        rememberStops();
    }

    private void rememberStops() {
        HistoryActions.listen(root, actions);
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> history.tab().set(tab.getId()));
        history.tab().subscribe(id -> tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst()
                .ifPresent(tabs.getSelectionModel()::select));
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
        model.session().revealed().subscribe(revealed -> revealed.ifPresent(to -> tabs.getSelectionModel().select(
                to.where() == Reveal.Place.TABLE ? componentsTab : pathsTab)));
    }

    private void panels() {
        BooleanBinding wide = root.widthProperty().greaterThanOrEqualTo(NARROW)
                .or(root.widthProperty().lessThanOrEqualTo(0));
        SidePanel navigatorPanel = new SidePanel(navigator, navigatorHandle, Side.LEFT, 180, wide);
        SidePanel inspectorPanel = new SidePanel(inspector, inspectorHandle, Side.RIGHT, 240,
                new SimpleBooleanProperty(true));
        navigatorPanel.resize(settings.navigatorWidth());
        inspectorPanel.resize(settings.inspectorWidth());
        navigatorPanel.shown().set(settings.navigatorShown());
        inspectorPanel.shown().set(settings.inspectorShown());
        left = Optional.of(navigatorPanel);
        right = Optional.of(inspectorPanel);
    }

    private void register() {
        BooleanBinding answered = model.centre().isEqualTo(MainViewModel.Centre.ANSWER);
        BooleanBinding something = model.centre().isNotEqualTo(MainViewModel.Centre.START);
        actions.add("open", "Shortcut+O", model::choose);
        actions.add("sample", "", new SimpleBooleanProperty(model.hasSample()), model::openSample);
        actions.add("close", "Shortcut+W", something, model::closeCurrent);
        actions.add("copy-sentence", "Shortcut+Shift+C", answered, pathsController::copySentence);
        actions.add("tab-paths", "Shortcut+1", answered, () -> tabs.getSelectionModel().select(pathsTab));
        actions.add("tab-components", "Shortcut+2", answered, () -> tabs.getSelectionModel().select(componentsTab));
        actions.add("find", "Shortcut+F", answered, () -> {
            tabs.getSelectionModel().select(componentsTab);
            componentsController.find().requestFocus();
        });
        actions.add("fit", "Shortcut+0", answered, pathsController.canvas()::fit);
        actions.add("zoom-in", "Shortcut+Plus", answered, pathsController::zoomIn);
        actions.add("zoom-out", "Shortcut+Minus", answered, pathsController::zoomOut);
        actions.add("zoom-full", "Shortcut+Alt+0", answered, pathsController.canvas()::zoomToFullSize);
        actions.add("navigator", "Shortcut+B", () -> left.ifPresent(MainController::toggle));
        actions.add("inspector", "Shortcut+I", () -> right.ifPresent(MainController::toggle));
    }

    private static void toggle(SidePanel panel) {
        panel.shown().set(!panel.shown().get());
    }

    private void fillMenu() {
        menu.getMenus().setAll(
                menuOf("menu.file", "open", "sample", "", "close"),
                menuOf("menu.edit", "history.undo", "history.redo", "", "copy-sentence", "find"),
                menuOf("menu.component", SelectionActions.IDS.toArray(String[]::new)),
                menuOf("menu.picture", PathActions.IDS.toArray(String[]::new)),
                menuOf("menu.view", "history.back", "history.forward", "", "tab-paths", "tab-components", "", "fit",
                        "zoom-full", "zoom-in", "zoom-out", "", "navigator",
                        "inspector"));
        menu.getMenus().stream().filter(each -> each.getText().equals(Texts.text("menu.picture"))).forEach(each -> {
            each.getItems().add(new SeparatorMenuItem());
            each.getItems().addAll(menuOf("menu.picture", ViewActions.IDS.toArray(String[]::new)).getItems());
        });
        Menu copy = menuOf("menu.copy", SelectionActions.COPY_IDS.toArray(String[]::new));
        menu.getMenus().stream().filter(each -> each.getText().equals(Texts.text("menu.component"))).forEach(each ->
                each.getItems().add(copy));
        ToggleGroup group = new ToggleGroup();
        Menu theme = new Menu(Texts.text("menu.theme"));
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.text("theme." + choice.key()));
            item.setId("theme-" + choice.key());
            item.setToggleGroup(group);
            item.setSelected(appearance.choice().get() == choice);
            item.setOnAction(_ -> appearance.choice().set(choice));
            theme.getItems().add(item);
        }
        menu.getMenus().getLast().getItems().addAll(new SeparatorMenuItem(), theme);
    }

    private Menu menuOf(String key, String... ids) {
        Menu made = new Menu(Texts.text(key));
        for (String id : ids) {
            MenuItem item = id.isEmpty() ? new SeparatorMenuItem() : actions.menuItem(id);
            made.getItems().add(item);
        }
        return made;
    }

    private void showCentre(MainViewModel.Centre centre) {
        start.setVisible(centre == MainViewModel.Centre.START);
        reading.setVisible(centre == MainViewModel.Centre.READING);
        tabs.setVisible(centre == MainViewModel.Centre.ANSWER);
    }

    private void showCrumb(Optional<OpenFile> current) {
        project.setText(current.map(OpenFile::title).orElse(""));
        file.setText(current.map(of -> "›  " + of.fileName()).orElse(""));
        readingTitle.setText(current.map(of -> Texts.text("open.reading", of.fileName())).orElse(""));
    }

    @FXML
    void cancelReading() {
        model.cancelReading();
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

    /// What is to be remembered of the window.
    public ShellSettings settings(double windowWidth, double windowHeight) {
        settings = new ShellSettings(appearance.choice().get(), windowWidth, windowHeight,
                left.map(SidePanel::width).orElse(settings.navigatorWidth()),
                right.map(SidePanel::width).orElse(settings.inspectorWidth()),
                left.map(panel -> panel.shown().get()).orElse(true),
                right.map(panel -> panel.shown().get()).orElse(true));
        return settings;
    }
}
