package headwater.model;

/// A package version in consecutive snapshots of a stream.
///
/// @param first    the first of them
/// @param last     the last of them
/// @param current  whether the newest snapshot of the stream still holds it
public record Sighting(PackageVersion packageVersion, SnapshotAddress first, int firstSeq, SnapshotAddress last,
        int lastSeq, boolean current) {
    /// Number of snapshots.
    public int snapshots() {
        return lastSeq - firstSeq + 1;
    }
}
