package headwater.ui.shell;

import headwater.ui.text.PathText;
import headwater.ui.text.Texts;
import java.nio.file.Path;

/// How a file that was opened before is written: `shop/package-lock.json`, and the folder in which that is.
final class RecentText {
    private RecentText() {
    }

    static String name(Path file) {
        int names = file.getNameCount();
        return names < 2 ? file.toString() : file.subpath(names - 2, names).toString().replace('\\', '/');
    }

    static String folder(Path file) {
        Path parent = file.getParent();
        Path folder = parent == null ? null : parent.getParent();
        return folder == null ? "" : PathText.whole(folder);
    }

    static String gone(Path file) {
        return Texts.text("recent.gone", folder(file));
    }
}
