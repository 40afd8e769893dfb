package headwater.workbench;

import headwater.model.Origin;
import headwater.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds what can be opened among files and folders that a user drops: a file is taken as it is, a folder is searched.
public final class FindInputs {
    private static final int MAX_INPUTS = 500;

    private final LockfileSearch search;

    public FindInputs(OpenSnapshots open) {
        search = new LockfileSearch(open::recognisesName, open::recognisesContent);
    }

    /// Files in the order given, those of a folder by path; at most 500.
    ///
    /// @throws Failure.Unreadable                    when a folder holds nothing that can be read
    /// @throws headwater.progress.CancelledException when cancelled
    public List<Path> in(List<Path> given, Progress progress) throws Failure.Unreadable {
        List<Path> found = new ArrayList<>();
        for (Path each : given) {
            if (Files.isDirectory(each)) {
                LockfileSearch.Result inside = search.in(each, progress);
                if (inside.files().isEmpty()) {
                    throw inside.unreadable().isEmpty() ? new Failure.Unreadable("folder-empty",
                            "The folder holds no lockfile or SBOM that Headwater can read.",
                            Origin.wholeFile(each.toString())) : inside.unreadable().getFirst();
                }
                found.addAll(inside.files());
            } else {
                found.add(each);
            }
        }
        return List.copyOf(found.subList(0, Math.min(found.size(), MAX_INPUTS)));
    }
}
