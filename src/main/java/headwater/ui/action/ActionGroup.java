package headwater.ui.action;

import headwater.ui.text.Texts;
import java.util.Locale;

/// Where an action stands: groups follow each other in this order, in their menu with a line between them, and in the
/// key map under their own title.
public enum ActionGroup {
    FILES("file"), COPY("edit"), FIND("edit"), TABS("view"), PICTURE("view"), PANELS("view"), THEME("view"),
    COMPONENT("component"), HELP("help");

    private final String menu;

    ActionGroup(String menu) {
        this.menu = menu;
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
