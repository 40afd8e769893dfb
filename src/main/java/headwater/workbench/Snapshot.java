package headwater.workbench;

import headwater.ingest.ReadResult;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One imported file at one time.
///
/// @param file    as the user gave it: a file, or a reference to a kept snapshot
/// @param source  its untouched bytes
/// @param captured  when it was kept; of a file that is only open, nothing
/// @param tried     changes that nobody has made, in words, in order; empty for what was read
public record Snapshot(String file, SourceBytes source, ReadResult result, Optional<Instant> captured, List<String> tried) {
    public Snapshot {
        tried = List.copyOf(tried);
    }

    /// What was kept.
    public Snapshot(String file, SourceBytes source, ReadResult result, Optional<Instant> captured) {
        this(file, source, result, captured, List.of());
    }

    /// A file that is not kept.
    public Snapshot(String file, SourceBytes source, ReadResult result) {
        this(file, source, result, Optional.empty());
    }

    /// Whether it is the outcome of a what-if: no file holds it.
    public boolean isVirtual() {
        return !tried.isEmpty();
    }

    /// What every sentence about a what-if begins with; empty for what was read.
    public String virtualMark() {
        return isVirtual() ? "Virtual, not in the file: " + String.join("; ", tried) + ". " : "";
    }

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

    /// How people call it: the project's own name, else that of its folder or of the project it was kept for.
    public String title() {
        int project = graph().project();
        if (project >= 0 && !graph().component(project).name().isEmpty()) {
            return graph().component(project).name();
        }
        return SnapshotReference.find(file).map(SnapshotReference::project).orElseGet(this::folder);
    }

    /// What tells it from another one of its project: its folder, or under what it was kept.
    public String build() {
        return SnapshotReference.find(file).map(SnapshotReference::build).orElseGet(this::folder);
    }

    /// The file's name alone, or under what it was kept.
    public String shortName() {
        return SnapshotReference.find(file).map(SnapshotReference::build)
                .orElseGet(() -> String.valueOf(Path.of(file).getFileName()));
    }

    private String folder() {
        return PlaceName.folder(Path.of(file));
    }

    /// What people call it, as part of a file name.
    public String fileTitle() {
        return title().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+|-+$", "");
    }
}
