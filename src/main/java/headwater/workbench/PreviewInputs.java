package headwater.workbench;

import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Looks into folders and archives and says what they hold: each input is read once and its graph let go.
public final class PreviewInputs {
    private final OpenSnapshots open;
    private final LockfileSearch search;

    public PreviewInputs(OpenSnapshots open) {
        this.open = open;
        search = new LockfileSearch(open);
    }

    /// Files are taken as they are, folders and archives are searched. Time is that of reading every input once.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public Preview of(List<Path> given, Progress progress) {
        List<Path> places = new ArrayList<>();
        List<Failure.Unreadable> notRead = new ArrayList<>();
        for (Path each : given) {
            if (LockfileSearch.isSearchable(each)) {
                LockfileSearch.Result found = search.in(each, progress);
                places.addAll(found.files());
                notRead.addAll(found.unreadable());
            } else {
                places.add(each);
            }
        }
        List<FoundInput> inputs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            progress.report((double) i / places.size());
            progress.checkCancelled();
            try {
                inputs.add(FoundInput.of(places.get(i), open.open(places.get(i), Progress.until(progress::cancelled))));
            } catch (Failure.Unreadable unreadable) {
                notRead.add(unreadable);
            }
        }
        String searched = given.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new Preview(searched, FoundProject.group(inputs), notRead);
    }
}
