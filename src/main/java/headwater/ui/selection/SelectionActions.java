package headwater.ui.selection;

import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.dialog.Clip;
import headwater.ui.notice.Notices;
import headwater.ui.session.Listing;
import headwater.ui.session.Reveal;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.BlastSummary;
import headwater.workbench.ComponentText;
import headwater.workbench.Investigation;
import headwater.workbench.PathFilter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// Registers what can be done with the selected component.
public final class SelectionActions {
    /// In the order of the menu; an empty id is a separator.
    public static final List<String> IDS = List.of("component.paths", "component.back", "component.blast", "",
            "component.via", "component.not-via", "", "component.table", "component.graph", "component.neighbourhood",
            "component.only-through", "", "notes.bookmark", "view.hide", "view.show-this", "group.toggle", "");
    /// Those that try something out, a menu of their own.
    public static final List<String> WHAT_IF_IDS = List.of("whatif.remove", "whatif.version");
    /// Those that copy, a menu of their own.
    public static final List<String> COPY_IDS = List.of("component.copy-purl", "component.copy-name",
            "component.copy-markdown", "component.copy-json", "", "component.copy-paths-command",
            "component.copy-blast-command");

    private final Session session;
    private final BackgroundWork work;
    private final Clip clipboard;
    private final Notices notices;

    public SelectionActions(Session session, BackgroundWork work, Clip clipboard, Notices notices) {
        this.session = session;
        this.work = work;
        this.clipboard = clipboard;
        this.notices = notices;
    }

    public void register(Actions actions) {
        BooleanBinding any = Bindings.createBooleanBinding(() -> selected().isPresent(), session.component(),
                session.answer());
        BooleanBinding named = Bindings.createBooleanBinding(this::named, session.component(), session.answer());
        BooleanBinding inFile = Bindings.createBooleanBinding(() -> named() && session.tried().get().isEmpty(),
                session.component(), session.answer());
        BooleanBinding aimed = Bindings.createBooleanBinding(() -> session.goal().get().isPresent(), session.goal());
        actions.add(ActionGroup.COMPONENT, "component.paths", "Shortcut+T", named, () -> with(session::aimAt));
        actions.add(ActionGroup.COMPONENT, "component.back", "Shortcut+Shift+T", aimed, session::aimAtCompromised);
        actions.add(ActionGroup.COMPONENT, "component.blast", "Shortcut+D", any, () -> with(this::listDependants));
        actions.add(ActionGroup.COMPONENT, "component.via", "Shortcut+Shift+V", named, () -> with(c -> session.filter(filter().onlyVia(c))));
        actions.add(ActionGroup.COMPONENT, "component.not-via", "Shortcut+Shift+X", named, () -> with(c -> session.filter(filter().notVia(c))));
        actions.add(ActionGroup.COMPONENT, "component.table", "Shortcut+Shift+L", named, () -> with(c -> session.reveal(c, Reveal.Place.TABLE)));
        actions.add(ActionGroup.COMPONENT, "component.graph", "Shortcut+Shift+G", any, () -> with(c -> session.reveal(c, Reveal.Place.PICTURE)));
        actions.add(ActionGroup.COMPONENT, "component.neighbourhood", "Shortcut+Alt+N", any, () -> with(c -> session.reveal(c, Reveal.Place.NEIGHBOURHOOD)));
        actions.add(ActionGroup.COMPONENT, "component.only-through", "", any, () -> with(c -> session.reveal(c, Reveal.Place.DOMINATORS)));
        actions.near(ActionGroup.COMPONENT, named);
        actions.near(ActionGroup.COMPONENT_COPY, named);
        copies(actions, "component.copy-purl", "Shortcut+Shift+U", named, ComponentText::purl);
        copies(actions, "component.copy-name", "", any, ComponentText::name);
        copies(actions, "component.copy-markdown", "", any, ComponentText::markdown);
        copies(actions, "component.copy-json", "", any, ComponentText::json);
        copies(actions, "component.copy-paths-command", "", inFile, (a, c) -> ComponentText.pathsCommand(a, c, filter()));
        copies(actions, "component.copy-blast-command", "", inFile, (a, c) -> ComponentText.blastCommand(a, c, filter()));
    }

    private void copies(Actions actions, String id, String keys, BooleanBinding enabled,
            BiFunction<Investigation, Integer, String> text) {
        actions.add(ActionGroup.COMPONENT_COPY, id, keys, enabled, () -> with(component -> session.answer().get().ifPresent(answer -> {
            String copied = text.apply(answer, component);
            clipboard.text(copied);
            notices.tell(copied.contains("\n") ? Texts.text("component.copied")
                    : Texts.text("inspector.copied", copied));
        })));
    }

    private void listDependants(int component) {
        Optional<Investigation> answer = session.answer().get();
        PathFilter filter = filter();
        answer.ifPresent(of -> work.latest("listing").run(Texts.text("blast.running"), progress ->
                Listing.of(Texts.text("listing.dependants", of.snapshot().graph().component(component).label()),
                        BlastSummary.of(of.snapshot(), component, filter.scopes(), progress).rings().dependants()))
                .onSuccess(listing -> {
                    if (session.answer().get().filter(of::equals).isPresent()) {
                        session.list(listing);
                    }
                }));
    }

    private void with(IntConsumer todo) {
        selected().ifPresent(todo);
    }

    private OptionalInt selected() {
        return session.answer().get().isPresent() ? session.component().get() : OptionalInt.empty();
    }

    /// The project itself is no goal and no gate, and the command line has no name for it.
    private boolean named() {
        OptionalInt component = selected();
        return component.isPresent() && session.answer().get()
                .filter(of -> of.snapshot().graph().project() != component.getAsInt()).isPresent();
    }

    private PathFilter filter() {
        return session.filter().get();
    }
}
