package headwater.ui.saved;

import headwater.draw.OverviewMerge;
import headwater.draw.ViewEdits;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.Ecosystem;
import headwater.ui.graph.GraphView;
import headwater.ui.graph.GraphViewModel;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.paths.PathsViewModel;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.workbench.OverviewPicture.Merging;
import headwater.workbench.PathFilter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;

/// Saves what is shown under a name, and shows it again: in the build from which it was saved or in another one.
public final class SavedViewsViewModel {
    /// What a view consists of.
    ///
    /// @param tab  the id of the tab that is shown
    public record Shown(Session session, PathsViewModel paths, GraphViewModel graph, StringProperty tab) {
    }

    private final Shown shown;
    private final Session session;
    private final SavedViews saved;
    private final Notices notices;
    private final Overlays overlays;

    public SavedViewsViewModel(Shown shown, SavedViews saved, Notices notices, Overlays overlays) {
        this.shown = shown;
        this.saved = saved;
        this.notices = notices;
        this.overlays = overlays;
        session = shown.session();
    }

    private String project() {
        return session.current().get().map(OpenFile::title).orElse("");
    }

    /// Those of the current project, newest first.
    List<SavedView> views() {
        return saved.views().stream().filter(view -> view.project().equals(project())).toList();
    }

    /// A name that no view of the project has.
    String nextName() {
        List<String> taken = views().stream().map(SavedView::name).toList();
        int number = 1;
        while (taken.contains(Texts.text("views.name", number))) {
            number++;
        }
        return Texts.text("views.name", number);
    }

    /// Saves what is shown; takes the place of a view of the same name.
    void save(String name) {
        overlays.close();
        String wanted = name.strip().isEmpty() ? nextName() : name.strip();
        String cut = wanted.length() > SavedView.LONGEST_NAME ? wanted.substring(0, SavedView.LONGEST_NAME) : wanted;
        graph().ifPresent(graph -> {
            saved.save(new SavedView(cut, project(), values(graph)));
            notices.tell(Texts.text("views.saved", cut));
        });
    }

    private Map<String, String> values(DependencyGraph graph) {
        PathFilter filter = session.filter().get();
        ViewEdits edits = shown.paths().edits().get();
        GraphView view = shown.graph().view().get();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("tab", shown.tab().get());
        values.put("goal", at(graph, session.goal().get()));
        values.put("selected", at(graph, session.component().get()));
        values.put("whole", String.valueOf(shown.paths().all().get()));
        values.put("scopes", names(filter.scopes()));
        values.put("via", at(graph, filter.via()));
        values.put("notVia", Located.lines(graph, filter.notVia()));
        values.put("hidden", Located.lines(graph, edits.hidden()));
        values.put("collapse", edits.collapse().name());
        values.put("turned", Located.lines(graph, edits.turned()));
        values.put("focus", at(graph, view.focus()));
        values.put("depth", String.valueOf(view.depth()));
        values.put("merge", view.merging().merge().name());
        values.put("cycles", String.valueOf(view.merging().cycles()));
        values.put("hides", String.valueOf(view.hides()));
        values.put("without", names(view.without()));
        return values;
    }

    /// Whether there is a component is told apart from where it is: the project's location is empty.
    private static String at(DependencyGraph graph, OptionalInt component) {
        return component.isEmpty() ? "" : "@" + graph.component(component.getAsInt()).location();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining("\n"));
    }

    /// Shows a view; says so when some of its components are not in this build.
    public void open(SavedView view) {
        overlays.close();
        graph().ifPresent(graph -> {
            Located here = new Located(graph);
            Set<DependencyScope> scopes = named(DependencyScope.class, view.all("scopes"));
            session.filter(new PathFilter(scopes.isEmpty() ? DependencyScope.all() : scopes, one(here, view, "via"),
                    here.find(view.all("notVia"))));
            one(here, view, "goal").ifPresentOrElse(session::aimAt, session::aimAtCompromised);
            shown.paths().all().set(view.value("whole").equals("true"));
            shown.paths().edit(new ViewEdits(named(ViewEdits.Collapse.class, view.all("collapse")).stream().findFirst()
                    .orElse(ViewEdits.Collapse.LARGE), new HashSet<>(here.find(view.all("turned"))),
                    new HashSet<>(here.find(view.all("hidden")))));
            shown.graph().restore(graphView(here, view), Optional.empty());
            shown.tab().set(view.value("tab"));
            one(here, view, "selected").ifPresent(session::select);
            if (here.missing() > 0) {
                notices.tell(Texts.count("views.missing", here.missing()));
            }
        });
    }

    private static OptionalInt one(Located here, SavedView view, String key) {
        String value = view.value(key);
        return value.isEmpty() ? OptionalInt.empty() : here.first(List.of(value.substring(1)));
    }

    private static GraphView graphView(Located here, SavedView view) {
        return new GraphView(one(here, view, "focus"), depth(view.value("depth")), new Merging(
                named(OverviewMerge.class, view.all("merge")).stream().findFirst().orElse(OverviewMerge.NONE),
                view.value("cycles").equals("true")), view.value("hides").equals("true"), named(Ecosystem.class, view.all("without")));
    }

    private static int depth(String text) {
        return text.matches("[1-9]") ? Integer.parseInt(text) : 1;
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, List<String> names) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> names.contains(each.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    void remove(SavedView view) {
        saved.remove(view);
    }

    private Optional<DependencyGraph> graph() {
        return session.answer().get().map(answer -> answer.snapshot().graph());
    }

    void close() {
        overlays.close();
    }

    Session session() {
        return session;
    }
}
