package headwater.ui.kept;

import headwater.workbench.KeptProject;
import headwater.workbench.Verdict;

/// A line of the tree.
sealed interface SnapshotRow {
    /// Stays the same when the store is read again.
    String key();

    Verdict verdict();

    record Project(KeptProject project) implements SnapshotRow {
        @Override
        public String key() {
            return "p\n" + project.name();
        }

        @Override
        public Verdict verdict() {
            return project.verdict();
        }
    }

    record Stream(KeptProject.Stream stream) implements SnapshotRow {
        @Override
        public String key() {
            return "s\n" + stream.project() + "\n" + stream.name();
        }

        @Override
        public Verdict verdict() {
            return stream.verdict();
        }
    }

    record Kept(KeptProject.Judged judged) implements SnapshotRow {
        @Override
        public String key() {
            return "k\n" + judged.reference();
        }

        @Override
        public Verdict verdict() {
            return judged.verdict();
        }
    }
}
