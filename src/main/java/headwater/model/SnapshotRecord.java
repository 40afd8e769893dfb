package headwater.model;

import java.time.Instant;
import java.util.List;

/// What the store knows of a snapshot without decoding its graph.
///
/// @param seq    its number in its stream, from 1 without gaps
/// @param files  the file itself first; none when there was no file, or one over the limits
public record SnapshotRecord(long id, SnapshotAddress address, int seq, BuildFacts build, Instant captured,
        String sourcePath, ReaderFacts reader, Counts counts, Coverage coverage, List<KeptFile> files,
        Evidence evidence) {
    public SnapshotRecord {
        files = List.copyOf(files);
    }

    /// Who read it.
    public record ReaderFacts(String name, int version, String formatVersion) {
    }

    /// Sizes, so that lists need no graph.
    public record Counts(int components, int dependencies, int roots, int errors, int warnings) {
    }
}
