package headwater.ui.kept;

import headwater.model.BuildFacts;
import headwater.model.SnapshotRecord;
import headwater.ui.memory.Memory;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.views.Views;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Failure;
import headwater.workbench.KeptProject;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Keeps what is open as a snapshot: asks for project, stream and label, with answers ready, and says that it is kept once
/// it is on the disk.
public final class KeepViewModel {
    private final Session session;
    private final KeptSnapshots kept;
    private final Surroundings around;
    private final KeepMemory memory;
    private final StringProperty project = new SimpleStringProperty("");
    private final StringProperty stream = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty keeping = new SimpleBooleanProperty();
    private Optional<OpenFile> file = Optional.empty();

    /// What it works and tells through.
    public record Surroundings(BackgroundWork work, Overlays overlays, Notices notices, Memory memory,
            SnapshotsViewModel snapshots) {
    }

    public KeepViewModel(Session session, KeptSnapshots kept, Surroundings around) {
        this.session = session;
        this.kept = kept;
        this.around = around;
        memory = new KeepMemory(around.memory());
    }

    /// Whether something is open that is not kept already.
    BooleanBinding possible() {
        return Bindings.createBooleanBinding(() -> session.answer().get().isPresent() && session.current().get()
                .filter(open -> !(open.source() instanceof OpenFile.Source.Kept)).isPresent(), session.answer(),
                session.current());
    }

    /// Opens the dialog for the current file.
    void ask() {
        file = session.current().get();
        Optional<KeepMemory.Names> before = file.flatMap(OpenFile::path).flatMap(memory::of);
        project.set(before.map(KeepMemory.Names::project).orElseGet(() -> file.map(OpenFile::title).orElse("")));
        stream.set(before.map(KeepMemory.Names::stream).orElse(SnapshotReference.MAIN));
        label.set("");
        problem.set("");
        around.overlays().open(Views.KEEP);
    }

    /// Keeps it in the background. The dialog closes when it is kept; until then it can be closed, and it is kept all the
    /// same.
    void keep() {
        Optional<Snapshot> snapshot = file.flatMap(open -> open.answer().get()).map(found -> found.snapshot());
        if (keeping.get() || snapshot.isEmpty()) {
            return;
        }
        OpenFile asked = file.get();
        KeptSnapshots.KeepAs as = new KeptSnapshots.KeepAs(project.get().strip(), stream.get().strip(),
                Optional.of(label.get().strip()).filter(text -> !text.isEmpty()), BuildFacts.NONE);
        keeping.set(true);
        problem.set("");
        around.work().run(Texts.text("keep.keeping"), progress -> kept.keep(snapshot.get(), as, progress))
                .onSuccess(saved -> saved(asked, saved))
                .onFailure(Failure.Store.class, failed -> {
                    keeping.set(false);
                    problem.set(String.valueOf(failed.getMessage()));
                    if (!shown()) {
                        around.notices().tell(Texts.text("keep.failed", problem.get()));
                    }
                }).onStopped(() -> keeping.set(false));
    }

    private void saved(OpenFile asked, KeptSnapshots.Kept saved) {
        keeping.set(false);
        if (shown()) {
            around.overlays().close();
        }
        SnapshotRecord snapshot = saved.snapshot();
        asked.path().ifPresent(path -> memory.remember(path,
                new KeepMemory.Names(snapshot.address().project(), snapshot.address().stream())));
        around.notices().tell(Texts.text(saved.before() ? "keep.before" : "keep.kept", snapshot.address().project(),
                saved.reference().build()));
        around.snapshots().reveal(saved.reference());
    }

    private boolean shown() {
        return around.overlays().shown().get().filter(Views.KEEP::equals).isPresent();
    }

    void close() {
        around.overlays().close();
    }

    /// What is to be kept.
    String what() {
        return file.flatMap(open -> open.answer().get().map(found -> open.fileName() + " · "
                + Texts.count("compare.facts", found.snapshot().componentCount()))).orElse("");
    }

    String place() {
        return kept.place();
    }

    /// The label that it gets when none is given: the next number of the stream, as far as the list is up to date.
    String nextLabel() {
        List<KeptProject> all = around.snapshots().projects().get();
        int next = 1 + all.stream().filter(each -> each.name().equals(project.get().strip()))
                .flatMap(each -> each.streams().stream()).filter(each -> each.name().equals(stream.get().strip()))
                .mapToInt(each -> each.snapshots().getFirst().snapshot().seq()).findFirst().orElse(0);
        return Texts.text("keep.number", String.valueOf(next));
    }

    StringProperty project() {
        return project;
    }

    StringProperty stream() {
        return stream;
    }

    StringProperty label() {
        return label;
    }

    /// Why it was not kept.
    StringProperty problem() {
        return problem;
    }

    BooleanProperty keeping() {
        return keeping;
    }
}
