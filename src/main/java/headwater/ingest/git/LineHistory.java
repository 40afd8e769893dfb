package headwater.ingest.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/// Puts the changes of one line of commits into streams: one for each lockfile, wherever it moves to.
final class LineHistory {
    private final String suffix;
    private final Set<String> names;
    private final Map<String, Track> byPath = new HashMap<>();
    private final List<Track> tracks = new ArrayList<>();

    /// @param suffix  what ends the names of the line's streams
    /// @param names   of all streams so far
    LineHistory(String suffix, Set<String> names) {
        this.suffix = suffix;
        this.names = names;
    }

    /// One lockfile on its way.
    ///
    /// @param first  what it was before the line, as git names it; empty: it was not there
    record Track(String stream, String first, List<GitRevision> revisions) {
        GitRevision last() {
            return revisions.getLast();
        }

        /// All revisions, none captured after the one that follows it.
        List<GitRevision> inTime() {
            List<Instant> times = AgreeingTimes.of(revisions.stream().map(GitRevision::captured).toList());
            return IntStream.range(0, times.size()).mapToObj(i -> revisions.get(i).captured(times.get(i))).toList();
        }
    }

    List<Track> tracks() {
        return tracks;
    }

    /// A file in the place of which a link is put is removed, and the other way round it is added: JGit tells each as two changes,
    /// of which that of the link is none of a lockfile.
    void enter(DiffEntry change, GitCommit commit) {
        switch (change.getChangeType()) {
            case ADD, COPY -> {
                if (LockfileChanges.isFile(change.getNewMode())) {
                    add(track(change.getNewPath(), null), change.getNewPath(), id(change), commit, "");
                }
            }
            case MODIFY -> add(track(change.getNewPath(), change), change.getNewPath(), id(change), commit, "");
            case DELETE -> {
                if (LockfileChanges.isFile(change.getOldMode())) {
                    add(track(change.getOldPath(), change), change.getOldPath(), "", commit, change.getOldPath() + " was removed");
                }
            }
            case RENAME -> {
                Track track = track(change.getOldPath(), change);
                byPath.remove(change.getOldPath());
                byPath.put(change.getNewPath(), track);
                add(track, change.getNewPath(), id(change), commit, "renamed from " + change.getOldPath());
            }
        }
    }

    private static String id(DiffEntry change) {
        return change.getNewId().name();
    }

    /// The lockfile at a path, which goes on after it was gone.
    private Track track(String path, @Nullable DiffEntry before) {
        return byPath.computeIfAbsent(path, _ -> {
            Track track = new Track(free(path + suffix), before == null ? "" : blob(before.getOldId().toObjectId()), new ArrayList<>());
            tracks.add(track);
            return track;
        });
    }

    private static String blob(ObjectId id) {
        return id.equals(ObjectId.zeroId()) ? "" : id.name();
    }

    private String free(String wanted) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }

    static void add(Track track, String path, String blob, GitCommit commit, String note) {
        track.revisions.add(new GitRevision(track.stream, path, blob, commit, note, commit.committed()));
    }
}
