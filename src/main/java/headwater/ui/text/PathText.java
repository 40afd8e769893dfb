package headwater.ui.text;

import java.nio.file.Path;

/// How folders are written for people.
public final class PathText {
    private static final int NAMES = 2;

    private PathText() {
    }

    /// The whole folder, the user's own as `~`.
    public static String whole(Path folder) {
        String home = System.getProperty("user.home", "");
        String text = folder.toString();
        return !home.isEmpty() && Path.of(text).startsWith(home) ? "~" + text.substring(home.length()) : text;
    }

    /// The folder of a file, its last two names where it has more, `…/analyst/reports`: short enough not to be broken
    /// inside a name.
    public static String folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return "";
        }
        int names = folder.getNameCount();
        return names <= NAMES ? whole(folder)
                : "…/" + folder.subpath(names - NAMES, names).toString().replace('\\', '/');
    }
}
