package headwater.ui.inspector;

import headwater.model.DependencyGraph;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.BlastSummary;
import headwater.workbench.Investigation;
import headwater.workbench.PathFilter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The blast radius of the component under the mouse, else of the selected one.
public final class BlastViewModel {
    private final Session session;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<Optional<BlastContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private OptionalInt shown = OptionalInt.empty();

    public BlastViewModel(Session session, BackgroundWork work) {
        this.session = session;
        this.work = work;
        session.component().subscribe(_ -> renew(false));
        session.hovered().subscribe(_ -> renew(false));
        session.filter().subscribe(_ -> renew(true));
    }

    private void renew(boolean again) {
        OptionalInt component = session.hovered().get().isPresent() ? session.hovered().get()
                : session.component().get();
        Optional<Investigation> answer = session.answer().get();
        if (component.isEmpty() || answer.isEmpty()) {
            shown = OptionalInt.empty();
            content.set(Optional.empty());
            return;
        }
        if (!again && component.equals(shown)) {
            return;
        }
        shown = component;
        PathFilter filter = session.filter().get();
        work.latest("blast").run(Texts.text("blast.running"), progress -> {
            DependencyGraph graph = answer.get().snapshot().graph();
            return DescribeBlast.content(BlastSummary.of(answer.get().snapshot(), component.getAsInt(), filter.scopes(),
                    progress), graph, note(filter));
        }).onSuccess(found -> content.set(Optional.of(found)));
    }

    private static String note(PathFilter filter) {
        return filter.everyScope() ? "" : Texts.text("paths.scoped", filter.scopes().stream().sorted()
                .map(scope -> Texts.text("scope." + scope.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", ")));
    }

    public ReadOnlyObjectProperty<Optional<BlastContent>> content() {
        return content.getReadOnlyProperty();
    }
}
