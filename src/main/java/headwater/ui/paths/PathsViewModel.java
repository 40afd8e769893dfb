package headwater.ui.paths;

import headwater.analysis.match.Finding;
import headwater.analysis.match.Tier;
import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.Group;
import headwater.draw.Highlight;
import headwater.draw.TextWidths;
import headwater.draw.ViewEdits;
import headwater.model.DependencyScope;
import headwater.ui.canvas.Arrival;
import headwater.ui.canvas.Viewport;
import headwater.ui.session.Listing;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.ComponentText;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.PathFilter;
import headwater.workbench.Sentence;
import headwater.workbench.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The picture of the paths that the filter leaves, and the sentence above it.
public final class PathsViewModel {
    /// Paths to each target in the short picture.
    static final int PATHS_EACH = 50;
    private static final int MANY_MORE = 300;

    private final Session session;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<ViewEdits> edits = new ReadOnlyObjectWrapper<>(ViewEdits.FIRST);
    private final ObjectProperty<Optional<Viewport>> viewport = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper drawn = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<OptionalInt> guarded = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private Optional<Viewport> wanted = Optional.empty();
    private Arrival arrival = Arrival.START;
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DrawList> drawing = new ReadOnlyObjectWrapper<>(DrawList.EMPTY);
    private final ReadOnlyObjectWrapper<Highlight> highlight = new ReadOnlyObjectWrapper<>(Highlight.NONE);
    private final ReadOnlyIntegerWrapper onAnyPath = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> sentence = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> brief = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TextWidths widths;
    private final Supplier<Investigate> investigate;
    private final ReadOnlyObjectWrapper<Optional<ShownPaths>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public PathsViewModel(Session session, BackgroundWork work, TextWidths widths, Supplier<Investigate> investigate) {
        this.session = session;
        this.work = work;
        this.widths = widths;
        this.investigate = investigate;
        session.answer().subscribe(this::answer);
        session.goal().subscribe(_ -> draw());
        session.filter().subscribe(_ -> draw());
        all.subscribe(_ -> draw());
        edits.subscribe(_ -> draw());
        session.hovered().subscribe(_ -> stress());
        drawing.subscribe(_ -> stress());
    }

    private void stress() {
        OptionalInt hovered = session.hovered().get();
        highlight.set(hovered.stream().boxed().flatMap(component -> drawing.get().boxOf(component).stream()).findFirst()
                .map(box -> Highlight.routesTo(drawing.get(), box.component())).orElse(Highlight.NONE));
    }

    private void answer(Optional<Investigation> found) {
        shown.set(Optional.empty());
        edits.set(ViewEdits.FIRST);
        guarded.set(OptionalInt.empty());
        say(found.filter(_ -> session.filter().get().everyScope()));
        draw();
    }

    private void say(Optional<Investigation> found) {
        sentence.set(found.map(Sentence::of));
        brief.set(found.map(Sentence::brief));
    }

    private void draw() {
        draw(Optional.empty());
    }

    /// Draws what is asked for now, and shows it as it was seen once.
    public void draw(Optional<Viewport> seenOnce) {
        wanted = seenOnce;
        Optional<Investigation> answer = session.answer().get();
        if (answer.isEmpty()) {
            work.latest("paths").drop();
            underWay.set(false);
            drawing.set(DrawList.EMPTY);
            onAnyPath.set(0);
            return;
        }
        underWay.set(true);
        OptionalInt goal = session.goal().get();
        boolean whole = all.get();
        Optional<DrawList> first = shown.get().filter(last -> last.sameQuestion(answer.get(), goal, whole))
                .map(last -> last.view().before());
        DrawPaths.Question question = new DrawPaths.Question(answer.get(), goal, session.filter().get(), whole,
                edits.get());
        DrawPaths drawPaths = new DrawPaths(investigate.get(), widths);
        work.latest("paths").run(Texts.text("paths.drawing"), progress -> drawPaths.of(question, first, progress))
                .onSuccess(this::show).onStopped(() -> underWay.set(false));
    }

    private void show(ShownPaths made) {
        underWay.set(false);
        Optional<ShownPaths> last = shown.get();
        arrival = last.filter(old -> old.sameQuestion(made.answer(), made.goal(), made.whole())).isPresent()
                ? Arrival.STAY : Arrival.START;
        say(Optional.of(made.answer()));
        onAnyPath.set(made.figure().onAnyPath());
        drawing.set(made.drawing());
        shown.set(Optional.of(made));
        drawn.set(drawn.get() + 1);
    }

