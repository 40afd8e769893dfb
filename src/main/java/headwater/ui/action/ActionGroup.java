package headwater.ui.action;

import headwater.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;

/// Where an action stands: groups follow each other in this order, in their menu with a line between them, and in the
/// key map under their own title.
public enum ActionGroup {
    FILES("file", ""), SNAPSHOTS("file", ""), UNDO("edit", ""), COPY("edit", ""), FIND("edit", ""), INCIDENT("edit", ""), HISTORY("view", ""), TABS("view", ""),
    PANELS("view", ""), THEME("view", ""), PICTURE("picture", ""), SCOPE("picture", ""), GROUPS("picture", ""), GRAPH("picture", ""),
    FIGURE("picture", ""), COMPARE("view", ""), COMPONENT("component", ""), COMPONENT_COPY("component", "copy"),
    WHAT_IF("component", ""), HELP("help", "");

    private final String menu;
    private final String submenu;

    ActionGroup(String menu, String submenu) {
        this.menu = menu;
        this.submenu = submenu;
    }

    /// The words of the menu inside the menu that holds the group, if it stands in one of its own.
    public Optional<String> submenuText() {
        return submenu.isEmpty() ? Optional.empty() : Optional.of(Texts.text("menu." + submenu));
    }

    /// The menu's key in the bundle.
    public String menu() {
        return menu;
    }

    public String menuText() {
        return Texts.text("menu." + menu);
    }

    public String title() {
        return Texts.text("group." + name().toLowerCase(Locale.ROOT));
    }
}
