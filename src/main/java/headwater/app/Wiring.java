package headwater.app;

import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Advisory;
import headwater.ui.action.Actions;
import headwater.ui.canvas.FxTextWidths;
import headwater.ui.compare.CompareActions;
import headwater.ui.compare.CompareController;
import headwater.ui.compare.CompareViewModel;
import headwater.ui.compare.MergedGraphController;
import headwater.ui.compare.MergedGraphViewModel;
import headwater.ui.components.ComponentsController;
import headwater.ui.components.ComponentsViewModel;
import headwater.ui.dialog.Clip;
import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.MessageController;
import headwater.ui.dialog.Messages;
import headwater.ui.dominators.DominatorsController;
import headwater.ui.dominators.DominatorsViewModel;
import headwater.ui.find.FindBarController;
import headwater.ui.find.FindInPictureViewModel;
import headwater.ui.find.QuickOpenController;
import headwater.ui.find.QuickOpenViewModel;
import headwater.ui.graph.GraphActions;
import headwater.ui.graph.GraphBarController;
import headwater.ui.graph.GraphController;
import headwater.ui.graph.GraphViewModel;
import headwater.ui.history.HistoryActions;
import headwater.ui.history.ViewHistory;
import headwater.ui.incident.BannerController;
import headwater.ui.incident.Days;
import headwater.ui.incident.IncidentController;
import headwater.ui.incident.IncidentExport;
import headwater.ui.incident.IncidentViewModel;
import headwater.ui.incident.TimelineController;
import headwater.ui.incident.VerdictCardsController;
import headwater.ui.inspector.BlastController;
import headwater.ui.inspector.BlastViewModel;
import headwater.ui.inspector.InspectorController;
import headwater.ui.inspector.InspectorViewModel;
import headwater.ui.kept.KeepController;
import headwater.ui.kept.KeepViewModel;
import headwater.ui.kept.SnapshotActions;
import headwater.ui.kept.SnapshotsController;
import headwater.ui.kept.SnapshotsViewModel;
import headwater.ui.memory.Memory;
import headwater.ui.memory.RecentFiles;
import headwater.ui.navigator.NavigatorController;
import headwater.ui.navigator.NavigatorViewModel;
import headwater.ui.notes.NoteController;
import headwater.ui.notes.Notes;
import headwater.ui.notes.NotesActions;
import headwater.ui.notes.NotesListController;
import headwater.ui.notes.NotesViewModel;
import headwater.ui.notice.Notices;
import headwater.ui.notice.NoticesController;
import headwater.ui.overlay.OverlayController;
import headwater.ui.overlay.Overlays;
import headwater.ui.palette.KeyMapController;
import headwater.ui.palette.PaletteController;
import headwater.ui.palette.PaletteViewModel;
import headwater.ui.paste.PasteController;
import headwater.ui.paste.PasteViewModel;
import headwater.ui.paste.ReviewController;
import headwater.ui.paste.ReviewViewModel;
import headwater.ui.paste.SearchForController;
import headwater.ui.paths.FigureViewModel;
import headwater.ui.paths.PathActions;
import headwater.ui.paths.PathsController;
import headwater.ui.paths.PathsViewModel;
import headwater.ui.paths.PictureBarController;
import headwater.ui.paths.ViewActions;
import headwater.ui.preview.PreviewController;
import headwater.ui.preview.PreviewViewModel;
import headwater.ui.query.QueryHelpController;
import headwater.ui.remedy.RemedyController;
import headwater.ui.remedy.RemedyViewModel;
import headwater.ui.report.ReportViewModel;
import headwater.ui.saved.SavedViews;
import headwater.ui.saved.SavedViewsActions;
import headwater.ui.saved.SavedViewsController;
import headwater.ui.saved.SavedViewsViewModel;
import headwater.ui.selection.SelectionActions;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.session.Lookout;
import headwater.ui.session.Session;
import headwater.ui.shell.MainController;
import headwater.ui.shell.MainViewModel;
import headwater.ui.shell.ProblemsController;
import headwater.ui.shell.ReadingController;
import headwater.ui.shell.SessionMemory;
import headwater.ui.shell.StartController;
import headwater.ui.shell.StatusController;
import headwater.ui.shell.StatusViewModel;
import headwater.ui.shell.WindowActions;
import headwater.ui.shell.WorkController;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import headwater.ui.views.Views;
import headwater.ui.whatif.TryVersionController;
import headwater.ui.whatif.WhatIfActions;
import headwater.ui.whatif.WhatIfBannerController;
import headwater.ui.whatif.WhatIfViewModel;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Failure;
import headwater.workbench.FindInputs;
import headwater.workbench.Investigate;
import headwater.workbench.KeptIncident;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import headwater.workbench.Sample;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;

