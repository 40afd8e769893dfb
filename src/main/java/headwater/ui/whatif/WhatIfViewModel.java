package headwater.ui.whatif;

import headwater.analysis.whatif.Change;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.ui.notice.Notices;
import headwater.ui.session.Session;
import headwater.ui.session.Tried;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.Snapshot;
import headwater.workbench.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Tries changes out on the current file: each adds to those before it, and every view answers with them.
public final class WhatIfViewModel {
    private final Session session;
    private final BackgroundWork work;
    private final Supplier<Investigate> investigate;
    private final Notices notices;

    public WhatIfViewModel(Session session, BackgroundWork work, Supplier<Investigate> investigate, Notices notices) {
        this.session = session;
        this.work = work;
        this.investigate = investigate;
        this.notices = notices;
    }

    /// Tries changes out together; component numbers are those of the answer that is shown.
    public void tryOut(List<Change> changes) {
        session.answer().get().ifPresent(shown -> work.latest("what-if").run(Texts.text("whatif.trying"), progress ->
                investigate.get().of(WhatIf.all(shown.snapshot(), changes, progress), progress)).onSuccess(found -> show(shown, found)));
    }

    private void show(Investigation shown, Investigation found) {
        if (session.answer().get().filter(of -> of.snapshot().equals(shown.snapshot())).isEmpty()) {
            return;
        }
        if (found.snapshot().equals(shown.snapshot())) {
            notices.tell(Texts.text("whatif.nothing"));
        } else {
            session.tryOut(Optional.of(new Tried(session.tried().get(), found)));
        }
    }

    /// Tries the selected version without any of its instances.
    void removeSelected() {
        selected().ifPresent(component -> tryOut(List.of(new Change.Remove(instances(component)))));
    }

    /// Tries another version in the place of all instances of the selected one.
    void replaceSelected(String version) {
        selected().ifPresent(component -> tryOut(List.of(new Change.Replace(instances(component), version))));
    }

    /// Tries what asking for another version in the manifests does.
    void upgradeSelected(String version) {
        selected().ifPresent(component -> tryOut(List.of(new Change.Upgrade(component, version, version))));
    }

    /// Takes the last step back.
    void takeBack() {
        session.tried().get().ifPresent(last -> session.tryOut(last.before()));
    }

    /// Shows the file as it is again.
    void leave() {
        session.tryOut(Optional.empty());
    }

    /// The selected component, unless it is our own code: that cannot be replaced.
    OptionalInt selected() {
        return graph().map(graph -> session.component().get().stream().filter(c -> !graph.isOwn(c)).findFirst())
                .orElse(OptionalInt.empty());
    }

    /// Whether the manifests of the project or its members ask for the selected component.
    boolean asked() {
        return graph().filter(graph -> selected().isPresent() && IntStream.range(graph.firstIncoming(selected().getAsInt()),
                graph.endIncoming(selected().getAsInt())).anyMatch(slot -> graph.isOwn(graph.from(graph.incoming(slot)))))
                .isPresent();
    }

    /// Versions to go to: those that an advisory calls safe, then the others that the file holds.
    List<String> versions() {
        return graph().map(graph -> selected().stream().boxed().flatMap(component -> {
            PackageVersion own = graph.component(component).packageVersion();
            return Stream.concat(investigate.get().safeVersions().of(own).stream(), graph.components().stream()
                    .map(each -> each.packageVersion()).filter(each -> each.ecosystem() == own.ecosystem()
                            && each.name().equals(own.name()) && !each.version().equals(own.version()))
                    .map(each -> each.version())).distinct();
        }).toList()).orElse(List.of());
    }

    /// As it stands in a sentence.
    String selectedName() {
        return graph().flatMap(graph -> selected().stream().mapToObj(c -> graph.component(c).label()).findFirst()).orElse("");
    }

    private int[] instances(int component) {
        DependencyGraph graph = graph().orElseThrow();
        return IntStream.range(0, graph.size()).filter(c -> !graph.isOwn(c) && graph.component(c).packageVersion()
                .equals(graph.component(component).packageVersion())).toArray();
    }

    private Optional<DependencyGraph> graph() {
        return session.answer().get().map(Investigation::snapshot).map(Snapshot::graph);
    }

    /// What is tried out.
    ReadOnlyObjectProperty<Optional<Tried>> tried() {
        return session.tried();
    }

    Session session() {
        return session;
    }
}
