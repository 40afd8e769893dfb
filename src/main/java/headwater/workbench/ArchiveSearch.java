package headwater.workbench;

import headwater.ingest.archive.ArchiveFile;
import headwater.ingest.archive.ArchiveLimits;
import headwater.ingest.archive.ArchiveVisitor;
import headwater.ingest.archive.ArchiveWalk;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Searches an archive as a folder is searched.
final class ArchiveSearch implements ArchiveVisitor {
    private final FoundInputs found;

    private ArchiveSearch(FoundInputs found) {
        this.found = found;
    }

    /// @throws headwater.progress.CancelledException when cancelled
    static void in(Path archive, FoundInputs found, Progress progress) {
        ArchiveWalk.over(archive, new ArchiveSearch(found), ArchiveLimits.DEFAULT, progress).forEach(found::refuse);
    }

    @Override
    public boolean enters(String inside) {
        return !passedOver(inside);
    }

    private static boolean passedOver(String inside) {
        int from = 0;
        for (int slash = inside.indexOf('/'); slash >= 0; slash = inside.indexOf('/', from)) {
            if (FoundInputs.passesOver(inside.substring(from, slash))) {
                return true;
            }
            from = slash + 1;
        }
        return false;
    }

    @Override
    public void file(ArchiveFile file) throws IOException {
        if (passedOver(file.place().inside())) {
            return;
        }
        Path place;
        try {
            place = file.place().path();
        } catch (InvalidPathException unnameable) {
            found.withoutBytes(file.place().archive(), file.fileName(), "archive-name",
                    "A file in the archive has a name that no file can have here: " + file.place().inside() + ".");
            return;
        }
        if (file.refusal().isPresent()) {
            found.withoutBytes(place, file.fileName(), file.refusal().get().code(), file.refusal().get().message());
        } else {
            found.file(place, file.fileName(), file::head);
        }
    }
}