/// Calls the constructors: one window with its services, view models and controllers. Features register their actions
/// here.
public final class Wiring {
    private final Session session = new Session();
    private final Actions actions = new Actions();
    private final Overlays overlays = new Overlays();
    private final Notices notices = new Notices();
    private final FindInPictureViewModel finding;
    private final Notes notes;
    private final MainViewModel main;
    private final SnapshotsViewModel snapshots;
    private final PasteViewModel paste;
    private final Lookout lookout;
    private final ReviewViewModel review;
    private final IncidentViewModel incident;
    private final SessionMemory sessionMemory;
    private final Map<Class<?>, Supplier<Object>> controllers = new HashMap<>();

    /// What a window is given from outside.
    public record Surroundings(BackgroundWork work, Messages messages, FileChoosers choosers, Appearance appearance,
            Memory memory, Optional<Path> sample, List<Sample> samples) {
        public Surroundings {
            samples = List.copyOf(samples);
        }

    }

    /// What answers.
    ///
    /// @param catalogue  the incidents that are looked for
    /// @param open       the formats that are read
    /// @param kept       the store
    /// @param clock      tells today, where the user is
    public record Engine(List<Advisory> catalogue, OpenSnapshots open, KeptSnapshots kept, Clock clock) {
        public Engine {
            catalogue = List.copyOf(catalogue);
        }

