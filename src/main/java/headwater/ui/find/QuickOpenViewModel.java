package headwater.ui.find;

import headwater.model.Component;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.ComponentSearch;
import headwater.workbench.Investigation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds a component of the current file by a few letters and shows its paths.
public final class QuickOpenViewModel {
    private static final int MOST = 100;

    /// A component that answers.
    ///
    /// @param reach  how it comes in: root, direct, transitive
    public record Line(int component, String label, String place, String reach, boolean compromised) {
    }

    private final Session session;
    private final BackgroundWork work;
    private final Overlays overlays;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Optional<ComponentSearch> index = Optional.empty();
    private int answers;

    public QuickOpenViewModel(Session session, BackgroundWork work, Overlays overlays) {
        this.session = session;
        this.work = work;
        this.overlays = overlays;
        session.answer().subscribe(_ -> {
            index = Optional.empty();
            answers++;
        });
    }

    /// Looks for what was typed; the answer comes into [#lines()], a newer question drops an older one.
    public void find(String typed) {
        Optional<Investigation> answer = session.answer().get();
        if (answer.isEmpty()) {
            work.latest("quick-open").drop();
            lines.clear();
            note.set("");
            return;
        }
        Investigation asked = answer.get();
        Optional<ComponentSearch> known = index;
        int asking = answers;
        record Found(ComponentSearch search, List<Line> lines) {
        }
        work.latest("quick-open").run(Texts.text("quick.finding"), progress -> {
            ComponentSearch search = known.orElseGet(() -> ComponentSearch.of(asked));
            List<Line> hits = search.find(typed, MOST + 1, progress).stream().map(hit -> line(asked, hit)).toList();
            return new Found(search, hits);
        }).onSuccess(found -> {
            if (asking == answers) {
                index = Optional.of(found.search());
                lines.setAll(found.lines().subList(0, Math.min(MOST, found.lines().size())));
                note.set(note(typed, asked, found.lines().size()));
            }
        });
    }

    private String note(String typed, Investigation asked, int hits) {
        if (typed.isBlank()) {
            return lines.isEmpty() ? Texts.count("quick.type", asked.snapshot().componentCount())
                    : Texts.text("quick.suspects");
        }
        return lines.isEmpty() ? Texts.text("quick.nothing", typed.strip())
                : hits > MOST ? Texts.text("quick.first", MOST) : Texts.count("quick.found", lines.size());
    }

    private static Line line(Investigation answer, ComponentSearch.Hit hit) {
        Component component = answer.snapshot().graph().component(hit.component());
        return new Line(hit.component(), component.label(), place(component), reach(answer, hit.component()),
                hit.compromised());
    }

    /// The location, where it says more than the name does.
    private static String place(Component component) {
        return component.location().equals("node_modules/" + component.name()) ? "" : component.location();
    }

    private static String reach(Investigation answer, int component) {
        var graph = answer.snapshot().graph();
        if (graph.isOwn(component)) {
            return Texts.text("legend.root");
        }
        for (int slot = graph.firstIncoming(component); slot < graph.endIncoming(component); slot++) {
            if (graph.isRoot(graph.from(graph.incoming(slot)))) {
                return Texts.text("direct");
            }
        }
        return Texts.text("transitive");
    }

    /// The best answers, best first.
    public ObservableList<Line> lines() {
        return lines;
    }

    /// How many there are, or why there are none.
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// Shows the paths to a component, or only selects it.
    public void choose(Line line, boolean onlySelect) {
        overlays.close();
        if (onlySelect) {
            session.select(line.component());
        } else {
            session.aimAt(line.component());
        }
    }

    static String said(Line line) {
        return Stream.of(line.label(), line.place(), line.reach(),
                line.compromised() ? Texts.text("chip.compromised") : "").filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
