package headwater.ingest.archive;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file in an archive, or in an archive in it: `release.zip!/web/package-lock.json`. A name to show and to find it
/// again; nothing is ever written under it.
///
/// @param archive  on the disk
/// @param inside   the names inside, joined by `!/` where archives are nested
public record ArchivePlace(Path archive, String inside) {
    static final String INTO = "!/";

    /// The place that a path names, where a part of it that ends before `!/` is a file. A file that has this very name
    /// is meant itself.
    public static Optional<ArchivePlace> find(Path named) {
        String text = named.toString().replace(File.separatorChar, '/');
        if (!text.contains(INTO) || Files.exists(named)) {
            return Optional.empty();
        }
        for (int at = text.indexOf(INTO); at >= 0; at = text.indexOf(INTO, at + 1)) {
            Path archive = Path.of(text.substring(0, at));
            if (Files.isRegularFile(archive)) {
                return Optional.of(new ArchivePlace(archive, text.substring(at + INTO.length())));
            }
        }
        return Optional.empty();
    }

    /// As it is shown and named.
    public Path path() {
        return Path.of(archive + INTO + inside);
    }

    /// The folder of the file, with the slash behind it; empty at the top of the archive.
    String folder() {
        return inside.substring(0, inside.lastIndexOf('/') + 1);
    }
}
