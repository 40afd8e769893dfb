package headwater.ui.history;

import headwater.draw.ViewEdits;
import headwater.ui.canvas.Viewport;
import headwater.ui.graph.GraphView;
import headwater.ui.graph.GraphViewModel;
import headwater.ui.paths.PathsViewModel;
import headwater.ui.session.Session;
import headwater.ui.session.Tried;
import headwater.workbench.Investigation;
import headwater.workbench.PathFilter;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

/// Remembers the stops of a window and what was changed in its view. A change of file, tab, question or filter is a
/// stop; changes that come in one gesture, before their picture is there, are one. Zoom, place and selection belong to
/// the stop where they were.
public final class ViewHistory {
    /// What undo brings back.
    private record Edit(PathFilter filter, ViewEdits edits, GraphView graph, Optional<Tried> tried) {
    }

    private final Session session;
    private final PathsViewModel paths;
    private final GraphViewModel graph;
    private final History<ViewState> stops = new History<>();
    private final History<Edit> undo = new History<>();
    private final StringProperty tab = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasRedo = new ReadOnlyBooleanWrapper();
    private Optional<Investigation> edited = Optional.empty();
    private boolean returning;
    private boolean shown;

    public ViewHistory(Session session, PathsViewModel paths, GraphViewModel graph) {
        this.session = session;
        this.paths = paths;
        this.graph = graph;
        session.current().subscribe(_ -> moved());
        session.goal().subscribe(_ -> moved());
        session.filter().subscribe(_ -> moved());
        paths.all().subscribe(_ -> moved());
        graph.view().subscribe(_ -> moved());
        session.tried().subscribe(_ -> moved());
        tab.subscribe(_ -> moved());
        session.answer().subscribe(_ -> forgetEditsOfOthers());
        session.filter().subscribe(_ -> edited());
        paths.edits().subscribe(_ -> edited());
        graph.view().subscribe(_ -> edited());
        session.answer().subscribe(_ -> edited());
        session.component().subscribe(_ -> looked());
        paths.viewport().subscribe(_ -> looked());
        graph.viewport().subscribe(_ -> looked());
        paths.drawn().subscribe(_ -> shown = true);
        session.files().addListener((ListChangeListener<Object>) _ -> {
            stops.retain(stop -> session.files().contains(stop.file()));
            tell();
        });
    }

    /// What was changed in a view of one file cannot be taken back in that of another, or when it is read again.
    private void forgetEditsOfOthers() {
        Optional<Investigation> read = session.current().get().flatMap(file -> file.answer().get());
        if (!read.equals(edited)) {
            edited = read;
            undo.clear();
        }
    }

    private Optional<ViewState> now(Optional<Viewport> viewport, Optional<Viewport> graphViewport) {
        return session.current().get().map(file -> new ViewState(file, tab.get(), session.goal().get(),
                paths.all().get(), session.filter().get(), paths.edits().get(), graph.view().get(),
                session.tried().get(), session.component().get(), viewport, graphViewport));
    }

    private void moved() {
        Optional<ViewState> next = now(Optional.empty(), Optional.empty());
        Optional<ViewState> last = stops.current();
        if (returning || next.isEmpty() || last.filter(next.get()::sameAs).isPresent()) {
            return;
        }
        if (last.filter(next.get()::samePicture).isPresent()) {
            Optional<Viewport> graphSeen = last.filter(next.get()::sameGraph).flatMap(ViewState::graphViewport);
            stops.visit(now(last.get().viewport(), graphSeen).orElseThrow());
        } else if (shown || last.isEmpty()) {
            stops.visit(next.get());
            shown = false;
        } else {
            stops.replace(next.get());
        }
        tell();
    }

    /// Zoom, place, selection and edits are kept with the stop, once its picture is there.
    private void looked() {
        Optional<ViewState> seen = now(paths.viewport().get(), graph.viewport().get());
        boolean here = seen.isPresent() && stops.current().filter(seen.get()::sameAs).isPresent();
        if (!returning && shown && here) {
            stops.replace(seen.get());
        }
    }

    private void edited() {
        if (!returning && session.answer().get().isPresent()) {
            undo.visit(new Edit(session.filter().get(), paths.edits().get(), graph.view().get(), session.tried().get()));
            looked();
            tell();
        }
    }

    private void tell() {
        hasBack.set(stops.hasBack());
        hasForward.set(stops.hasForward());
        hasUndo.set(undo.hasBack());
        hasRedo.set(undo.hasForward());
    }

    void back() {
        stops.back().ifPresent(this::restore);
    }

    void forward() {
        stops.forward().ifPresent(this::restore);
    }

    void undo() {
        undo.back().ifPresent(this::apply);
    }

    void redo() {
        undo.forward().ifPresent(this::apply);
    }

    private void apply(Edit edit) {
        returning = true;
        tryOut(edit.tried());
        session.filter(edit.filter());
        paths.edit(edit.edits());
        graph.restore(edit.graph(), Optional.empty());
        returning = false;
        moved();
        tell();
    }

    private void tryOut(Optional<Tried> wanted) {
        if (!session.tried().get().equals(wanted)) {
            session.tryOut(wanted);
        }
    }

    private void restore(ViewState stop) {
        returning = true;
        if (session.current().get().filter(stop.file()::equals).isEmpty()) {
            session.show(stop.file());
        }
        tryOut(stop.tried());
        session.filter(stop.filter());
        stop.goal().ifPresentOrElse(session::aimAt, session::aimAtCompromised);
        paths.all().set(stop.whole());
        paths.edit(stop.edits());
        graph.restore(stop.graph(), stop.graphViewport());
        tab.set(stop.tab());
        session.component().set(stop.selected());
        paths.draw(stop.viewport());
        returning = false;
        undo.visit(new Edit(stop.filter(), stop.edits(), stop.graph(), stop.tried()));
        tell();
    }

    /// The id of the tab that is shown.
    public StringProperty tab() {
        return tab;
    }

    ReadOnlyBooleanProperty hasBack() {
        return hasBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasForward() {
        return hasForward.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasUndo() {
        return hasUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasRedo() {
        return hasRedo.getReadOnlyProperty();
    }
}
