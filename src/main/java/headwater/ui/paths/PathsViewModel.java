package headwater.ui.paths;

import headwater.draw.DrawList;
import headwater.draw.FigureContent;
import headwater.draw.Highlight;
import headwater.draw.PathDrawing;
import headwater.draw.TextWidths;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import headwater.workbench.Sentence;
import headwater.workbench.Verdict;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The picture of the paths and the sentence above it.
public final class PathsViewModel {
    /// Paths to each target in the short picture.
    static final int PATHS_EACH = 50;

    private record Picture(DrawList drawing, int onAnyPath) {
    }

    private final Session session;
    private final BackgroundWork work;
    private final TextWidths widths;
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DrawList> drawing = new ReadOnlyObjectWrapper<>(DrawList.EMPTY);
    private final ReadOnlyObjectWrapper<Highlight> highlight = new ReadOnlyObjectWrapper<>(Highlight.NONE);
    private final ObjectProperty<OptionalInt> hovered = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyIntegerWrapper onAnyPath = new ReadOnlyIntegerWrapper();

    public PathsViewModel(Session session, BackgroundWork work, TextWidths widths) {
        this.session = session;
        this.work = work;
        this.widths = widths;
        session.answer().subscribe(_ -> draw());
        session.goal().subscribe(_ -> draw());
        all.subscribe(_ -> draw());
        hovered.subscribe(_ -> stress());
        drawing.subscribe(_ -> stress());
    }

    private void stress() {
        highlight.set(hovered.get().isPresent() && drawing.get().boxOf(hovered.get().getAsInt()).isPresent()
                ? Highlight.routesTo(drawing.get(), hovered.get().getAsInt()) : Highlight.NONE);
    }

    private void draw() {
        Optional<Investigation> answer = session.answer().get();
        int[] targets = targets();
        if (answer.isEmpty() || targets.length == 0) {
            drawing.set(DrawList.EMPTY);
            onAnyPath.set(0);
            return;
        }
        DependencyGraph graph = answer.get().snapshot().graph();
        int[] compromised = answer.get().targets();
        boolean whole = all.get();
        work.latest("paths").run(Texts.text("paths.drawing"), progress -> {
            PathFigure figure = whole ? PathFigure.all(graph, targets)
                    : PathFigure.shortest(graph, targets, PATHS_EACH, progress);
            return picture(figure, compromised, progress);
        }).onSuccess(this::show);
    }

    private Picture picture(PathFigure figure, int[] compromised, Progress progress) {
        FigureContent content = new FigureContent(figure.graph(), figure.components(), figure.dependencies(),
                figure.targets(), compromised);
        return new Picture(PathDrawing.of(content, widths, progress), figure.onAnyPath());
    }

    private void show(Picture picture) {
        onAnyPath.set(picture.onAnyPath());
        drawing.set(picture.drawing());
    }

    private int[] targets() {
        OptionalInt goal = session.goal().get();
        if (goal.isPresent()) {
            return new int[] {goal.getAsInt()};
        }
        return session.answer().get().map(Investigation::targets).orElseGet(() -> new int[0]);
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
        return hovered;
    }

    /// How many components lie on any path to what is shown.
    public ReadOnlyIntegerProperty onAnyPath() {
        return onAnyPath.getReadOnlyProperty();
    }

    public Optional<Verdict> verdict() {
        return session.answer().get().map(Investigation::verdict);
    }

    /// The sentence that answers, empty while there is no answer.
    public Optional<Sentence> sentence() {
        return session.answer().get().map(Sentence::of);
    }

    /// The name of the component to which paths are asked for instead of what is compromised.
    public Optional<String> goalName() {
        OptionalInt goal = session.goal().get();
        return goal.isEmpty() ? Optional.empty()
                : session.answer().get().map(a -> a.snapshot().graph().component(goal.getAsInt()).label());
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
