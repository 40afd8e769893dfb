package headwater.workbench;

import headwater.model.Coverage;
import java.nio.file.Path;
import java.util.List;

/// One input as a preview shows it: read once, without its graph.
///
/// @param place     a file, or one in an archive
/// @param format    reader and version, `npm-package-lock 3`
/// @param project   the name that the project gives itself; empty where it gives none
/// @param facts     what stands in it
/// @param beside    names of the files beside it that were read with it
public record FoundInput(Path place, String format, String project, Facts facts, List<String> beside) {
    public FoundInput {
        beside = List.copyOf(beside);
    }

    /// @param components    without the project itself
    /// @param dependencies  whether the format records them
    /// @param problems      how many there are
    public record Facts(int components, boolean dependencies, Coverage coverage, int problems, int sizeBytes) {
    }

    static FoundInput of(Path place, Snapshot snapshot) {
        int root = snapshot.graph().project();
        return new FoundInput(place, snapshot.format(), root < 0 ? "" : snapshot.graph().component(root).name(),
                new Facts(snapshot.componentCount(), snapshot.facts().dependencies(), snapshot.coverage(),
                        snapshot.problems().size(), snapshot.source().sizeBytes()),
                snapshot.source().siblings().keySet().stream().sorted().toList());
    }

    /// The folder or archive that it is in.
    String folder() {
        Path parent = place.getParent();
        String folder = parent == null ? "" : parent.toString();
        return folder.endsWith("!") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