        /// With the built-in catalogue and all formats.
        ///
        /// @param store  a folder or an address; empty for the usual one
        /// @throws headwater.workbench.Failure.Unreadable when the text names no place for a store
        public static Engine usual(String store) throws Failure.Unreadable {
            OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());
            Clock clock = Clock.system(ZoneId.systemDefault());
            return new Engine(BuiltInCatalogue.load(), open, new Stores(open, clock)
                    .at(Optional.of(store).filter(text -> !text.isEmpty())), clock);
        }
    }

    /// @param clip  where copies go
    public Wiring(Surroundings from, Engine engine, Clip clip) {
        BackgroundWork work = from.work();
        finding = new FindInPictureViewModel(session, work);
        notes = new Notes(from.memory());
        List<Advisory> catalogue = engine.catalogue();
        lookout = new Lookout(session, catalogue);
        Supplier<Investigate> investigate = lookout;
        MainViewModel.UseCases useCases = new MainViewModel.UseCases(engine.open(), new FindInputs(engine.open()),
                investigate, engine.kept());
        main = new MainViewModel(session, work, useCases, new MainViewModel.Desk(from.messages(), notices,
                from.choosers(), new RecentFiles(from.memory()), from.sample(), from.samples()));
        snapshots = new SnapshotsViewModel(engine.kept(), investigate, work, main::openKept);
        review = new ReviewViewModel(session, overlays, work, engine.kept(), notices);
        paste = new PasteViewModel(session, work, overlays, new PasteViewModel.Takers(engine.open()::recognisesText, main::openPasted,
                review::open));
        incident = new IncidentViewModel(session, work, engine.kept(), new Days(engine.clock().getZone()), main::openKept);
        PreviewViewModel preview = new PreviewViewModel(overlays, main::openFound);
        main.offered().subscribe(found -> found.ifPresent(preview::ask));
        add(PreviewController.class, () -> new PreviewController(preview));
        sessionMemory = new SessionMemory(session, from.memory());
        StatusViewModel status = new StatusViewModel(session, work, main.readingNow(), catalogue.size());
        WindowActions.register(actions, new WindowActions.Targets(main, status, overlays, paste, notices,
                from.appearance(), Wiring::clipboard));
        PathsViewModel paths = new PathsViewModel(session, work, new FxTextWidths(), useCases.investigate());
        keeping(from, engine);
        GraphViewModel graph = new GraphViewModel(session, work, new FxTextWidths());
        shell(from, status, paths, graph);
        features(from, engine, clip, paths, graph);
        remedies(work, investigate, clip);
        main.onIndicators(review::open);
        lookout.pasted().addListener((ListChangeListener<Advisory>) _ -> {
            main.lookAgain();
            snapshots.refresh();
        });
        snapshots.projects().subscribe((_, _) -> work.latest("kept-incidents").run(Texts.text("navigator.keptIncidents"),
                progress -> engine.kept().incidents().list(progress).stream().map(KeptIncident::advisory).toList())
                .onSuccess(lookout::keep).onFailure(Failure.Store.class, _ -> {
                    // The list of snapshots, which is read at the same time, tells what is wrong with the store.
                }));
        incidents(from, engine, clip);
    }

    private void incidents(Surroundings from, Engine engine, Clip clip) {
        new IncidentExport(incident, new IncidentExport.Surroundings(from.work(), from.choosers(), clip, notices, from.messages()),
                new IncidentExport.Maker(Version.text(), Clock.systemUTC(), from.appearance().dark()::get)).register(actions);
        add(BannerController.class, () -> new BannerController(incident, actions));
        add(IncidentController.class, () -> new IncidentController(incident));
        add(VerdictCardsController.class, () -> new VerdictCardsController(incident));
        add(TimelineController.class, () -> new TimelineController(incident, from.appearance(), actions, engine.clock().getZone()));
        add(ReviewController.class, () -> new ReviewController(review));
        add(SearchForController.class, () -> new SearchForController(paste, overlays));
    }

    private void keeping(Surroundings from, Engine engine) {
        KeepViewModel keep = new KeepViewModel(session, engine.kept(), new KeepViewModel.Surroundings(from.work(), overlays, notices,
                from.memory(), snapshots));
        SnapshotActions.register(actions, snapshots, keep);
        add(SnapshotsController.class, () -> new SnapshotsController(snapshots, actions, engine.clock()));
        add(KeepController.class, () -> new KeepController(keep));
    }

    private void shell(Surroundings from, StatusViewModel status, PathsViewModel paths, GraphViewModel graph) {
        ViewHistory history = new ViewHistory(session, paths, graph);
        HistoryActions.register(actions, history);
        SavedViews saved = new SavedViews(from.memory());
        SavedViewsViewModel views = new SavedViewsViewModel(new SavedViewsViewModel.Shown(session, paths, graph, history.tab()), saved,
                notices, overlays);
        SavedViewsActions.register(actions, views, overlays);
        add(SavedViewsController.class, () -> new SavedViewsController(views));
        PaletteViewModel palette = new PaletteViewModel(actions, overlays, from.memory());
        add(MainController.class, () -> new MainController(main, actions, overlays, from.memory(), history,
                finding));
        add(StartController.class, () -> new StartController(main));
        add(ReadingController.class, () -> new ReadingController(main, status));
        add(StatusController.class, () -> new StatusController(status, snapshots));
        add(ProblemsController.class, () -> new ProblemsController(status));
        add(WorkController.class, () -> new WorkController(status));
        add(MessageController.class, () -> new MessageController(from.messages()));
        add(NoticesController.class, () -> new NoticesController(notices));
        add(OverlayController.class, () -> new OverlayController(overlays, this::load));
        add(PaletteController.class, () -> new PaletteController(palette));
        add(KeyMapController.class, () -> new KeyMapController(actions, overlays));
        add(QueryHelpController.class, () -> new QueryHelpController(overlays));
        add(PasteController.class, () -> new PasteController(paste));
    }

    private void features(Surroundings from, Engine engine, Clip clip, PathsViewModel paths,
            GraphViewModel graph) {
        BackgroundWork work = from.work();
        FigureViewModel figure = new FigureViewModel(paths, new FigureViewModel.Surroundings(work, from.choosers(), clip,
                notices, from.messages()), new FigureViewModel.Maker(Version.text(), Clock.systemUTC()),
                from.appearance().dark()::get);
        new ReportViewModel(session, new ReportViewModel.Surroundings(work, from.choosers(), clip, notices, from.messages(), notes),
                Version.text(), Clock.systemUTC()).register(actions);
        new SelectionActions(session, work, clip, notices).register(actions);
        PathActions.register(actions, session, figure);
        ViewActions.register(actions, session, paths);
        GraphActions.register(actions, session, graph);
        SelectionMenu menu = new SelectionMenu(actions);
        ComponentsViewModel components = new ComponentsViewModel(session, work, notes);
        InspectorViewModel inspector = new InspectorViewModel(session, work, clip, notices);
        BlastViewModel blast = new BlastViewModel(session, work);
        NavigatorViewModel navigator = new NavigatorViewModel(session, work, engine.kept(), engine.catalogue(), lookout.pasted());
        snapshots.projects().subscribe(_ -> navigator.recountStore());
        QuickOpenViewModel quickOpen = new QuickOpenViewModel(session, work, overlays);
        add(NavigatorController.class, () -> new NavigatorController(navigator, actions));
        add(InspectorController.class, () -> new InspectorController(inspector, actions));
        add(BlastController.class, () -> new BlastController(blast, inspector));
        add(PathsController.class, () -> new PathsController(paths, finding, from.appearance(), actions, menu));
        add(PictureBarController.class, () -> new PictureBarController(paths, actions));
        add(FindBarController.class, () -> new FindBarController(finding, overlays));
        CompareViewModel compare = new CompareViewModel(session, work, engine.clock().getZone());
        CompareActions.register(actions, session, compare);
        MergedGraphViewModel merged = new MergedGraphViewModel(compare, session, work, new FxTextWidths());
        add(MergedGraphController.class, () -> new MergedGraphController(merged, from.appearance(), menu));
        add(CompareController.class, () -> new CompareController(compare, actions));
        add(GraphController.class, () -> new GraphController(graph, finding, from.appearance(), menu));
        add(GraphBarController.class, () -> new GraphBarController(graph, actions));
        add(ComponentsController.class, () -> new ComponentsController(components, menu, overlays));
        add(QuickOpenController.class, () -> new QuickOpenController(quickOpen));
    }

    private void remedies(BackgroundWork work, Supplier<Investigate> investigate, Clip clip) {
        WhatIfViewModel whatIf = new WhatIfViewModel(session, work, investigate, notices);
        WhatIfActions.register(actions, whatIf, overlays);
        add(WhatIfBannerController.class, () -> new WhatIfBannerController(whatIf, actions));
        add(TryVersionController.class, () -> new TryVersionController(whatIf, overlays));
        NotesViewModel note = new NotesViewModel(session, notes, notices, overlays);
        NotesActions.register(actions, note, overlays);
        add(NoteController.class, () -> new NoteController(note));
        add(NotesListController.class, () -> new NotesListController(note));
        RemedyViewModel remedy = new RemedyViewModel(session, work, investigate, clip, notices);
        DominatorsViewModel dominators = new DominatorsViewModel(session, work);
        SelectionMenu menu = new SelectionMenu(actions);
        add(RemedyController.class, () -> new RemedyController(remedy, whatIf::tryOut));
        add(DominatorsController.class, () -> new DominatorsController(dominators, menu));
    }

    private void add(Class<?> controller, Supplier<Object> maker) {
        controllers.put(controller, maker);
    }

    private static String clipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
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

    /// Answers a text as if it had been pasted.
    public PasteViewModel paste() {
        return paste;
    }

    /// Opens what was open last time, unless files are given, which are opened instead; remembers from then on.
    public void begin(List<String> given) {
        if (given.isEmpty()) {
            sessionMemory.restore(main, notices);
        } else {
            main.openNamed(given);
            sessionMemory.follow();
        }
    }
}
