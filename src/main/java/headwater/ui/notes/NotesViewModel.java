package headwater.ui.notes;

import headwater.model.DependencyGraph;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.session.Tried;
import headwater.ui.text.Texts;
import headwater.workbench.ComponentText;
import headwater.workbench.Investigation;
import headwater.workbench.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The note on the selected component, and the list of all of the current project.
public final class NotesViewModel {
    private final Session session;
    private final Notes notes;
    private final Notices notices;
    private final Overlays overlays;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty bookmarked = new SimpleBooleanProperty();
    private Optional<Note> shown = Optional.empty();
    private boolean showing;

    public NotesViewModel(Session session, Notes notes, Notices notices, Overlays overlays) {
        this.session = session;
        this.notes = notes;
        this.notices = notices;
        this.overlays = overlays;
        session.component().subscribe(_ -> show());
        session.answer().subscribe(_ -> show());
        text.subscribe(_ -> write());
        bookmarked.subscribe(_ -> write());
    }

    /// The note of a component of the current file.
    private Optional<Note> note(int component) {
        return session.answer().get().map(answer -> notes.of(project(), ComponentText.purl(answer, component)));
    }

    private String project() {
        return session.current().get().map(OpenFile::title).orElse("");
    }

    private void show() {
        showing = true;
        shown = session.component().get().stream().boxed().findFirst().flatMap(this::note);
        text.set(shown.map(Note::text).orElse(""));
        bookmarked.set(shown.filter(Note::bookmarked).isPresent());
        showing = false;
    }

    private void write() {
        if (!showing) {
            shown = shown.map(note -> new Note(note.project(), note.component(), bookmarked.get(), text.get()));
            shown.ifPresent(this::put);
        }
    }

    private boolean put(Note note) {
        boolean kept = notes.put(note);
        if (!kept) {
            notices.tell(Texts.text("notes.many", Notes.MOST));
        }
        return kept;
    }

    /// Keeps what was tried out, and what came of it, as a note on the component that is selected as the file has it, else on
    /// the first that is compromised there, else on the first root.
    void keepTried() {
        Optional<Investigation> read = session.current().get().flatMap(file -> file.answer().get());
        session.tried().get().ifPresent(tried -> read.ifPresent(file -> subject(tried, file).ifPresent(component -> {
            Note before = notes.of(project(), ComponentText.purl(file, component));
            String said = (before.text().isBlank() ? "" : before.text().stripTrailing() + "\n") + Sentence.of(tried.answer());
            if (said.length() > Note.LONGEST) {
                notices.tell(Texts.text("notes.full", Note.LONGEST));
                return;
            }
            if (!put(new Note(before.project(), before.component(), before.bookmarked(), said))) {
                return;
            }
            show();
            notices.tell(Texts.text("notes.kept", ComponentText.name(file, component)));
        })));
    }

    private Optional<Integer> subject(Tried tried, Investigation file) {
        DependencyGraph graph = file.snapshot().graph();
        return session.component().get().stream().mapToObj(tried.answer().snapshot().graph()::component)
                .flatMap(now -> IntStream.range(0, graph.size()).filter(c -> graph.component(c).sameLocation(now)).boxed()).findFirst()
                .or(() -> IntStream.concat(IntStream.of(file.targets()), IntStream.of(graph.roots())).boxed().findFirst());
    }

    /// All notes of the current project.
    List<Note> all() {
        return notes.of(project());
    }

    /// Selects the component of a note in the table, or says that this build does not hold it.
    void choose(Note note) {
        overlays.close();
        Optional<Investigation> answer = session.answer().get();
        answer.flatMap(of -> IntStream.range(0, of.snapshot().graph().size())
                .filter(c -> ComponentText.purl(of, c).equals(note.component())).boxed().findFirst())
                .ifPresentOrElse(session::select, () -> notices.tell(Texts.text("notes.absent", note.component())));
    }

    /// What the user writes about the selected component.
    StringProperty text() {
        return text;
    }

    BooleanProperty bookmarked() {
        return bookmarked;
    }

    void close() {
        overlays.close();
    }

    Session session() {
        return session;
    }
}
