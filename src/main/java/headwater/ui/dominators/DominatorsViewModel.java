package headwater.ui.dominators;

import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The dominator tree of the current file as rows; while something is looked for, the rows found, each with its own
/// below it. It is made when somebody looks.
public final class DominatorsViewModel {
    private static final String WORK = "dominators";

    private final Session session;
    private final BackgroundWork work;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<DominatorRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final Map<Integer, DominatorRow> above = new HashMap<>();
    private final Map<Integer, DominatorRow> tops = new HashMap<>();
    private List<DominatorRow> all = List.of();
    private boolean stale = true;

    public DominatorsViewModel(Session session, BackgroundWork work) {
        this.session = session;
        this.work = work;
        session.answer().subscribe(this::forget);
        seen.subscribe(this::make);
        text.subscribe(_ -> narrow());
    }

    private void forget() {
        work.latest(WORK).drop();
        stale = true;
        show(new Made(List.of(), Map.of()));
        make();
    }

    private void make() {
        if (!seen.get() || !stale) {
            return;
        }
        stale = false;
        session.answer().get().ifPresent(found -> work.latest(WORK).run(Texts.text("dominators.looking"), progress -> {
            List<DominatorRow> rows = DominatorRows.of(found.snapshot(), progress);
            return new Made(rows, parents(rows));
        }).onSuccess(this::show));
    }

    /// @param above  the row above each that stands below another one, by number
    private record Made(List<DominatorRow> rows, Map<Integer, DominatorRow> above) {
    }

    private static Map<Integer, DominatorRow> parents(List<DominatorRow> rows) {
        Map<Integer, DominatorRow> parents = new HashMap<>();
        everyRow(rows).forEach(row -> row.children().forEach(child -> parents.put(child.number(), row)));
        return parents;
    }

    private void show(Made made) {
        all = made.rows();
        above.clear();
        above.putAll(made.above());
        narrow();
    }

    private void narrow() {
        List<DominatorRow> rows = text.get().isBlank() ? all
                : everyRow(all).stream().filter(row -> row.holds(text.get())).toList();
        tops.clear();
        rows.forEach(row -> tops.put(row.number(), row));
        shown.set(rows);
    }

    private static List<DominatorRow> everyRow(List<DominatorRow> from) {
        List<DominatorRow> rows = new ArrayList<>();
        Deque<DominatorRow> next = new ArrayDeque<>(from);
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

    /// Whether its tab is seen.
    public BooleanProperty seen() {
        return seen;
    }

    /// The way from a row at the top to a component, both included; empty when it is not shown.
    List<DominatorRow> wayTo(int component) {
        Deque<DominatorRow> way = new ArrayDeque<>();
        int number = component;
        while (!tops.containsKey(number)) {
            DominatorRow parent = above.get(number);
            if (parent == null) {
                return List.of();
            }
            int child = number;
            parent.children().stream().filter(row -> row.number() == child).forEach(way::addFirst);
            number = parent.number();
        }
        way.addFirst(tops.get(number));
        return List.copyOf(way);
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
