package headwater.ui.query;

import headwater.analysis.query.ComponentQuery;
import headwater.analysis.query.QueryException;
import headwater.analysis.query.QueryResult;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Investigation;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asks the current file with what is typed into one box. A text that is no query leaves the answer of the last one that
/// was; a newer question drops an older one.
public final class QueryViewModel {
    private final Session session;
    private final BackgroundWork work;
    private final String key;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<QueryResult>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<QueryException>> wrong = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param key  tells its work from that of other boxes
    public QueryViewModel(Session session, BackgroundWork work, String key) {
        this.session = session;
        this.work = work;
        this.key = key;
        text.subscribe(_ -> ask());
        session.answer().subscribe(_ -> {
            found.set(Optional.empty());
            ask();
        });
    }

    private void ask() {
        work.latest(key).drop();
        wrong.set(Optional.empty());
        Optional<Investigation> answer = session.answer().get();
        if (text.get().isBlank() || answer.isEmpty()) {
            found.set(Optional.empty());
            return;
        }
        try {
            ComponentQuery query = ComponentQuery.parse(text.get());
            work.latest(key).run(Texts.text("query.asking"), progress -> query.in(answer.get().asked(), progress))
                    .onSuccess(result -> found.set(Optional.of(result)));
        } catch (QueryException told) {
            wrong.set(Optional.of(told));
        }
    }

    public StringProperty text() {
        return text;
    }

    /// What was picked; nothing when nothing is asked.
    public ReadOnlyObjectProperty<Optional<QueryResult>> found() {
        return found.getReadOnlyProperty();
    }

    /// What was picked, as far as anything is asked.
    public Optional<BitSet> matches() {
        return found.get().map(QueryResult::matches);
    }

    /// Why the text is no query, if it is none.
    public ReadOnlyObjectProperty<Optional<QueryException>> wrong() {
        return wrong.getReadOnlyProperty();
    }

    /// What is wrong, or what cannot be told; empty for nothing.
    public String note() {
        return wrong.get().map(told -> Texts.text("query.wrong", told.column(), told.reason())).orElseGet(() ->
                found.get().filter(result -> !result.untold().isEmpty()).map(result -> Texts.text(
                        result.untold().cardinality() == 1 ? "query.untold.one" : "query.untold",
                        result.untold().cardinality(), String.join(", ", result.reasons()))).orElse(""));
    }

    /// Where a caret goes to mend the text, from 0.
    OptionalInt place() {
        return wrong.get().stream().mapToInt(told -> told.column() - 1).findFirst();
    }
}
