package headwater.ui.saved;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.ViewEdits;
import headwater.fixture.EventStream;
import headwater.model.DependencyScope;
import headwater.ui.graph.GraphView;
import headwater.ui.graph.GraphViewModel;
import headwater.ui.memory.Memory;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.paths.PathsViewModel;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import headwater.workbench.PathFilter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedViewsViewModelTest {
    private final Map<String, String> kept = new HashMap<>();
    private final Session session = new Session();
    private final Notices notices = new Notices();
    private final PathsViewModel paths = new PathsViewModel(session, new SameThreadWork(), (text, _) -> text.length() * 7,
            EventStream::investigate);
    private final GraphViewModel graph = new GraphViewModel(session, new SameThreadWork(), (text, _) -> text.length() * 7);
    private final StringProperty tab = new SimpleStringProperty("pathsTab");
    private final SavedViewsViewModel model = model(new SavedViews(new Memory(Map.of(), kept::putAll)));
    private final Investigation read = EventStream.answer(EventStream.AFFECTED);

    private SavedViewsViewModel model(SavedViews saved) {
        return new SavedViewsViewModel(new SavedViewsViewModel.Shown(session, paths, graph, tab), saved, notices, new Overlays());
    }

    @BeforeEach
    void open() {
        show("package-lock.json", EventStream.AFFECTED);
    }

    private void show(String path, String lockfile) {
        OpenFile file = session.add(Path.of(path));
        session.show(file);
        session.answered(file, EventStream.answer(lockfile));
    }

    private void arrange() {
        session.filter(new PathFilter(Set.of(DependencyScope.PROD), OptionalInt.empty(),
                List.of(component(read, "nodemon@1.18.4"))));
        session.aimAt(component(read, "ps-tree@1.1.0"));
        paths.all().set(true);
        paths.edit(ViewEdits.FIRST.hiding(Set.of(component(read, "npm-run-all@4.1.3"))));
        graph.restore(new GraphView(OptionalInt.of(component(read, "ms@2.0.0")), 3, GraphView.FIRST.merging(), true, Set.of()),
                Optional.empty());
        tab.set("graphTab");
        session.select(component(read, "event-stream@3.3.6"));
    }

    @Test
    void showsEverythingAgainAfterARestart() {
        arrange();
        PathFilter filter = session.filter().get();
        ViewEdits edits = paths.edits().get();
        GraphView view = graph.view().get();
        model.save("At night");
        session.filter(PathFilter.ALL);
        session.aimAtCompromised();
        paths.all().set(false);
        paths.edit(ViewEdits.FIRST);
        graph.restore(GraphView.FIRST, Optional.empty());
        tab.set("pathsTab");

        SavedViewsViewModel again = model(new SavedViews(new Memory(kept, _ -> { })));
        assertThat(again.views()).extracting(SavedView::name).containsExactly("At night");
        again.open(again.views().getFirst());
        assertThat(session.filter().get()).isEqualTo(filter);
        assertThat(session.goal().get()).isEqualTo(OptionalInt.of(component(read, "ps-tree@1.1.0")));
        assertThat(paths.all().get()).isTrue();
        assertThat(paths.edits().get()).isEqualTo(edits);
        assertThat(graph.view().get()).isEqualTo(view);
        assertThat(tab.get()).isEqualTo("graphTab");
        assertThat(session.component().get()).isEqualTo(OptionalInt.of(component(read, "event-stream@3.3.6")));
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void inAnotherBuildItShowsWhatIsThereAndSaysWhatIsNot() {
        arrange();
        model.save("At night");
        show("later/package-lock.json", EventStream.AFFECTED.replace("node_modules/nodemon\"", "node_modules/node-mon\""));
        notices.closeAll();
        model.open(model.views().getFirst());
        assertThat(session.filter().get().notVia()).isEmpty();
        assertThat(session.goal().get()).isPresent();
        assertThat(notices.shown()).extracting(notice -> notice.text())
                .containsExactly("1 component of the view is not in this build.");
    }

    @Test
    void belongsToItsProject() {
        model.save("Here");
        show("other/package-lock.json", EventStream.CLEAN);
        assertThat(model.views()).isEmpty();
    }

    @Test
    void takesThePlaceOfOneOfTheSameNameAndCountsOthers() {
        model.save("");
        model.save("");
        model.save("View 1");
        assertThat(model.views()).extracting(SavedView::name).containsExactly("View 1", "View 2");
        assertThat(model.nextName()).isEqualTo("View 3");
        model.remove(model.views().getFirst());
        assertThat(new SavedViews(new Memory(kept, _ -> { })).views()).extracting(SavedView::name).containsExactly("View 2");
    }

    @Test
    void readsNamesOfAnyKindAndLeavesOutWhatIsDamaged() {
        SavedView odd = new SavedView("a = b, 50 % <i>\n", "p q", Map.of("k", "1\n2"));
        assertThat(SavedView.parse(odd.line())).contains(odd);
        assertThat(SavedView.parse("%zz x")).isEmpty();
        assertThat(SavedView.parse("alone")).isEmpty();
    }
}
