package headwater.ui.find;

import headwater.draw.DrawList;
import headwater.draw.Picture;
import headwater.ui.query.QueryViewModel;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Walks through the boxes of a picture that a query picks, from left to right, and selects each.
public final class FindInPictureViewModel {
    private final Session session;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final QueryViewModel query;
    private final ObjectProperty<Picture> drawing = new SimpleObjectProperty<>(DrawList.EMPTY);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Set<Integer>> found = new ReadOnlyObjectWrapper<>(Set.of());
    private List<Integer> matches = List.of();
    private IntConsumer onStep = _ -> { };

    public FindInPictureViewModel(Session session, BackgroundWork work) {
        this.session = session;
        query = new QueryViewModel(session, work, "find-query");
        query.found().subscribe(_ -> {
            match();
            if (!matches.isEmpty() && at() < 0) {
                go(matches.getFirst());
            }
        });
        drawing.subscribe(_ -> match());
        shown.subscribe(_ -> mark());
        session.component().subscribe(_ -> count());
    }

    private void match() {
        matches = query.matches().map(picked -> drawing.get().components().filter(picked::get).boxed().toList())
                .orElse(List.of());
        mark();
        count();
    }

    private void mark() {
        found.set(shown.get() ? Set.copyOf(matches) : Set.of());
    }

    private void count() {
        count.set(query.found().get().isEmpty() ? "" : matches.isEmpty() ? Texts.text("find.none")
                : at() < 0 ? Texts.count("find.matches", matches.size())
                : Texts.text("find.at", at() + 1, matches.size()));
    }

    private int at() {
        OptionalInt selected = session.component().get();
        return selected.isEmpty() ? -1 : matches.indexOf(selected.getAsInt());
    }

    /// Opens the bar.
    public void open() {
        shown.set(false);
        shown.set(true);
    }

    /// Selects the next match, or the one before; after the last comes the first. Opens the bar when nothing was asked
    /// for yet.
    public void step(boolean forward) {
        if (query.text().get().isBlank()) {
            open();
        } else if (!matches.isEmpty()) {
            int from = at() < 0 && !forward ? 0 : at();
            go(matches.get(Math.floorMod(from + (forward ? 1 : -1), matches.size())));
        }
    }

    private void go(int component) {
        session.select(component);
        onStep.accept(component);
    }

    /// Lets the picture move to what was found.
    public void onStep(IntConsumer reveal) {
        onStep = reveal;
    }

    /// Whether the bar is open.
    public BooleanProperty shown() {
        return shown;
    }

    /// What is asked for.
    public QueryViewModel query() {
        return query;
    }

    /// The picture that is looked through.
    public ObjectProperty<Picture> drawing() {
        return drawing;
    }

    /// Components in the picture that match, in reading order.
    public List<Integer> matches() {
        return matches;
    }

    /// What is marked in the picture while the bar is open.
    public ReadOnlyObjectProperty<Set<Integer>> found() {
        return found.getReadOnlyProperty();
    }

    /// Which match is selected, of how many.
    public ReadOnlyStringProperty countText() {
        return count.getReadOnlyProperty();
    }
}
