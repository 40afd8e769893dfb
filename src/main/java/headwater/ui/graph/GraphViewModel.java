package headwater.ui.graph;

import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.Picture;
import headwater.draw.TextWidths;
import headwater.model.Ecosystem;
import headwater.ui.canvas.Arrival;
import headwater.ui.canvas.Viewport;
import headwater.ui.session.Reveal;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Investigation;
import headwater.workbench.OverviewPicture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The overview of the current file, and the neighbourhood of a component; made once the tab is seen.
public final class GraphViewModel {
    /// A neighbourhood that grows by more is asked about.
    private static final int MANY_MORE = 300;

    private final Session session;
    private final BackgroundWork work;
    private final DrawGraph drawGraph;
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<GraphView> view = new ReadOnlyObjectWrapper<>(GraphView.FIRST);
    private final ReadOnlyObjectWrapper<OptionalInt> guarded = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(DrawList.EMPTY);
    private final ReadOnlyObjectWrapper<Highlight> highlight = new ReadOnlyObjectWrapper<>(Highlight.NONE);
    private Optional<DrawGraph.Known> known = Optional.empty();
    private Optional<GraphView> drawn = Optional.empty();
    private GraphView asked = GraphView.FIRST;
    private final ObjectProperty<Optional<Viewport>> viewport = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Viewport>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Arrival arrival = Arrival.START;
    private boolean stale = true;

    public GraphViewModel(Session session, BackgroundWork work, TextWidths widths) {
        this.session = session;
        this.work = work;
        drawGraph = new DrawGraph(widths);
        session.answer().subscribe(_ -> forget());
        session.filter().subscribe((was, now) -> {
            if (!was.scopes().equals(now.scopes())) {
                redraw();
            }
        });
        session.revealed().subscribe(revealed -> revealed.filter(to -> to.where() == Reveal.Place.NEIGHBOURHOOD)
                .ifPresent(to -> focusOn(to.component())));
        seen.subscribe(_ -> draw());
        view.subscribe(_ -> redraw());
        session.hovered().subscribe(_ -> stress());
        picture.subscribe(_ -> stress());
    }

    private void forget() {
        work.latest("overview").drop();
        underWay.set(false);
        known = Optional.empty();
        drawn = Optional.empty();
        guarded.set(OptionalInt.empty());
        picture.set(DrawList.EMPTY);
        view.set(GraphView.FIRST);
        redraw();
    }

    private void redraw() {
        stale = true;
        draw();
    }

    private void draw() {
        Optional<Investigation> answer = session.answer().get();
        if (!seen.get() || answer.isEmpty() || !stale) {
            return;
        }
        stale = false;
        underWay.set(true);
        GraphView wanted = view.get();
        DrawGraph.Question question = new DrawGraph.Question(answer.get(), wanted, session.filter().get().scopes(), known);
        work.latest("overview").run(Texts.text("graph.drawing"), progress -> drawGraph.of(question, progress))
                .onSuccess(made -> show(made, wanted)).onStopped(() -> {
                    underWay.set(false);
                    stale = true;
                });
    }

    private void show(DrawGraph.Drawn made, GraphView of) {
        underWay.set(false);
        known = made.known();
        boolean same = drawn.filter(last -> last.focus().equals(of.focus()) && last.merging().equals(of.merging())).isPresent();
        arrival = same ? Arrival.STAY : Arrival.START;
        drawn = Optional.of(of);
        picture.set(made.picture());
    }

    private void stress() {
        OptionalInt hovered = session.hovered().get();
        highlight.set(hovered.stream().boxed().filter(component -> picture.get().boxOf(component).isPresent())
                .map(this::routesTo).findFirst().orElse(Highlight.NONE));
    }

    private Highlight routesTo(int component) {
        return switch (picture.get()) {
            case DrawList list -> Highlight.routesTo(list, component);
            case Overview overview -> overview.routesTo(component);
        };
    }

    /// Shows something else; asks before a neighbourhood adds very many.
    public void show(GraphView wanted) {
        int more = wanted.isOverview() ? 0 : size(wanted) - (view.get().isOverview() ? 1 : size(view.get()));
        asked = wanted;
        guarded.set(more > MANY_MORE ? OptionalInt.of(more) : OptionalInt.empty());
        if (more <= MANY_MORE) {
            view.set(wanted);
        }
    }

    /// Shows something again that was shown once, as it was seen then.
    public void restore(GraphView once, Optional<Viewport> seenOnce) {
        guarded.set(OptionalInt.empty());
        wanted.set(Optional.empty());
        view.set(once);
        wanted.set(seenOnce);
    }

    /// What is seen of the picture.
    public ObjectProperty<Optional<Viewport>> viewport() {
        return viewport;
    }

    /// How the picture that is there, or the next one where one is being made, is to be seen; asked once.
    ReadOnlyObjectProperty<Optional<Viewport>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    Optional<Viewport> takeWanted() {
        Optional<Viewport> taken = stale || underWay.get() ? Optional.empty() : wanted.get();
        taken.ifPresent(_ -> wanted.set(Optional.empty()));
        return taken;
    }

    private int size(GraphView of) {
        return session.answer().get().map(answer -> OverviewPicture.countAround(answer, of.focus().orElseThrow(), of.depth(),
                session.filter().get().scopes())).orElse(0);
    }

    /// Shows it, having asked.
    void showAllTheSame() {
        guarded.set(OptionalInt.empty());
        view.set(asked);
    }

    /// Leaves it as it is, having asked.
    void keep() {
        guarded.set(OptionalInt.empty());
    }

    /// How many components would come in, while that is asked.
    ReadOnlyObjectProperty<OptionalInt> guarded() {
        return guarded.getReadOnlyProperty();
    }

    /// Shows the neighbourhood of a component.
    public void focusOn(int component) {
        session.select(component);
        show(view.get().around(component));
    }

    /// What is shown, seen from wherever.
    public ReadOnlyObjectProperty<GraphView> view() {
        return view.getReadOnlyProperty();
    }

    /// Whether its tab is seen.
    public BooleanProperty seen() {
        return seen;
    }

    /// What a canvas does with the picture that is there now.
    Arrival arrival() {
        return arrival;
    }

    ReadOnlyBooleanProperty underWay() {
        return underWay.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Highlight> highlight() {
        return highlight.getReadOnlyProperty();
    }

    /// The ecosystems of the file, when there are several.
    List<Ecosystem> ecosystems() {
        return session.answer().get().map(OverviewPicture::ecosystems).filter(all -> all.size() > 1).orElse(List.of());
    }

    /// What the picture shows, in one line.
    String note() {
        return switch (picture.get()) {
            case DrawList list -> list.isEmpty() ? "" : view.get().focus().stream().mapToObj(this::around).findFirst().orElse("");
            case Overview overview when view.get().isOverview() -> Texts.text("graph.note", nodes(overview),
                    overview.places().columns().size());
            case Overview overview -> Texts.text("graph.note.large", overview.filter().nodes().cardinality());
        };
    }

    /// The project itself is none of its components.
    private int nodes(Overview overview) {
        return overview.graph().nodes() - (overview.graph().graph().project() < 0 ? 0 : 1);
    }

    private String around(int component) {
        int shown = picture.get().components().toArray().length - 1;
        String name = session.answer().get().map(answer -> answer.snapshot().graph().component(component).label()).orElse("");
        return Texts.text(view.get().depth() == 1 ? "graph.around.one" : "graph.around", shown, view.get().depth(), name);
    }

    Session session() {
        return session;
    }
}
