package headwater.ui.session;

import headwater.model.Component;
import headwater.workbench.Compromised;
import headwater.workbench.Investigation;
import headwater.workbench.PathFilter;
import headwater.workbench.SnapshotReference;
import headwater.workbench.SoughtIncident;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The only state that features share: open files, the current one with its answer, the selected component.
public final class Session {
    private final ObservableList<OpenFile> files = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<OpenFile>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Investigation>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Tried>> tried = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalInt> component = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> goal = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> hovered = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<PathFilter> filter = new ReadOnlyObjectWrapper<>(PathFilter.ALL);
    private final ReadOnlyObjectWrapper<Optional<Reveal>> revealed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<OpenFile>> baseline = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Listing>> listing = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<SoughtIncident>> sought = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ObservableList<OpenFile> files() {
        return files;
    }

    /// Adds a file without an answer, or finds it when it is open already.
    public OpenFile add(Path path) {
        return findOrAdd(new OpenFile.Source.InFile(path));
    }

    /// Adds a kept snapshot without an answer, or finds it when it is open already.
    public OpenFile add(SnapshotReference kept) {
        return findOrAdd(new OpenFile.Source.Kept(kept));
    }

    private OpenFile findOrAdd(OpenFile.Source source) {
        return files.stream().filter(file -> file.source().equals(source)).findFirst().orElseGet(() -> addNew(source));
    }

    private OpenFile addNew(OpenFile.Source source) {
        OpenFile file = new OpenFile(source);
        files.add(file);
        return file;
    }

    /// Adds a pasted text under a name.
    public OpenFile addPasted(String name, String text) {
        return addNew(new OpenFile.Source.Pasted(name, text));
    }

    public void close(OpenFile file) {
        int at = files.indexOf(file);
        if (at >= 0) {
            files.remove(at);
            comparing.set(false);
            if (baseline.get().filter(file::equals).isPresent()) {
                baseline.set(Optional.empty());
            }
            if (current.get().filter(file::equals).isPresent()) {
                Optional<OpenFile> next = files.isEmpty() ? Optional.empty()
                        : Optional.of(files.get(Math.min(at, files.size() - 1)));
                show(next);
            }
        }
    }

    public void show(OpenFile file) {
        comparing.set(false);
        show(Optional.of(file));
    }

    /// Shows a file without what is tried out on it: for those who know its components as the file has them.
    public void showAsRead(OpenFile file) {
        file.tried(Optional.empty());
        show(file);
    }

    private void show(Optional<OpenFile> file) {
        current.set(file);
        renew();
    }

    /// Gives a file its answer.
    public void answered(OpenFile file, Investigation found) {
        file.answered(found);
        if (current.get().filter(file::equals).isPresent()) {
            renew();
        }
        if (bothRead()) {
            comparing.set(false);
        }
    }

    private boolean bothRead() {
        return Stream.concat(baseline.get().stream(), current.get().stream())
                .allMatch(file -> file.answer().get().isPresent());
    }

    /// First without an answer, so that nobody puts a component of one file into the graph of another.
    private void renew() {
        Optional<Tried> trial = current.get().flatMap(OpenFile::tried);
        Optional<Investigation> found = trial.map(Tried::answer).or(() -> current.get().flatMap(file -> file.answer().get()));
        answer.set(Optional.empty());
        tried.set(trial);
        component.set(OptionalInt.empty());
        goal.set(OptionalInt.empty());
        hovered.set(OptionalInt.empty());
        listing.set(Optional.empty());
        filter.set(filter.get().ungated());
        answer.set(found);
        component.set(found.map(Session::firstToLookAt).orElse(OptionalInt.empty()));
    }

    /// Answers for the current file as it would be after some changes; nothing answers for the file itself again. The
    /// selected component stays selected where it, or what took its place, is still there.
    public void tryOut(Optional<Tried> wanted) {
        Optional<Component> selected = answer.get().flatMap(of -> component.get().stream()
                .mapToObj(of.snapshot().graph()::component).findFirst());
        current.get().ifPresent(file -> file.tried(wanted));
        renew();
        selected.flatMap(was -> answer.get().flatMap(of -> IntStream.range(0, of.snapshot().graph().size())
                .filter(c -> of.snapshot().graph().component(c).sameLocation(was)).boxed().findFirst())).ifPresent(this::select);
    }

