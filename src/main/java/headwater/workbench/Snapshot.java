package headwater.workbench;

import headwater.ingest.ReadResult;
import headwater.model.DependencyGraph;
import java.nio.file.Path;

/// One imported file at one time.
///
/// @param file    as the user gave it
/// @param source  its untouched bytes
public record Snapshot(String file, SourceBytes source, ReadResult result) {
    public DependencyGraph graph() {
        return result.graph();
    }

    /// Number of components without the project itself; members of its workspace count.
    public int componentCount() {
        return graph().size() - (graph().project() < 0 ? 0 : 1);
    }

    /// How people call it: the project's own name, else the folder or file.
    public String title() {
        int project = graph().project();
        if (project >= 0 && !graph().component(project).name().isEmpty()) {
            return graph().component(project).name();
        }
        Path path = Path.of(file);
        Path parent = path.toAbsolutePath().getParent();
        return parent == null || parent.getFileName() == null ? file : parent.getFileName().toString();
    }
}
