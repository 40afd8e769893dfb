package headwater.ingest.npm;

import java.util.ArrayDeque;
import java.util.Deque;

/// Install locations: paths with `/` relative to the project, `""` for the project itself. Pure text; nothing here
/// touches a file system.
final class Locations {
    private static final String FOLDER = "node_modules/";

    private Locations() {
    }

    /// Where a dependency named `name` of the component at `location` would be installed if it were its own.
    static String child(String location, String name) {
        return location.isEmpty() ? FOLDER + name : location + "/" + FOLDER + name;
    }

    /// Whether a location is the one that [#child] would give; makes no text.
    static boolean isChild(String location, String owner, String name) {
        int folder = owner.isEmpty() ? 0 : owner.length() + 1;
        return location.length() == folder + FOLDER.length() + name.length() && location.endsWith(name)
                && location.startsWith(FOLDER, folder) && location.startsWith(owner) && (folder == 0 || location.charAt(folder - 1) == '/');
    }

    /// The folder above: `""` above `packages`, but `..` above `../x` and `../..` above `..`, for these lie outside of the
    /// project. A `..` behind another name is hostile and a name like any other.
    static String above(String location) {
        if (outside(location) && (location.equals("..") || location.endsWith("/.."))) {
            return location + "/..";
        }
        int slash = location.lastIndexOf('/');
        return slash < 0 ? "" : location.substring(0, slash);
    }

    /// Whether [#above] would give this folder, which is neither empty nor outside; makes no text.
    static boolean isRightIn(String location, String folder) {
        return !folder.isEmpty() && !outside(folder) && location.lastIndexOf('/') == folder.length() && location.startsWith(folder);
    }

    static boolean outside(String location) {
        return location.equals("..") || location.startsWith("../");
    }

    /// The name under which a location is found: the text after the last `node_modules/`, else the last segment, with
    /// its scope.
    static String installName(String location) {
        int last = location.lastIndexOf('/') + 1;
        if (last == FOLDER.length() && location.startsWith(FOLDER) || location.startsWith("/" + FOLDER, last - FOLDER.length() - 1)) {
            return location.substring(last);
        }
        int folder = location.lastIndexOf(FOLDER);
        if (folder == 0 || folder > 0 && location.charAt(folder - 1) == '/') {
            return location.substring(folder + FOLDER.length());
        }
        int slash = location.lastIndexOf('/');
        int scope = location.lastIndexOf('/', slash - 1) + 1;
        return slash > 0 && location.charAt(scope) == '@' ? location.substring(scope) : location.substring(slash + 1);
    }

    /// A path relative to the project without `.`, inner `..` and doubled slashes; leading `..` stay.
    static String normalise(String path) {
        String text = path.startsWith("file:") ? path.substring("file:".length()) : path;
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : text.replace('\\', '/').split("/")) {
            if (segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        return String.join("/", kept);
    }
}
