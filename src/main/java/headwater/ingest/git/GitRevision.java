package headwater.ingest.git;

import java.time.Instant;

/// A lockfile as one commit left it.
///
/// @param stream    the succession of revisions to which it belongs: the path where it began; of a merged line `PATH~MERGE`
/// @param path      in the repository, at this commit
/// @param blob      its content, as git names it; empty when there is no file from here on
/// @param note      what happened besides a change, in a few words; may be empty
/// @param captured  when it was committed; never after the revision that follows it in its stream, see [AgreeingTimes]
public record GitRevision(String stream, String path, String blob, GitCommit commit, String note, Instant captured) {
    GitRevision captured(Instant time) {
        return new GitRevision(stream, path, blob, commit, note, time);
    }

    /// Whether the file is gone, or its line ended.
    public boolean ended() {
        return blob.isEmpty();
    }
}
