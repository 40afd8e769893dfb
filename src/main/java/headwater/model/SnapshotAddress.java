package headwater.model;

/// What a snapshot is called: unique in a store.
///
/// @param stream  a succession of builds inside a project: a branch, a release line, a lockfile of several
/// @param label   unique in its stream
public record SnapshotAddress(String project, String stream, String label) {
}
