package headwater.ui.kept;

import headwater.model.SnapshotRecord;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.KeptProject;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotReference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the store holds, with verdicts; opens snapshots and compares two of them. Other processes may keep snapshots at the
/// same time, so it is read again whenever the window is looked at again.
public final class SnapshotsViewModel {
    private static final Comparator<SnapshotRecord> AGE = (one, other) -> oneStream(one, other)
            ? Integer.compare(one.seq(), other.seq())
            : Comparator.<SnapshotRecord, Instant>comparing(SnapshotRecord::captured)
                    .thenComparingLong(SnapshotRecord::id).compare(one, other);

    private final KeptSnapshots kept;
    private final Supplier<Investigate> investigate;
    private final BackgroundWork work;
    private final Consumer<List<SnapshotReference>> opener;
    private final ReadOnlyObjectWrapper<List<KeptProject>> projects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Failure.Store>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SnapshotReference>> revealed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<KeptProject.Judged> selected = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> status = new ReadOnlyObjectWrapper<>("");
    private Loaded loaded = new Loaded("", List.of());

    /// @param opener  opens snapshots; two are compared, the first being the earlier one
    public SnapshotsViewModel(KeptSnapshots kept, Supplier<Investigate> investigate, BackgroundWork work,
            Consumer<List<SnapshotReference>> opener) {
        this.kept = kept;
        this.investigate = investigate;
        this.work = work;
        this.opener = opener;
    }

    private record Loaded(String stamp, List<KeptProject> projects) {
    }

    /// Reads the store again.
    public void refresh() {
        load("");
    }

    /// Reads the store again if somebody wrote it meanwhile.
    void refreshIfChanged() {
        load(loaded.stamp());
    }

    private void load(String known) {
        Loaded before = loaded;
        Investigate lookout = investigate.get();
        work.latest("snapshots").run(Texts.text("snapshots.loading"), progress -> {
            String stamp = kept.stamp();
            return !known.isEmpty() && stamp.equals(known) ? before
                    : new Loaded(stamp, KeptProject.all(kept, lookout, progress));
        }).onSuccess(this::show).onFailure(Failure.Store.class, failed -> {
            loaded = new Loaded("", loaded.projects());
            trouble.set(Optional.of(failed));
            status.set(Texts.text("snapshots.status.trouble"));
        });
    }

    private void show(Loaded now) {
        trouble.set(Optional.empty());
        if (!now.equals(loaded)) {
            loaded = now;
            projects.set(now.projects());
        }
        int snapshots = now.projects().stream().mapToInt(KeptProject::snapshots).sum();
        status.set(snapshots == 0 ? Texts.text("snapshots.status.empty") : Texts.count("snapshots.status", snapshots) + " · "
                + Texts.count("snapshots.projects", now.projects().size()));
    }

    /// What the store held when it was read last.
    public ReadOnlyObjectProperty<List<KeptProject>> projects() {
        return projects.getReadOnlyProperty();
    }

    /// Why the store could not be read the last time; what is listed is as it was before.
    ReadOnlyObjectProperty<Optional<Failure.Store>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// How full the store is, for the status bar; empty as long as it was not read.
    public ReadOnlyObjectProperty<String> status() {
        return status.getReadOnlyProperty();
    }

    /// Where the store is.
    public String place() {
        return kept.place();
    }

    /// The snapshot that is to be pointed out once it is listed.
    ReadOnlyObjectProperty<Optional<SnapshotReference>> revealed() {
        return revealed.getReadOnlyProperty();
    }

    /// Lists a snapshot that was kept just now.
    void reveal(SnapshotReference reference) {
        revealed.set(Optional.of(reference));
        refresh();
    }

    void revealDone() {
        revealed.set(Optional.empty());
    }

    ObservableList<KeptProject.Judged> selected() {
        return selected;
    }

    BooleanBinding canOpen() {
        return Bindings.isNotEmpty(selected);
    }

    BooleanBinding canCompare() {
        return Bindings.size(selected).isEqualTo(2);
    }

    void open() {
        opener.accept(selected.stream().limit(1).map(KeptProject.Judged::reference).toList());
    }

    /// Compares the two selected ones, the older being the earlier one.
    void compare() {
        opener.accept(selected.stream().sorted(Comparator.comparing(KeptProject.Judged::snapshot, AGE))
                .map(KeptProject.Judged::reference).toList());
    }

    private static boolean oneStream(SnapshotRecord one, SnapshotRecord other) {
        return one.address().project().equals(other.address().project())
                && one.address().stream().equals(other.address().stream());
    }
}
