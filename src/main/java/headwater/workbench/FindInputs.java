package headwater.workbench;

import headwater.model.Origin;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds what can be opened among files, folders and archives that a user drops.
public final class FindInputs {
    private final PreviewInputs preview;

    public FindInputs(OpenSnapshots open) {
        preview = new PreviewInputs(open);
    }

    /// What was found: either it is clear what is meant, or one has to choose.
    ///
    /// @param files    to be opened; empty when there is a choice
    /// @param preview  what there is to choose among
    public record Found(List<Path> files, Optional<Preview> preview) {
        public Found {
            files = List.copyOf(files);
        }
    }

    /// Files are meant as they are given. Of folders and archives the only input is meant when nothing else is there,
    /// else there is a choice.
    ///
    /// @throws Failure.Unreadable                    when nothing that can be read was found
    /// @throws headwater.progress.CancelledException when cancelled
    public Found in(List<Path> given, Progress progress) throws Failure.Unreadable {
        if (given.stream().noneMatch(LockfileSearch::isSearchable)) {
            return new Found(given, Optional.empty());
        }
        Preview found = preview.of(given, progress);
        List<FoundInput> inputs = found.inputs();
        if (inputs.isEmpty()) {
            throw found.notRead().isEmpty() ? new Failure.Unreadable("folder-empty",
                    "It holds no lockfile or SBOM that Headwater can read.", Origin.wholeFile(found.searched()))
                    : found.notRead().getFirst();
        }
        return inputs.size() == 1 && found.notRead().isEmpty()
                ? new Found(List.of(inputs.getFirst().place()), Optional.empty()) : new Found(List.of(), Optional.of(found));
    }
}
