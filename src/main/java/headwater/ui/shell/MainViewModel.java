package headwater.ui.shell;

import headwater.progress.Progress;
import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.memory.RecentFiles;
import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.ui.work.Job;
import headwater.workbench.Failure;
import headwater.workbench.FindInputs;
import headwater.workbench.IndicatorReview;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.LockfileSearch;
import headwater.workbench.OpenSnapshots;
import headwater.workbench.Preview;
import headwater.workbench.Sample;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// Opens files and knows what the middle of the window shows.
public final class MainViewModel {
    /// What the middle of the window shows.
    public enum Centre {
        START, READING, ANSWER,
        /// No file is open, and an incident is searched for in all snapshots.
        INCIDENT
    }

    private final Session session;
    private final BackgroundWork work;
    private final UseCases useCases;
    private final Desk desk;
    private final DoneInBackground done;
    private final Map<OpenFile, Job<Investigation>> reading = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> readingNow = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Centre> centre;
    private final ReadOnlyObjectWrapper<Optional<Preview>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<IndicatorReview> onIndicators = _ -> { };
    private int pastes;

    /// What opening a file needs.
    ///
    /// @param investigate  gives what is looked for now
    public record UseCases(OpenSnapshots open, FindInputs find, Supplier<Investigate> investigate,
            KeptSnapshots kept) {
    }

    /// What the window tells through, asks with and remembers in.
    ///
    /// @param sample   the event-stream sample, where it is there
    /// @param samples  one of every format
    public record Desk(Messages messages, Notices notices, FileChoosers choosers, RecentFiles recent,
            Optional<Path> sample, List<Sample> samples) {
        public Desk {
            samples = List.copyOf(samples);
        }
    }

    public MainViewModel(Session session, BackgroundWork work, UseCases useCases, Desk desk) {
        this.session = session;
        this.work = work;
        this.useCases = useCases;
        this.desk = desk;
        done = new DoneInBackground(session, desk.notices());
        centre = Bindings.createObjectBinding(this::centreNow, session.current(), session.answer(), session.sought());
        session.current().subscribe(_ -> followReading());
    }

    private Centre centreNow() {
        return session.current().get().isEmpty() ? session.sought().get().isEmpty() ? Centre.START : Centre.INCIDENT
                : session.answer().get().isEmpty() ? Centre.READING : Centre.ANSWER;
    }

    /// Something more is looked for: in what is open already, too.
    public void lookAgain() {
        session.files().forEach(file -> file.answer().get().ifPresent(answer -> judge(file, answer.snapshot())));
    }

    /// Looks in what was read already. The newest judgement counts, and none of a file that was read again meanwhile.
    private void judge(OpenFile file, Snapshot snapshot) {
        Investigate investigate = useCases.investigate().get();
        work.latest("judge " + file.place()).run(Texts.text("open.reading", file.shortName()),
                progress -> investigate.of(snapshot, progress)).onSuccess(after -> {
                    if (session.files().contains(file)
                            && file.answer().get().filter(now -> now.snapshot().equals(snapshot)).isPresent()) {
                        session.answered(file, after);
                    }
                });
    }

    /// The reading that the centre of the window shows: that of the current file, which has no answer yet.
    public ReadOnlyObjectProperty<Optional<Job<?>>> readingNow() {
        return readingNow.getReadOnlyProperty();
    }

    private void followReading() {
        readingNow.set(session.current().get().filter(file -> file.answer().get().isEmpty()).map(reading::get));
    }

    public ObjectBinding<Centre> centre() {
        return centre;
    }

    /// Asks for files and opens them.
    public void choose() {
        open(desk.choosers().inputs());
    }

    public boolean hasSample() {
        return desk.sample().isPresent();
    }

    /// What comes with the program, one of every format.
    public List<Sample> samples() {
        return desk.samples();
    }

    public void openSample() {
        desk.sample().ifPresent(path -> open(List.of(path)));
    }

    /// The files that were opened last.
    public ObservableList<Path> recent() {
        return desk.recent().paths();
    }

    /// Opens a file of the list again, or says that it is gone and takes it off the list.
    public void openRecent(Path file) {
        missing(List.of(file), gone -> {
            if (gone.isEmpty()) {
                open(List.of(file));
            } else {
                desk.recent().forget(file);
                desk.notices().tell(Texts.text("recent.missing", file));
            }
        });
    }

    /// Looks which files are no longer there; a folder on a network may take its time to say so.
    void missing(List<Path> files, Consumer<Set<Path>> told) {
        List<Path> asked = List.copyOf(files);
        work.run(Texts.text("open.looking"), _ -> asked.stream().filter(file -> !LockfileSearch.isThere(file))
                .collect(Collectors.toSet())).onSuccess(told);
    }

    public void forgetRecent() {
        desk.recent().forgetAll();
    }

