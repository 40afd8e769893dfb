package headwater.app;

import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Advisory;
import headwater.ui.action.Actions;
import headwater.ui.canvas.FxTextWidths;
import headwater.ui.components.ComponentsController;
import headwater.ui.components.ComponentsViewModel;
import headwater.ui.dialog.Clip;
import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.FxClip;
import headwater.ui.dialog.MessageController;
import headwater.ui.dialog.Messages;
import headwater.ui.dialog.NoticeController;
import headwater.ui.dialog.Notices;
import headwater.ui.history.HistoryActions;
import headwater.ui.history.ViewHistory;
import headwater.ui.inspector.BlastController;
import headwater.ui.inspector.BlastViewModel;
import headwater.ui.inspector.InspectorController;
import headwater.ui.inspector.InspectorViewModel;
import headwater.ui.navigator.NavigatorController;
import headwater.ui.navigator.NavigatorViewModel;
import headwater.ui.paths.FigureViewModel;
import headwater.ui.paths.PathActions;
import headwater.ui.paths.PathsController;
import headwater.ui.paths.PathsViewModel;
import headwater.ui.paths.ViewActions;
import headwater.ui.selection.SelectionActions;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.session.Session;
import headwater.ui.shell.MainController;
import headwater.ui.shell.MainViewModel;
import headwater.ui.shell.ProblemsController;
import headwater.ui.shell.ShellSettings;
import headwater.ui.shell.StartController;
import headwater.ui.shell.StatusController;
import headwater.ui.shell.StatusViewModel;
import headwater.ui.theme.Appearance;
import headwater.ui.views.Views;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.FindInputs;
import headwater.workbench.Investigate;
import headwater.workbench.OpenSnapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// Calls the constructors: one window with its services, view models and controllers.
public final class Wiring {
    private final Session session = new Session();
    private final Actions actions = new Actions();
    private final Notices notices = new Notices();
    private final MainViewModel main;
    private final Map<Class<?>, Supplier<Object>> controllers;
    private Optional<MainController> mainController = Optional.empty();

    /// What a window is given from outside.
    public record Surroundings(BackgroundWork work, Messages messages, FileChoosers choosers, Appearance appearance,
            ShellSettings settings, Optional<Path> sample) {
    }

    public Wiring(Surroundings from) {
        this(from, BuiltInCatalogue.load(), new OpenSnapshots(BuiltInFormats.registry()), new FxClip());
    }

    /// @param catalogue  the incidents that are looked for
    /// @param open       the formats that are read
    /// @param clip       where copies go
    public Wiring(Surroundings from, List<Advisory> catalogue, OpenSnapshots open, Clip clip) {
        BackgroundWork work = from.work();
        MainViewModel.UseCases useCases = new MainViewModel.UseCases(open, new FindInputs(open),
                new Investigate(catalogue));
        main = new MainViewModel(session, work, useCases, from.messages(), from.choosers(), from.sample());
        StatusViewModel status = new StatusViewModel(session, work, catalogue.size());
        PathsViewModel paths = new PathsViewModel(session, work, new FxTextWidths(), useCases.investigate());
        FigureViewModel figure = new FigureViewModel(paths, new FigureViewModel.Surroundings(work, from.choosers(), clip,
                notices, from.messages()), new FigureViewModel.Maker(Version.text(), Clock.systemUTC()),
                from.appearance().dark()::get);
        new SelectionActions(session, work, clip, notices).register(actions);
        PathActions.register(actions, session, figure);
        ViewActions.register(actions, session, paths);
        ViewHistory history = new ViewHistory(session, paths);
        HistoryActions.register(actions, history);
        SelectionMenu menu = new SelectionMenu(actions);
        ComponentsViewModel components = new ComponentsViewModel(session, work);
        InspectorViewModel inspector = new InspectorViewModel(session, work, clip, notices);
        BlastViewModel blast = new BlastViewModel(session, work);
        NavigatorViewModel navigator = new NavigatorViewModel(session, catalogue);
        controllers = Map.ofEntries(
                entry(MainController.class, () -> remember(new MainController(main, from.appearance(), actions,
                        history, from.settings()))),
                entry(StartController.class, () -> new StartController(main)),
                entry(StatusController.class, () -> new StatusController(status)),
                entry(ProblemsController.class, () -> new ProblemsController(status)),
                entry(MessageController.class, () -> new MessageController(from.messages())),
                entry(NoticeController.class, () -> new NoticeController(notices)),
                entry(NavigatorController.class, () -> new NavigatorController(navigator)),
                entry(InspectorController.class, () -> new InspectorController(inspector, actions)),
                entry(BlastController.class, () -> new BlastController(blast, inspector)),
                entry(PathsController.class, () -> new PathsController(paths, from.appearance(), actions, menu)),
                entry(ComponentsController.class, () -> new ComponentsController(components, menu)));
    }

    private static Map.Entry<Class<?>, Supplier<Object>> entry(Class<?> type, Supplier<Object> maker) {
        return Map.entry(type, maker);
    }

    private MainController remember(MainController made) {
        mainController = Optional.of(made);
        return made;
    }

    /// Builds a view with its controllers.
    public Parent load(Views view) {
        return view.load(this::controller);
    }

    private Object controller(Class<?> type) {
        Supplier<Object> maker = controllers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("no controller " + type);
        }
        return maker.get();
    }

    public MainViewModel main() {
        return main;
    }

    public Session session() {
        return session;
    }

    public Actions actions() {
        return actions;
    }

    public Notices notices() {
        return notices;
    }

    /// The window's controller, once its view was loaded.
    public Optional<MainController> mainController() {
        return mainController;
    }
}
