package headwater.workbench;

import java.nio.file.Path;

/// How people call where a file is.
public final class PlaceName {
    private PlaceName() {
    }

    /// The folder or archive that a file is in; the file itself where it is in none.
    public static String folder(Path place) {
        Path parent = place.toAbsolutePath().getParent();
        Path name = parent == null ? null : parent.getFileName();
        return name == null ? String.valueOf(place.getFileName()) : inArchive(name.toString());
    }

    private static String inArchive(String folder) {
        return folder.endsWith("!") ? folder.substring(0, folder.length() - 1) : folder;
    }

    /// The folders between what was searched and a file that was found there, with slashes; empty where it lies at the top.
    public static String below(Path searched, Path found) {
        String whole = found.toString().replace('\\', '/');
        String start = searched.toString().replace('\\', '/');
        String rest = whole.startsWith(start) ? whole.substring(start.length()) : whole;
        String inner = rest.replace("!/", "/").replaceAll("^/+", "");
        return inner.substring(0, Math.max(0, inner.lastIndexOf('/')));
    }
}
