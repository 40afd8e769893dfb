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
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// Opens files and knows what the middle of the window shows.
public final class MainViewModel {
    /// What the middle of the window shows.
    public enum Centre { START, READING, ANSWER }

    private final Session session;
    private final BackgroundWork work;
    private final UseCases useCases;
    private final Desk desk;
    private final DoneInBackground done;
    private final Map<OpenFile, Job<Investigation>> reading = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> readingNow = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Centre> centre;
    private int pastes;

    /// What opening a file needs.
    public record UseCases(OpenSnapshots open, FindInputs find, Investigate investigate, KeptSnapshots kept) {
    }

    /// What the window tells through, asks with and remembers in.
    ///
    /// @param sample  the event-stream sample, where it is there
    public record Desk(Messages messages, Notices notices, FileChoosers choosers, RecentFiles recent,
            Optional<Path> sample) {
    }

    public MainViewModel(Session session, BackgroundWork work, UseCases useCases, Desk desk) {
        this.session = session;
        this.work = work;
        this.useCases = useCases;
        this.desk = desk;
        done = new DoneInBackground(session, desk.notices());
        centre = Bindings.createObjectBinding(() -> session.current().get().isEmpty() ? Centre.START
                : session.answer().get().isEmpty() ? Centre.READING : Centre.ANSWER,
                session.current(), session.answer());
        session.current().subscribe(_ -> followReading());
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
        work.run(Texts.text("open.looking"), _ -> asked.stream().filter(file -> !Files.isRegularFile(file))
                .collect(Collectors.toSet())).onSuccess(told);
    }

    public void forgetRecent() {
        desk.recent().forgetAll();
    }

    /// Opens files, and what can be read in folders; the first of them is shown.
    public void open(List<Path> given) {
        if (!given.isEmpty()) {
            work.run(Texts.text("open.looking"), progress -> useCases.find().in(given, progress)).onSuccess(found -> {
                openFiles(found.files());
                tellRest(found);
            }).onFailure(Failure.class, desk.messages()::show);
        }
    }

    private void tellRest(FindInputs.Found found) {
        if (!found.unread().isEmpty()) {
            String first = found.unread().getFirst().origin().toString();
            desk.notices().tell(found.unread().size() == 1 ? Texts.text("open.unread.one", first)
                    : Texts.text("open.unread", found.unread().size(), first));
        }
        if (found.more() > 0) {
            desk.notices().tell(Texts.text("open.more", found.files().size(), found.more()));
        }
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

    private void openFiles(List<Path> paths) {
        openAll(paths.stream().map(session::add).distinct().toList());
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
        Job<Investigation> job = work.run(Texts.text("open.reading", file.shortName()), progress ->
                useCases.investigate().of(snapshot(file.source(), progress), progress));
        reading.put(file, job);
        followReading();
        job.onSuccess(answer -> {
            reading.remove(file);
            file.path().ifPresent(desk.recent()::opened);
            session.answered(file, answer);
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

    /// Closes the current file, whether it was read or not.
    public void closeCurrent() {
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
