package headwater.ui.paths;

import headwater.analysis.paths.PathSet;
import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.draw.TextWidths;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.progress.Progress;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import headwater.workbench.PathFilter;
import headwater.workbench.PathPicture;
import headwater.workbench.Sentence;
import headwater.workbench.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The picture of the paths that the filter leaves, and the sentence above it.
public final class PathsViewModel {
    /// Paths to each target in the short picture.
    static final int PATHS_EACH = 50;

    private final Session session;
    private final BackgroundWork work;
    private final TextWidths widths;
    private final Investigate investigate;
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DrawList> drawing = new ReadOnlyObjectWrapper<>(DrawList.EMPTY);
    private final ReadOnlyObjectWrapper<Highlight> highlight = new ReadOnlyObjectWrapper<>(Highlight.NONE);
    private final ReadOnlyIntegerWrapper onAnyPath = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> sentence = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShownPaths>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public PathsViewModel(Session session, BackgroundWork work, TextWidths widths, Investigate investigate) {
        this.session = session;
        this.work = work;
        this.widths = widths;
        this.investigate = investigate;
        session.answer().subscribe(this::answer);
        session.goal().subscribe(_ -> draw());
        session.filter().subscribe(_ -> draw());
        all.subscribe(_ -> draw());
        session.hovered().subscribe(_ -> stress());
        drawing.subscribe(_ -> stress());
    }

    private void stress() {
        OptionalInt hovered = session.hovered().get();
        highlight.set(hovered.isPresent() && drawing.get().boxOf(hovered.getAsInt()).isPresent()
                ? Highlight.routesTo(drawing.get(), hovered.getAsInt()) : Highlight.NONE);
    }

    private void answer(Optional<Investigation> found) {
        shown.set(Optional.empty());
        sentence.set(found.filter(_ -> session.filter().get().everyScope()).map(Sentence::of));
        draw();
    }

    private void draw() {
        Optional<Investigation> answer = session.answer().get();
        if (answer.isEmpty()) {
            drawing.set(DrawList.EMPTY);
            onAnyPath.set(0);
            return;
        }
        OptionalInt goal = session.goal().get();
        PathFilter filter = session.filter().get();
        boolean whole = all.get();
        work.latest("paths").run(Texts.text("paths.drawing"), progress ->
                make(answer.get(), goal, filter, whole, progress)).onSuccess(this::show);
    }

    private ShownPaths make(Investigation known, OptionalInt goal, PathFilter filter, boolean whole,
            Progress progress) {
        DependencyGraph graph = known.snapshot().graph();
        Investigation answer = filter.everyScope() ? known
                : investigate.of(known.snapshot(), filter.scopes(), progress);
        int[] targets = goal.isPresent() ? new int[] {goal.getAsInt()} : answer.targets();
        var query = filter.query(targets, PATHS_EACH);
        PathFigure figure = whole ? PathFigure.all(graph, query, progress) : PathFigure.shortest(graph, query, progress);
        return new ShownPaths(answer, goal, filter, whole, figure,
                PathPicture.shapes(figure, answer.targets(), widths, progress), counts(answer, goal, filter, progress));
    }

    private static List<ShownPaths.Count> counts(Investigation answer, OptionalInt goal, PathFilter filter,
            Progress progress) {
        DependencyGraph graph = answer.snapshot().graph();
        if (goal.isPresent()) {
            return List.of(count(graph, graph.component(goal.getAsInt()).label(), new int[] {goal.getAsInt()}, filter,
                    progress));
        }
        return answer.compromised().stream().map(each -> count(graph, each.packageVersion().toString(),
                each.instances(), filter, progress)).toList();
    }

    private static ShownPaths.Count count(DependencyGraph graph, String name, int[] targets, PathFilter filter,
            Progress progress) {
        return new ShownPaths.Count(name, PathSet.of(graph, filter.query(targets, 0), progress).count());
    }

    private void show(ShownPaths made) {
        shown.set(Optional.of(made));
        sentence.set(Optional.of(Sentence.of(made.answer())));
        onAnyPath.set(made.figure().onAnyPath());
        drawing.set(made.drawing());
    }

    /// Whether every component on any path is shown instead of the shortest paths.
    public BooleanProperty all() {
        return all;
    }

    public ReadOnlyObjectProperty<DrawList> drawing() {
        return drawing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Highlight> highlight() {
        return highlight.getReadOnlyProperty();
    }

    /// The component under the mouse.
    public ObjectProperty<OptionalInt> hovered() {
        return session.hovered();
    }

    /// How many components lie on any path to what is shown.
    public ReadOnlyIntegerProperty onAnyPath() {
        return onAnyPath.getReadOnlyProperty();
    }

    public Optional<Verdict> verdict() {
        return session.answer().get().map(Investigation::verdict);
    }

    /// The sentence that answers along the scopes that are on, empty while there is no answer.
    public ReadOnlyObjectProperty<Optional<Sentence>> sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// The picture with the question it answers.
    ReadOnlyObjectProperty<Optional<ShownPaths>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What is said beside the sentence when some scopes are off.
    public String scopeNote() {
        PathFilter filter = session.filter().get();
        return filter.everyScope() ? "" : Texts.text("paths.scoped", filter.scopes().stream().sorted()
                .map(PathsViewModel::word).collect(Collectors.joining(", ")));
    }

    static String word(DependencyScope scope) {
        return Texts.text("scope." + scope.name().toLowerCase(Locale.ROOT));
    }

    /// The exact counts of paths that are left by `via` and `not via`; empty without these.
    public String leftPaths() {
        return shown.get().filter(picture -> picture.filter().gated()).map(picture -> picture.counts().stream()
                .map(count -> count.name() + ": " + Sentence.paths(count.paths())).collect(Collectors.joining(" · ")))
                .orElse("");
    }

    /// The name of the component to which paths are asked for instead of what is compromised.
    public Optional<String> goalName() {
        return session.goal().get().stream().mapToObj(this::label).findFirst();
    }

    /// How people call a component.
    String label(int component) {
        return session.answer().get().map(a -> a.snapshot().graph().component(component).label()).orElse("");
    }

    public void showCompromised() {
        session.aimAtCompromised();
    }

    /// What the empty picture says.
    public String nothingToDraw() {
        return Texts.text(verdict().filter(v -> v == Verdict.INCOMPLETE).isPresent()
                ? "paths.empty.incomplete" : "paths.empty");
    }

    Session session() {
        return session;
    }
}