    /// Whether a picture is being made.
    ReadOnlyBooleanProperty underWay() {
        return underWay.getReadOnlyProperty();
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

    /// What is shown as one box, or not at all.
    public ReadOnlyObjectProperty<ViewEdits> edits() {
        return edits.getReadOnlyProperty();
    }

    public void edit(ViewEdits wantedEdits) {
        edits.set(wantedEdits);
    }

    /// What is seen of the picture.
    public ObjectProperty<Optional<Viewport>> viewport() {
        return viewport;
    }

    /// What a canvas does with the picture that is there now.
    Arrival arrival() {
        return arrival;
    }

    /// Where the picture that is there now was seen once; asked for once.
    Optional<Viewport> takeViewport() {
        Optional<Viewport> taken = wanted;
        wanted = Optional.empty();
        return taken;
    }

    /// How many pictures were drawn: changes with every one, even when it is as before.
    public ReadOnlyIntegerProperty drawn() {
        return drawn.getReadOnlyProperty();
    }

    /// Shows every component on any path, or the shortest paths only; asks before that adds very many.
    void want(boolean whole) {
        int more = shown.get().map(made -> made.figure().left()).orElse(0);
        boolean ask = whole && !all.get() && more > MANY_MORE;
        guarded.set(ask ? OptionalInt.of(more) : OptionalInt.empty());
        all.set(whole && !ask);
    }

    /// Shows every component, having asked.
    void wantAllTheSame() {
        guarded.set(OptionalInt.empty());
        all.set(true);
    }

    /// How many components would be added, while that is asked.
    ReadOnlyObjectProperty<OptionalInt> guarded() {
        return guarded.getReadOnlyProperty();
    }

    boolean anyCollapsed() {
        return drawing.get().boxes().stream().anyMatch(box -> box.group().isPresent());
    }

    boolean anyExpanded() {
        return drawing.get().groups().size()
                > drawing.get().boxes().stream().filter(box -> box.group().isPresent()).count();
    }

    /// Opens the group that a box stands for, or asks for the paths to its component.
    void activate(int component) {
        Optional<Group> group = drawing.get().boxOf(component).flatMap(BoxShape::group);
        if (group.isPresent()) {
            edits.set(edits.get().turned(group.get()));
        } else if (session.answer().get().filter(of -> of.snapshot().graph().project() != component).isPresent()) {
            session.aimAt(component);
        }
    }

    /// The component under the mouse.
    public ObjectProperty<OptionalInt> hovered() {
        return session.hovered();
    }

    /// How many components lie on any path to what is shown; the project itself is none of them.
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

    /// The same without what goes without saying, for the banner.
    ReadOnlyObjectProperty<Optional<Sentence>> brief() {
        return brief.getReadOnlyProperty();
    }

    /// The picture with the question it answers.
    ReadOnlyObjectProperty<Optional<ShownPaths>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What is said beside the sentence when the filter leaves something out.
    public String filterNote() {
        PathFilter filter = session.filter().get();
        String scoped = filter.everyScope() ? "" : Texts.text("paths.scoped", filter.scopes().stream().sorted()
                .map(PathsViewModel::word).collect(Collectors.joining(", ")));
        String gated = shown.get().filter(picture -> picture.filter().gated()).map(picture -> Texts.text("paths.gated",
                leftPaths(), picture.filter().words(picture.answer().snapshot().graph()).replaceAll("\\.$", "")))
                .orElse("");
        return gated.isEmpty() ? scoped : gated;
    }

    static String word(DependencyScope scope) {
        return Texts.text("scope." + scope.name().toLowerCase(Locale.ROOT));
    }

    /// The exact counts of paths that are left by `via` and `not via`; empty without these.
    private String leftPaths() {
        return shown.get().filter(picture -> picture.filter().gated()).map(picture -> picture.counts().stream()
                .map(count -> Texts.text("paths.left", count.name(), Sentence.paths(count.paths())
                        .replaceAll(" paths?$", ""), Sentence.paths(count.all()))).collect(Collectors.joining(" · ")))
                .orElse("");
    }

    /// The name of the component to which paths are asked for instead of what is compromised.
    public Optional<String> goalName() {
        return session.goal().get().stream().mapToObj(this::label).findFirst();
    }

    /// How people call a component.
    String label(int component) {
        return session.answer().get().map(answer -> ComponentText.spaced(answer, component)).orElse("");
    }

    public void showCompromised() {
        session.aimAtCompromised();
    }

    /// What the empty picture says.
    public String nothingToDraw() {
        if (underWay.get()) {
            return Texts.text("paths.drawing.now");
        }
        if (session.answer().get().filter(answer -> !answer.snapshot().facts().dependencies()).isPresent()) {
            return Texts.text("paths.empty.flat");
        }
        return Texts.text(goalName().isPresent() || verdict().filter(v -> v == Verdict.AFFECTED).isPresent()
                ? "paths.empty.unrooted"
                : verdict().filter(v -> v == Verdict.INCOMPLETE).isPresent() ? "paths.empty.incomplete" : "paths.empty");
    }

    /// How many components have a name from the catalogue in another version.
    long nearMisses() {
        return session.answer().get().map(Investigation::nearMisses).orElse(0L);
    }

    /// Lists these in the table.
    void listNear() {
        session.answer().get().ifPresent(answer -> session.list(Listing.of(Texts.text("listing.near"),
                answer.findings().stream().filter(finding -> finding.tier() == Tier.NEAR)
                        .mapToInt(Finding::component).distinct().toArray())));
    }

    /// What the sentence says together with what the filter leaves, and of which file.
    String said() {
        return session.answer().get().flatMap(answer -> sentence.get().map(said -> Texts.text("paths.said",
                answer.snapshot().title(), answer.snapshot().shortName(), answer.snapshot().virtualMark() + said, filterNote()).strip())).orElse("");
    }

    Session session() {
        return session;
    }
}
