package headwater.ingest.git;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// The revisions of the lockfiles of a git repository, along the branch that is checked out and all that was merged into it.
/// Starts no process, runs no hook, fetches and writes nothing, and reads no configuration but the repository's own.
/// Not safe to share between threads.
public final class GitHistory implements AutoCloseable {
    private static final int COMMITS_PER_REPORT = 256;

    private final Path folder;
    private final Repository repository;

    private GitHistory(Path folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    /// Whether a folder is the top of a working tree, or a repository without one.
    public static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve(Constants.DOT_GIT)) || bare(folder);
    }

    private static boolean bare(Path folder) {
        return Files.isRegularFile(folder.resolve(Constants.HEAD)) && Files.isDirectory(folder.resolve(Constants.OBJECTS))
                && Files.isDirectory(folder.resolve("refs"));
    }

    /// @throws ReadException when the folder is no repository, or a damaged one
    public static GitHistory open(Path folder) throws ReadException {
        OwnSystemReader.use();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
        if (bare(folder)) {
            builder.setGitDir(folder.toFile());
        } else {
            builder.setWorkTree(folder.toFile());
        }
        try {
            return new GitHistory(folder, builder.build());
        } catch (IOException | IllegalArgumentException failed) {
            throw new ReadException("not-a-repository", "This is no git repository that can be read: " + failed.getMessage()
                    + ".", folder.toString());
        }
    }

    /// Whether the repository holds only the newest part of its history.
    ///
    /// @throws ReadException when that cannot be told
    public boolean cut() throws ReadException {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException failed) {
            throw damaged(failed);
        }
    }

    /// All revisions, the oldest of each stream first: those of the branch, then those of each line that was merged into it and
    /// that held a content which is neither that before the line nor that after the merge. Linear in the commits and in the
    /// folders that changed.
    ///
    /// @param lockfileName  whether a file of that name is wanted
    /// @throws ReadException                         when the history cannot be read
    /// @throws headwater.progress.CancelledException when cancelled
    public List<GitRevision> revisions(Predicate<String> lockfileName, Progress progress) throws ReadException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                throw new ReadException("no-commits", "Nothing is committed in this repository yet.", folder.toString());
            }
            List<CommitLine> lines = CommitLine.of(walk, walk.parseCommit(head), progress);
            LockfileChanges changes = new LockfileChanges(repository, lockfileName);
            int all = lines.stream().mapToInt(line -> line.commits().size()).sum();
            Set<String> names = new HashSet<>();
            List<GitRevision> revisions = new ArrayList<>();
            int done = 0;
            for (CommitLine line : lines) {
                RevCommit merge = line.mergedBy();
                LineHistory history = new LineHistory(merge == null ? "" : "~" + GitCommit.of(body(walk, merge)).shortId(), names);
                for (RevCommit commit : line.commits()) {
                    progress.checkCancelled();
                    enter(walk, commit, changes, history);
                    if (++done % COMMITS_PER_REPORT == 0) {
                        progress.report((double) done / all);
                    }
                }
                for (LineHistory.Track track : history.tracks()) {
                    revisions.addAll(merge == null ? track.inTime() : merged(track, merge));
                }
            }
            return List.copyOf(revisions);
        } catch (LargeObjectException tooLarge) {
            throw new ReadException("history-unreadable", "The history cannot be read: a commit or a folder in it is too large: "
                    + tooLarge.getMessage() + ".", folder.toString());
        } catch (IOException failed) {
            throw damaged(failed);
        }
    }

    private static RevCommit body(RevWalk walk, RevCommit commit) throws IOException {
        walk.parseBody(commit);
        return commit;
    }

    private static void enter(RevWalk walk, RevCommit commit, LockfileChanges changes, LineHistory history) throws IOException {
        RevCommit parent = commit.getParentCount() == 0 ? null : commit.getParent(0);
        if (parent != null) {
            walk.parseHeaders(parent);
        }
        List<DiffEntry> entries = changes.between(parent == null ? null : parent.getTree(), commit.getTree());
        if (!entries.isEmpty()) {
            GitCommit facts = GitCommit.of(body(walk, commit));
            entries.forEach(entry -> history.enter(entry, facts));
        }
    }

    /// What a merged line alone held, and its end; nothing when it brought what the merge has, or the branch had.
    private List<GitRevision> merged(LineHistory.Track track, RevCommit merge) throws IOException {
        @Nullable String after = blobAt(merge, track.last().path());
        if (track.revisions().stream().map(GitRevision::blob).allMatch(each -> each.equals(after) || each.equals(track.first()))) {
            return List.of();
        }
        GitCommit by = GitCommit.of(merge);
        LineHistory.add(track, track.last().path(), "", by, "merged by " + by.shortId());
        return track.inTime();
    }

    private String blobAt(RevCommit commit, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
            return walk == null ? "" : walk.getObjectId(0).name();
        }
    }

    /// Where a revision would be on the disk, to be shown: what git takes for a path need not be one here.
    public String name(GitRevision revision) {
        return folder + "/" + revision.path();
    }

    /// A revision that has not ended as an input, with the files of its commit beside it.
    public InputSource input(GitRevision revision) {
        return new GitInput(repository, name(revision), revision.path(), revision.commit().id(),
                ObjectId.fromString(revision.blob()));
    }

    private ReadException damaged(IOException failed) {
        return failed instanceof MissingObjectException
                ? new ReadException("history-incomplete", "The repository lacks a part of its history, as partial clones do: "
                        + failed.getMessage() + ".", folder.toString())
                : new ReadException("history-unreadable", "The history cannot be read: " + failed.getMessage() + ".", folder.toString());
    }

    @Override
    public void close() {
        repository.close();
    }
}
