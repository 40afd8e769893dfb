package headwater.ui.compare;

import headwater.analysis.diff.Mark;
import headwater.analysis.diff.SnapshotDiff;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.CompareSnapshots;
import headwater.workbench.Investigation;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// Compares the current file with the baseline, as soon as both are read.
public final class CompareViewModel {
    private final Session session;
    private final BackgroundWork work;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.CHANGES);
    private final ObservableList<CompareRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<CompareRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private Subscription baselineRead = Subscription.EMPTY;

    /// @param zone  where the user is
    public CompareViewModel(Session session, BackgroundWork work, ZoneId zone) {
        this.zone = zone;
        this.session = session;
        this.work = work;
        session.baseline().subscribe(this::follow);
        session.current().subscribe(_ -> renew());
        session.answer().subscribe(_ -> renew());
        mode.subscribe(_ -> fill());
        compared.subscribe(_ -> {
            fill();
            selectGravest();
        });
        selected.subscribe(row -> row.flatMap(CompareViewModel::later)
                .ifPresent(side -> side.component().ifPresent(session::select)));
    }

    private static Optional<CompareRow.Side> later(CompareRow row) {
        return row instanceof CompareRow.Pair pair ? pair.now() : Optional.empty();
    }

    private void follow(Optional<OpenFile> baseline) {
        baselineRead.unsubscribe();
        baselineRead = baseline.map(file -> file.answer().subscribe(_ -> renew())).orElse(Subscription.EMPTY);
        renew();
    }

    private void renew() {
        Optional<OpenFile> baseline = session.baseline().get();
        possible.set(baseline.isPresent() && session.current().get().isPresent()
                && !baseline.equals(session.current().get()));
        Optional<Investigation> before = baseline.flatMap(file -> file.answer().get());
        Optional<Investigation> now = session.answer().get();
        if (!possible.get() || before.isEmpty() || now.isEmpty()) {
            work.latest("compare").drop();
            compared.set(Optional.empty());
            return;
        }
        work.latest("compare").run(Texts.text("compare.running"), progress -> {
            SnapshotDiff diff = CompareSnapshots.of(before.get().snapshot(), now.get().snapshot(), progress);
            return new Compared(diff, before.get(), now.get(),
                    new DescribeComparison(diff, before.get(), now.get(), zone).content(progress));
        }).onSuccess(made -> compared.set(Optional.of(made)));
    }

    private void fill() {
        Optional<CompareRow> kept = selected.get();
        rows.setAll(compared.get().map(Compared::content)
                .map(made -> mode.get() == Mode.ALL ? made.all() : made.changes()).orElse(List.of()));
        selected.set(kept.filter(rows::contains));
    }

    /// What is compromised is looked at first, unless something else was chosen meanwhile.
    private void selectGravest() {
        boolean other = compared.get().filter(made -> session.component().get().stream().anyMatch(component ->
                IntStream.of(made.now().targets()).noneMatch(target -> target == component))).isPresent();
        if (!other && selected.get().isEmpty()) {
            selected.set(rows.stream().filter(row -> row instanceof CompareRow.Pair pair && pair.compromised()
                    && pair.mark() != Mark.SAME).findFirst());
        }
    }

    /// Whether there is a baseline for the current file.
    public ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    /// The two builds, once they are compared.
    ReadOnlyObjectProperty<Optional<Compared>> compared() {
        return compared.getReadOnlyProperty();
    }

    /// What is listed now; in the picture, what changed.
    ObservableList<CompareRow> rows() {
        return rows;
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    ObjectProperty<Optional<CompareRow>> selected() {
        return selected;
    }

    /// Makes the later build the earlier one.
    void swap() {
        session.baseline().get().ifPresent(earlier -> session.current().get().ifPresent(later ->
                session.compare(later, earlier)));
    }

    /// Compares the other builds with this one from now on.
    void setAsBaseline() {
        session.current().get().ifPresent(session::baseline);
    }

    /// Goes to the change after or before the selected line; stays where there is none.
    void step(boolean forward) {
        int at = selected.get().map(rows::indexOf).filter(row -> row >= 0).orElse(forward ? -1 : rows.size());
        for (int row = at + (forward ? 1 : -1); row >= 0 && row < rows.size(); row += forward ? 1 : -1) {
            if (rows.get(row) instanceof CompareRow.Pair pair && pair.mark() != Mark.SAME) {
                selected.set(Optional.of(pair));
                return;
            }
        }
    }

    /// Whether the selected package is in the later build, so that its paths can be shown.
    boolean canShowPaths() {
        return selected.get().flatMap(CompareViewModel::later).filter(side -> side.component().isPresent()).isPresent();
    }

    void showPaths() {
        selected.get().flatMap(CompareViewModel::later).ifPresent(side -> side.component().ifPresent(session::aimAt));
    }
}
