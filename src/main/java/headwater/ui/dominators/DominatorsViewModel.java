package headwater.ui.dominators;

import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Investigation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The dominator tree of the current file as rows; while something is looked for, the rows found, each with its own
/// below it.
public final class DominatorsViewModel {
    private static final String WORK = "dominators";

    private final Session session;
    private final BackgroundWork work;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<DominatorRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private List<DominatorRow> all = List.of();

    public DominatorsViewModel(Session session, BackgroundWork work) {
        this.session = session;
        this.work = work;
        session.answer().subscribe(this::renew);
        text.subscribe(_ -> narrow());
    }

    private void renew(Optional<Investigation> answer) {
        work.latest(WORK).drop();
        show(List.of());
        answer.ifPresent(found -> work.latest(WORK).run(Texts.text("dominators.looking"),
                progress -> DominatorRows.of(found.snapshot(), progress)).onSuccess(this::show));
    }

    private void show(List<DominatorRow> made) {
        all = made;
        narrow();
    }

    private void narrow() {
        shown.set(text.get().isBlank() ? all : everyRow().stream().filter(row -> row.holds(text.get())).toList());
    }

    private List<DominatorRow> everyRow() {
        List<DominatorRow> rows = new ArrayList<>();
        Deque<DominatorRow> next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            DominatorRow row = next.removeFirst();
            rows.add(row);
            next.addAll(row.children());
        }
        return rows;
    }

    /// The rows at the top.
    public ReadOnlyObjectProperty<List<DominatorRow>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What names and versions hold.
    public StringProperty text() {
        return text;
    }

    /// The way from a row at the top to a component, both included; empty when it is not shown.
    List<DominatorRow> wayTo(int component) {
        Deque<List<DominatorRow>> next = new ArrayDeque<>();
        shown.get().forEach(row -> next.add(List.of(row)));
        while (!next.isEmpty()) {
            List<DominatorRow> way = next.removeFirst();
            if (way.getLast().number() == component) {
                return way;
            }
            for (DominatorRow child : way.getLast().children()) {
                List<DominatorRow> longer = new ArrayList<>(way);
                longer.add(child);
                next.add(longer);
            }
        }
        return List.of();
    }

    /// What goes with a component.
    static String sentence(DominatorRow row) {
        String label = row.version().isEmpty() ? row.name() : row.name() + " " + row.version();
        return row.retained() == 1 ? Texts.text("dominators.removes.itself", label)
                : Texts.count("dominators.removes", row.retained() - 1L, label);
    }

    Session session() {
        return session;
    }
}
