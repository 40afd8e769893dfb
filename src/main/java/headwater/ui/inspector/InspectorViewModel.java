package headwater.ui.inspector;

import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.ComponentFacts;
import headwater.workbench.Investigation;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The facts of the selected component.
public final class InspectorViewModel {
    private final Session session;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<Optional<InspectorContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public InspectorViewModel(Session session, BackgroundWork work) {
        this.session = session;
        this.work = work;
        session.component().subscribe(this::renew);
    }

    private void renew(OptionalInt component) {
        Optional<Investigation> answer = session.answer().get();
        if (component.isEmpty() || answer.isEmpty()) {
            content.set(Optional.empty());
            return;
        }
        work.latest("inspector").run(Texts.text("inspector.looking"), progress -> DescribeFacts.content(
                ComponentFacts.of(answer.get(), component.getAsInt(), progress), answer.get().snapshot().graph()))
                .onSuccess(found -> content.set(Optional.of(found)));
    }

    public ReadOnlyObjectProperty<Optional<InspectorContent>> content() {
        return content.getReadOnlyProperty();
    }

    public void aimAt(int number) {
        session.aimAt(number);
    }
}
