package headwater.store;

import headwater.model.BuildFacts;
import headwater.model.Evidence;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A snapshot to be kept.
///
/// @param label       empty: the build's id, else the number of the snapshot in its stream
/// @param sourcePath  where the file was
/// @param files       untouched bytes: the file itself under the empty name, and the files beside it that were used;
///                    none when there was no file, or one over the limits
public record NewSnapshot(String project, String stream, Optional<String> label, BuildFacts build, Instant captured,
        String sourcePath, Map<String, byte[]> files, Reading reading, Evidence evidence) {
    public NewSnapshot {
        files = Map.copyOf(files);
    }
}