    /// What is tried out on the current file.
    public ReadOnlyObjectProperty<Optional<Tried>> tried() {
        return tried.getReadOnlyProperty();
    }

    private static OptionalInt firstToLookAt(Investigation found) {
        return found.compromised().stream().mapToInt((Compromised each) -> each.instances()[0]).reduce((_, last) -> last);
    }

    public ReadOnlyObjectProperty<Optional<OpenFile>> current() {
        return current.getReadOnlyProperty();
    }

    /// The earlier build, with which the current file is compared.
    public ReadOnlyObjectProperty<Optional<OpenFile>> baseline() {
        return baseline.getReadOnlyProperty();
    }

    public void baseline(OpenFile earlier) {
        baseline.set(Optional.of(earlier));
    }

    /// Compares two files: the later one is shown beside the earlier one.
    public void compare(OpenFile earlier, OpenFile later) {
        comparing.set(true);
        baseline.set(Optional.of(earlier));
        show(Optional.of(later));
        comparing.set(!bothRead());
    }

    /// Whether two files were asked for together, until both are read, one is closed, or another one is shown.
    public ReadOnlyBooleanProperty comparing() {
        return comparing.getReadOnlyProperty();
    }

    /// The answer for the current file, once there is one; while something is tried out on it, the answer after that.
    public ReadOnlyObjectProperty<Optional<Investigation>> answer() {
        return answer.getReadOnlyProperty();
    }

    /// The selected component, a number in the graph of the current file.
    public ObjectProperty<OptionalInt> component() {
        return component;
    }

    public void select(int number) {
        component.set(OptionalInt.of(number));
    }

    /// The component to which paths are asked for instead of what is compromised.
    public ReadOnlyObjectProperty<OptionalInt> goal() {
        return goal.getReadOnlyProperty();
    }

    /// Asks for the paths to a component.
    public void aimAt(int number) {
        component.set(OptionalInt.of(number));
        goal.set(OptionalInt.of(number));
    }

    /// Asks again for the paths to what is compromised.
    public void aimAtCompromised() {
        goal.set(OptionalInt.empty());
    }

    /// The component under the mouse, in whichever view.
    public ObjectProperty<OptionalInt> hovered() {
        return hovered;
    }

    /// Which paths are looked at. The scopes outlive the file, the components do not.
    public ReadOnlyObjectProperty<PathFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    public void filter(PathFilter wanted) {
        filter.set(wanted);
    }

    /// The components that the table lists instead of all.
    public ReadOnlyObjectProperty<Optional<Listing>> listing() {
        return listing.getReadOnlyProperty();
    }

    /// Asks the table for some components, and for being shown.
    public void list(Listing wanted) {
        listing.set(Optional.of(wanted));
    }

    /// Asks the table for all components.
    public void listAll() {
        listing.set(Optional.empty());
    }

    /// The component that a view was last asked to find.
    public ReadOnlyObjectProperty<Optional<Reveal>> revealed() {
        return revealed.getReadOnlyProperty();
    }

    /// Asks a view to find a component, and to be shown.
    public void reveal(int number, Reveal.Place where) {
        select(number);
        revealed.set(Optional.empty());
        revealed.set(Optional.of(new Reveal(number, where)));
    }

    /// The incident that is searched for everywhere.
    public ReadOnlyObjectProperty<Optional<SoughtIncident>> sought() {
        return sought.getReadOnlyProperty();
    }

    /// Asks to search for an incident, once more when it is the same.
    public void seek(SoughtIncident incident) {
        sought.set(Optional.empty());
        sought.set(Optional.of(incident));
    }

    public void seekNothing() {
        sought.set(Optional.empty());
    }
}
