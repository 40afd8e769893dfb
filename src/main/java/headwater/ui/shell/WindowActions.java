package headwater.ui.shell;

import static headwater.ui.action.ActionGroup.COPY;
import static headwater.ui.action.ActionGroup.FILES;
import static headwater.ui.action.ActionGroup.FIND;
import static headwater.ui.action.ActionGroup.HELP;
import static headwater.ui.action.ActionGroup.INCIDENT;
import static headwater.ui.action.ActionGroup.PANELS;
import static headwater.ui.action.ActionGroup.PICTURE;
import static headwater.ui.action.ActionGroup.THEME;

import headwater.ui.action.Actions;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.paste.PasteViewModel;
import headwater.ui.theme.Appearance;
import headwater.ui.theme.ThemeChoice;
import headwater.ui.views.Views;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;

/// The actions of the window itself, as far as they need no control.
public final class WindowActions {
    /// What they act on.
    ///
    /// @param clipboard  the text in it, or an empty one
    public record Targets(MainViewModel main, StatusViewModel status, Overlays overlays, PasteViewModel paste,
            Notices notices, Appearance appearance, Supplier<String> clipboard) {
    }

    private WindowActions() {
    }

    public static void register(Actions actions, Targets on) {
        MainViewModel main = on.main();
        BooleanBinding something = main.centre().isNotEqualTo(MainViewModel.Centre.START);
        BooleanBinding several = Bindings.size(main.session().files()).greaterThan(1);
        actions.add(FILES, "open", "Shortcut+O", main::choose);
        actions.add(FILES, "sample", "", new SimpleBooleanProperty(main.hasSample()), main::openSample);
        actions.add(FILES, "next-file", "Alt+Page Down", several, () -> main.showNext(true));
        actions.add(FILES, "previous-file", "Alt+Page Up", several, () -> main.showNext(false));
        actions.add(FILES, "close", "Shortcut+W", something, main::closeCurrent);
        actions.add(COPY, "paste", "Shortcut+V", () -> on.paste().paste(on.clipboard().get()));
        actions.add(INCIDENT, "incident.search", "Shortcut+Shift+F", () -> on.overlays().open(Views.SEARCH_FOR));
        actions.add(FIND, "quick-open", "Shortcut+P", answered(main), () -> on.overlays().open(Views.QUICK_OPEN));
        actions.addSwitch(PANELS, "problems", "Shortcut+Shift+M", on.status().problemsShown(),
                on.status()::toggleProblems);
        actions.addSwitch(PANELS, "work", "Shortcut+Shift+J", on.status().workShown(), on.status()::toggleWork);
        actions.add(PANELS, "close-notices", "Shortcut+Shift+N", Bindings.isNotEmpty(on.notices().shown()),
                on.notices()::closeAll);
        for (ThemeChoice choice : ThemeChoice.values()) {
            actions.addSwitch(THEME, "theme-" + choice.key(), "", on.appearance().choice().isEqualTo(choice),
                    () -> on.appearance().choice().set(choice));
        }
        actions.add(HELP, "palette", "Shortcut+Shift+P", () -> on.overlays().open(Views.PALETTE));
        actions.addTyped(HELP, "keys", "F1", '?', () -> on.overlays().open(Views.KEY_MAP));
        actions.add(HELP, "query-help", "Shift+F1", () -> on.overlays().open(Views.QUERY_HELP));
        actions.near(FILES, something.not());
        actions.tell(PICTURE, "zoom");
        actions.tell(PICTURE, "walk");
        actions.tell(PICTURE, "drag");
        actions.tellGesture("open");
        actions.tellGesture("close");
        actions.tell(FIND, "row");
        actions.tell(PANELS, "resize");
        actions.tell(PANELS, "escape");
    }

    static BooleanBinding answered(MainViewModel main) {
        return main.centre().isEqualTo(MainViewModel.Centre.ANSWER);
    }
}
