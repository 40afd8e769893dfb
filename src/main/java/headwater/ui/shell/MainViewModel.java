package headwater.ui.shell;

import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.ui.work.Job;
import headwater.workbench.Failure;
import headwater.workbench.FindInputs;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.OpenSnapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Opens files and knows what the middle of the window shows.
public final class MainViewModel {
    /// What the middle of the window shows.
    public enum Centre { START, READING, ANSWER }

    private final Session session;
    private final BackgroundWork work;
    private final UseCases useCases;
    private final Messages messages;
    private final FileChoosers choosers;
    private final Optional<Path> sample;
    private final Map<OpenFile, Job<Investigation>> reading = new HashMap<>();
    private final ReadOnlyDoubleWrapper readingFraction = new ReadOnlyDoubleWrapper(-1);
    private final ObjectBinding<Centre> centre;

    /// What opening a file needs.
    public record UseCases(OpenSnapshots open, FindInputs find, Investigate investigate) {
    }

    /// @param sample  the event-stream sample, where it is there
    public MainViewModel(Session session, BackgroundWork work, UseCases useCases, Messages messages,
            FileChoosers choosers, Optional<Path> sample) {
        this.session = session;
        this.work = work;
        this.useCases = useCases;
        this.messages = messages;
        this.choosers = choosers;
        this.sample = sample;
        centre = Bindings.createObjectBinding(() -> session.current().get().isEmpty() ? Centre.START
                : session.answer().get().isEmpty() ? Centre.READING : Centre.ANSWER,
                session.current(), session.answer());
        session.current().subscribe(_ -> followReading());
    }

    /// How far the reading of the current file is, from 0 to 1, or negative when it cannot be told.
    public ReadOnlyDoubleProperty readingFraction() {
        return readingFraction.getReadOnlyProperty();
    }

    private void followReading() {
        readingFraction.unbind();
        session.current().get().map(reading::get).ifPresentOrElse(job -> readingFraction.bind(job.fraction()),
                () -> readingFraction.set(-1));
    }

    public ObjectBinding<Centre> centre() {
        return centre;
    }

    /// Asks for files and opens them.
    public void choose() {
        open(choosers.inputs());
    }

    public boolean hasSample() {
        return sample.isPresent();
    }

    public void openSample() {
        sample.ifPresent(path -> open(List.of(path)));
    }

    /// Opens files, and what can be read in folders; the first of them is shown.
    public void open(List<Path> given) {
        List<Path> folders = given.stream().filter(Files::isDirectory).toList();
        List<Path> files = given.stream().filter(path -> !Files.isDirectory(path)).toList();
        openFiles(files);
        if (!folders.isEmpty()) {
            work.run(Texts.text("open.searching"), progress -> useCases.find().in(folders, progress))
                    .onSuccess(this::openFiles).onFailure(Failure.class, messages::show);
        }
    }

    private void openFiles(List<Path> paths) {
        List<OpenFile> opened = paths.stream().map(session::add).toList();
        if (!opened.isEmpty()) {
            session.show(opened.getFirst());
        }
        opened.stream().filter(file -> !reading.containsKey(file)).forEach(this::read);
    }

    private void read(OpenFile file) {
        Job<Investigation> job = work.run(Texts.text("open.reading", file.fileName()), progress ->
                useCases.investigate().of(useCases.open().open(file.path(), progress), progress));
        reading.put(file, job);
        followReading();
        job.onSuccess(answer -> {
            reading.remove(file);
            session.answered(file, answer);
        }).onFailure(Failure.class, failure -> {
            forget(file);
            messages.show(failure);
        }).onCancelled(() -> forget(file));
    }

    /// A file that could not be read again keeps its earlier answer.
    private void forget(OpenFile file) {
        reading.remove(file);
        if (file.answer().get().isEmpty()) {
            session.close(file);
        }
    }

    /// Gives up reading the current file.
    public void cancelReading() {
        session.current().get().map(reading::get).ifPresent(Job::cancel);
    }

    /// Closes the current file.
    public void closeCurrent() {
        session.current().get().ifPresent(file -> {
            Job<Investigation> job = reading.get(file);
            if (job == null) {
                session.close(file);
            } else {
                job.cancel();
            }
        });
    }

    Session session() {
        return session;
    }

    Messages messages() {
        return messages;
    }
}
