package headwater.workbench;

import headwater.model.Origin;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds what can be opened among files and folders that a user drops: a file is taken as it is, a folder
/// or archive is searched.
public final class FindInputs {
    private static final int MAX_INPUTS = 500;

    private final LockfileSearch search;

    public FindInputs(OpenSnapshots open) {
        search = new LockfileSearch(open);
    }

    /// What was found.
    ///
    /// @param files   in the order given, those of a folder by path; at most 500
    /// @param unread  lockfiles in the folders that cannot be read, and folders that may not be looked into
    /// @param more    how many files there are beyond the limit
    public record Found(List<Path> files, List<Failure.Unreadable> unread, int more) {
        public Found {
            files = List.copyOf(files);
            unread = List.copyOf(unread);
        }
    }

    /// Looks at what is given.
    ///
    /// @throws Failure.Unreadable                    when a folder holds nothing that can be read
    /// @throws headwater.progress.CancelledException when cancelled
    public Found in(List<Path> given, Progress progress) throws Failure.Unreadable {
        List<Path> found = new ArrayList<>();
        List<Failure.Unreadable> unread = new ArrayList<>();
        for (Path each : given) {
            if (LockfileSearch.isSearchable(each)) {
                LockfileSearch.Result inside = search.in(each, progress);
                if (inside.files().isEmpty()) {
                    throw inside.unreadable().isEmpty() ? new Failure.Unreadable("folder-empty",
                            "It holds no lockfile or SBOM that Headwater can read.",
                            Origin.wholeFile(each.toString())) : inside.unreadable().getFirst();
                }
                found.addAll(inside.files());
                unread.addAll(inside.unreadable());
            } else {
                found.add(each);
            }
        }
        int opened = Math.min(found.size(), MAX_INPUTS);
        return new Found(found.subList(0, opened), unread, found.size() - opened);
    }
}
