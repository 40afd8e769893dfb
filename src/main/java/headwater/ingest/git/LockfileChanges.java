package headwater.ingest.git;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// The lockfiles that differ between two trees. Folders that are equal are not entered.
final class LockfileChanges {
    private static final Set<String> PASSED_OVER = Set.of("node_modules");
    /// A lockfile that moved changes little.
    private static final int SAME_PERCENT = 60;

    private final Repository repository;
    private final TreeFilter filter;

    LockfileChanges(Repository repository, Predicate<String> lockfileName) {
        this.repository = repository;
        filter = AndTreeFilter.create(TreeFilter.ANY_DIFF, new Lockfiles(lockfileName));
    }

    /// By path, with renames found.
    List<DiffEntry> between(@Nullable RevTree before, RevTree now) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            if (before == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(before);
            }
            walk.addTree(now);
            walk.setFilter(filter);
            List<DiffEntry> entries = DiffEntry.scan(walk);
            return has(entries, ChangeType.ADD) && has(entries, ChangeType.DELETE) ? renamed(entries) : entries;
        }
    }

    private static boolean has(List<DiffEntry> entries, ChangeType type) {
        return entries.stream().anyMatch(each -> each.getChangeType() == type);
    }

    private List<DiffEntry> renamed(List<DiffEntry> entries) throws IOException {
        RenameDetector renames = new RenameDetector(repository);
        renames.setRenameScore(SAME_PERCENT);
        renames.addAll(entries);
        return renames.compute();
    }

    static boolean isFile(FileMode mode) {
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }

    private static final class Lockfiles extends TreeFilter {
        private final Predicate<String> lockfileName;

        Lockfiles(Predicate<String> lockfileName) {
            this.lockfileName = lockfileName;
        }

        @Override
        public boolean include(TreeWalk walk) {
            return walk.isSubtree() ? !PASSED_OVER.contains(walk.getNameString())
                    : (isFile(walk.getFileMode(0)) || isFile(walk.getFileMode(1))) && lockfileName.test(walk.getNameString());
        }

        @Override
        public boolean shouldBeRecursive() {
            return true;
        }

        @Override
        public TreeFilter clone() {
            return this;
        }
    }
}
