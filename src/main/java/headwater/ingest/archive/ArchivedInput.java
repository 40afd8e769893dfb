package headwater.ingest.archive;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes one file out of an archive, with those beside it that readers may ask for. One walk through the archive.
public final class ArchivedInput implements ArchiveVisitor {
    private final ArchivePlace place;
    private final Set<String> siblings;
    private final Map<String, byte[]> beside = new HashMap<>();
    private Optional<byte[]> found = Optional.empty();
    private Optional<ReadException> refused = Optional.empty();

    private ArchivedInput(ArchivePlace place, Set<String> siblings) {
        this.place = place;
        this.siblings = siblings;
    }

    /// Reads it into memory.
    ///
    /// @param siblings  names of files that are taken along where they stand beside it
    /// @throws ReadException                         when the archive holds no such file, or it cannot be read
    /// @throws headwater.progress.CancelledException when cancelled
    public static InputSource read(ArchivePlace place, Set<String> siblings, ArchiveLimits limits, Progress progress)
            throws ReadException {
        ArchivedInput taking = new ArchivedInput(place, siblings);
        List<Problem> problems = ArchiveWalk.over(place.archive(), taking, limits, progress);
        if (taking.refused.isPresent()) {
            throw taking.refused.get();
        }
        Origin origin = Origin.wholeFile(place.path().toString());
        // A name that was not read tells nothing of another file.
        byte[] bytes = taking.found.orElseThrow(() -> problems.stream()
                .filter(each -> !each.code().equals(ArchiveWalk.WRONG_NAME) || each.origin().equals(origin)).findFirst()
                .map(why -> new ReadException(why.code(), why.message(), why.origin()))
                .orElseGet(() -> new ReadException("file-missing", "The archive holds no such file.", origin)));
        return InputSource.ofBytes(place.path().toString(), bytes, taking.beside);
    }

    @Override
    public boolean enters(String inside) {
        return place.inside().startsWith(inside + ArchivePlace.INTO);
    }

    @Override
    public void file(ArchiveFile file) throws IOException {
        boolean wanted = file.place().inside().equals(place.inside());
        boolean sibling = file.place().folder().equals(place.folder()) && siblings.contains(file.fileName());
        if (wanted && file.refusal().isPresent()) {
            Refusal why = file.refusal().get();
            refused = Optional.of(new ReadException(why.code(), why.message(), place.path().toString()));
        } else if ((wanted || sibling) && file.refusal().isEmpty()) {
            take(file, wanted);
        }
    }

    private void take(ArchiveFile file, boolean wanted) throws IOException {
        try {
            byte[] bytes = file.bytes();
            if (wanted) {
                found = Optional.of(bytes);
            }
            beside.put(file.fileName(), bytes);
        } catch (ReadException failed) {
            if (wanted) {
                refused = Optional.of(failed);
            }
        }
    }
}
