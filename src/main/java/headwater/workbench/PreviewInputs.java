package headwater.workbench;

import headwater.model.Origin;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Looks into folders and archives and says what they hold: each input is read once and its graph let go.
public final class PreviewInputs {
    /// Each input in an archive costs a walk through it.
    private static final int MAX_INPUTS = 2_000;

    private final OpenSnapshots open;
    private final LockfileSearch search;
    private final int most;

    public PreviewInputs(OpenSnapshots open) {
        this(open, MAX_INPUTS);
    }

    /// @param most  inputs that are read
    PreviewInputs(OpenSnapshots open, int most) {
        this.open = open;
        this.most = most;
        search = new LockfileSearch(open);
    }

    /// Files are taken as they are, folders and archives are searched. Time is that of reading every input once, of at most
    /// two thousand: how many more there are is told among what was not read.
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
        String searched = given.stream().map(Path::toString).collect(Collectors.joining(", "));
        List<FoundInput> inputs = new ArrayList<>();
        int read = Math.min(places.size(), most);
        for (int i = 0; i < read; i++) {
            progress.report((double) i / read);
            progress.checkCancelled();
            try {
                inputs.add(FoundInput.of(places.get(i), open.open(places.get(i), Progress.until(progress::cancelled))));
            } catch (Failure.Unreadable unreadable) {
                notRead.add(unreadable);
            }
        }
        if (read < places.size()) {
            notRead.add(new Failure.Unreadable("too-many-inputs", "And " + (places.size() - read)
                    + " more inputs were found and not read; search a smaller part.", Origin.wholeFile(searched)));
        }
        return new Preview(searched, FoundProject.group(inputs), notRead);
    }
}
