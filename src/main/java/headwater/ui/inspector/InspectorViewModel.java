package headwater.ui.inspector;

import headwater.model.DependencyScope;
import headwater.ui.dialog.Clip;
import headwater.ui.notice.Notices;
import headwater.ui.session.Reveal;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.ComponentFacts;
import headwater.workbench.Investigation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// The facts of the selected component, and where they lead.
public final class InspectorViewModel {
    private final ObservableBooleanValue anyFile;
    private final Session session;
    private final BackgroundWork work;
    private final Clip clipboard;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<InspectorContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public InspectorViewModel(Session session, BackgroundWork work, Clip clipboard, Notices notices) {
        this.session = session;
        anyFile = Bindings.createBooleanBinding(() -> session.answer().get().isPresent(), session.answer());
        this.work = work;
        this.clipboard = clipboard;
        this.notices = notices;
        session.component().subscribe(this::renew);
        session.filter().subscribe((was, now) -> {
            if (!was.scopes().equals(now.scopes())) {
                renew(session.component().get());
            }
        });
    }

    private void renew(OptionalInt component) {
        Optional<Investigation> answer = session.answer().get();
        if (component.isEmpty() || answer.isEmpty()) {
            work.latest("inspector").drop();
            content.set(Optional.empty());
            return;
        }
        Set<DependencyScope> scopes = session.filter().get().scopes();
        work.latest("inspector").run(Texts.text("inspector.looking"), progress -> DescribeFacts.content(
                ComponentFacts.of(answer.get(), component.getAsInt(), scopes, progress), answer.get().snapshot().graph()))
                .onSuccess(found -> content.set(Optional.of(found)));
    }

    public ReadOnlyObjectProperty<Optional<InspectorContent>> content() {
        return content.getReadOnlyProperty();
    }

    /// Whether there is a file whose components could be selected.
    ObservableBooleanValue anyFile() {
        return anyFile;
    }

    /// The component to which paths are shown instead of those to what is compromised.
    ReadOnlyObjectProperty<OptionalInt> goal() {
        return session.goal();
    }

    public void follow(Link link) {
        switch (link) {
            case Link.Select to -> session.select(to.component());
            case Link.ListThem to -> session.list(to.listing());
            case Link.Paths to -> session.aimAt(to.component());
            case Link.Dominators to -> session.reveal(to.component(), Reveal.Place.DOMINATORS);
            case Link.Copy to -> {
                clipboard.text(to.text());
                notices.tell(Texts.text("inspector.copied", to.text()));
            }
        }
    }
}
