package headwater.workbench;

import headwater.ingest.ReadResult;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import java.nio.file.Path;
import java.util.List;

/// One imported file at one time.
///
/// @param file    as the user gave it: a file, or a reference to a kept snapshot
/// @param source  its untouched bytes
public record Snapshot(String file, SourceBytes source, ReadResult result) {
    public DependencyGraph graph() {
        return result.graph();
    }

    public Coverage coverage() {
        return result.coverage();
    }

    public List<Problem> problems() {
        return result.problems();
    }

    /// What the format can tell at all.
    public FormatFacts facts() {
        return result.facts();
    }

    /// Reader and version of the format, as people say it: `package-lock 3`.
    public String format() {
        return result.formatVersion().isEmpty() ? result.reader().name()
                : result.reader().name() + " " + result.formatVersion();
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
        if (SnapshotReference.is(file)) {
            return file;
        }
        Path path = Path.of(file);
        Path parent = path.toAbsolutePath().getParent();
        return parent == null || parent.getFileName() == null ? file : parent.getFileName().toString();
    }
}
