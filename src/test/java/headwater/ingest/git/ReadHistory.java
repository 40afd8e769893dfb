package headwater.ingest.git;

import headwater.progress.Progress;
import java.nio.file.Path;

/// A process of its own that reads the history of a repository and says how many revisions there are.
final class ReadHistory {
    private ReadHistory() {
    }

    public static void main(String[] args) throws Exception {
        try (GitHistory history = GitHistory.open(Path.of(args[0]))) {
            int bytes = 0;
            for (GitRevision revision : history.revisions(name -> name.equals("package-lock.json"), Progress.NONE)) {
                bytes += history.input(revision).bytes().length;
            }
            System.out.println(bytes + " bytes, cut " + history.cut());
        }
    }
}
