package headwater.ingest.git;

import headwater.progress.Progress;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/// Commits that follow each other on one branch: each is the first parent of the next.
///
/// @param commits   the oldest first
/// @param mergedBy  the commit that merged the line; null for the branch itself
record CommitLine(List<RevCommit> commits, @Nullable RevCommit mergedBy) {
    /// The branch first, then every line that was merged into one of them, the earlier merge first. Each commit is in exactly one
    /// line, and stays in it however the branch goes on. Linear in the commits.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    static List<CommitLine> of(RevWalk walk, RevCommit head, Progress progress) throws IOException {
        List<CommitLine> lines = new ArrayList<>();
        RevFlag taken = walk.newFlag("in a line");
        Deque<Iterator<CommitLine>> open = new ArrayDeque<>();
        open.push(List.of(new CommitLine(List.of(head), null)).iterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            CommitLine start = open.peek().next();
            CommitLine line = new CommitLine(back(walk, start.commits.getFirst(), taken, progress), start.mergedBy);
            if (!line.commits.isEmpty()) {
                lines.add(line);
                open.push(line.starts().iterator());
            }
        }
        return lines;
    }

    private static List<RevCommit> back(RevWalk walk, RevCommit newest, RevFlag taken, Progress progress) throws IOException {
        List<RevCommit> commits = new ArrayList<>();
        RevCommit at = newest;
        while (at != null && !at.has(taken)) {
            progress.checkCancelled();
            walk.parseHeaders(at);
            at.add(taken);
            commits.add(at);
            at = at.getParentCount() == 0 ? null : at.getParent(0);
        }
        Collections.reverse(commits);
        return commits;
    }

    /// The newest commits of the lines that its commits merge.
    private List<CommitLine> starts() {
        List<CommitLine> starts = new ArrayList<>();
        for (RevCommit commit : commits) {
            for (int i = 1; i < commit.getParentCount(); i++) {
                starts.add(new CommitLine(List.of(commit.getParent(i)), commit));
            }
        }
        return starts;
    }
}