    /// Opens files; of folders and archives the only input, else what is there is offered.
    public void open(List<Path> given) {
        if (!given.isEmpty()) {
            work.run(Texts.text("open.looking"), progress -> {
                FindInputs.Found found = useCases.find().in(given, progress);
                return new Looked(found, found.files().size() == 1
                        ? IndicatorReview.ofFile(found.files().getFirst(), useCases.open(), progress) : Optional.empty());
            }).onSuccess(looked -> looked.indicators().ifPresentOrElse(onIndicators, () -> {
                openFound(looked.found().files());
                offered.set(Optional.empty());
                offered.set(looked.found().preview());
            })).onFailure(Failure.class, desk.messages()::show);
        }
    }

    /// What is found among files, or what a single one names that is no lockfile.
    private record Looked(FindInputs.Found found, Optional<IndicatorReview> indicators) {
    }

    /// @param wanted  takes over what an advisory names that was opened as a file
    public void onIndicators(Consumer<IndicatorReview> wanted) {
        onIndicators = wanted;
    }

    /// What was found in folders and archives, to choose from.
    public ReadOnlyObjectProperty<Optional<Preview>> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Opens what is known to be there; the first is shown, two are compared.
    public void openFound(List<Path> paths) {
        openAll(paths.stream().map(session::add).distinct().toList());
    }

    /// Opens what a command line names: files, folders and kept snapshots.
    public void openNamed(List<String> names) {
        if (names.stream().noneMatch(SnapshotReference::is)) {
            open(names.stream().map(Path::of).toList());
            return;
        }
        openAll(names.stream().map(name -> SnapshotReference.find(name).map(session::add)
                .orElseGet(() -> session.add(Path.of(name)))).distinct().toList());
    }

    /// Opens kept snapshots; two are compared, the first being the earlier one.
    public void openKept(List<SnapshotReference> references) {
        openAll(references.stream().map(session::add).distinct().toList());
    }

    private void openAll(List<OpenFile> opened) {
        if (opened.size() == 2) {
            session.compare(opened.getFirst(), opened.getLast());
        } else if (!opened.isEmpty()) {
            session.show(opened.getFirst());
        }
        opened.stream().filter(file -> !reading.containsKey(file)).forEach(file -> read(file, true));
    }

    /// Opens files of an earlier session without a word about those that are not shown.
    void reopen(List<Path> paths, String shown) {
        List<OpenFile> opened = paths.stream().map(session::add).toList();
        opened.stream().filter(file -> file.place().equals(shown)).findFirst()
                .or(() -> opened.stream().findFirst()).ifPresent(session::show);
        opened.forEach(file -> read(file, false));
    }

    /// Opens a lockfile that was pasted, as an input without a file.
    public void openPasted(String text) {
        pastes++;
        OpenFile file = session.addPasted(Texts.text("paste.untitled", pastes), text);
        session.show(file);
        read(file, true);
    }

    private void read(OpenFile file, boolean tell) {
        Investigate investigate = useCases.investigate().get();
        Job<Investigation> job = work.run(Texts.text("open.reading", file.shortName()), progress ->
                investigate.of(snapshot(file.source(), progress), progress));
        reading.put(file, job);
        followReading();
        job.onSuccess(answer -> {
            reading.remove(file);
            file.path().ifPresent(desk.recent()::opened);
            session.answered(file, answer);
            if (!useCases.investigate().get().equals(investigate)) {
                judge(file, answer.snapshot());
            }
            followReading();
            if (tell) {
                done.answered(file, reading.isEmpty());
            }
        }).onFailure(Failure.class, failure -> {
            forget(file);
            desk.messages().show(failure);
        }).onStopped(() -> forget(file));
    }

    private Snapshot snapshot(OpenFile.Source source, Progress progress) throws Failure {
        return switch (source) {
            case OpenFile.Source.InFile(Path path) -> useCases.open().open(path, progress);
            case OpenFile.Source.Pasted(String name, String text) -> useCases.open().openText(name, text, progress);
            case OpenFile.Source.Kept(SnapshotReference reference) -> useCases.kept().open(reference, progress);
        };
    }

    /// A file that could not be read again keeps its earlier answer.
    private void forget(OpenFile file) {
        reading.remove(file);
        if (file.answer().get().isEmpty()) {
            session.close(file);
        }
        followReading();
    }

    /// Gives up reading the current file.
    public void cancelReading() {
        session.current().get().map(reading::get).ifPresent(Job::cancel);
    }

    /// Closes the current file, whether it was read or not; where none is open, the incident.
    public void closeCurrent() {
        if (session.current().get().isEmpty()) {
            session.seekNothing();
        }
        session.current().get().ifPresent(file -> {
            Job<Investigation> job = reading.remove(file);
            if (job != null) {
                job.cancel();
            }
            session.close(file);
        });
    }

    /// Shows the file after the current one in the list, or the one before; after the last comes the first.
    public void showNext(boolean forward) {
        session.current().get().ifPresent(file -> session.show(session.files().get(Math.floorMod(
                session.files().indexOf(file) + (forward ? 1 : -1), session.files().size()))));
    }

    Session session() {
        return session;
    }
}
