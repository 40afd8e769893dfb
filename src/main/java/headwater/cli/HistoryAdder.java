package headwater.cli;

import headwater.model.Evidence;
import headwater.model.Origin;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeepHistory;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotReference;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps the history of repositories, and says of each what was kept.
final class HistoryAdder {
    private final Terminal terminal;
    private final CommonOptions options;
    private final boolean json;

    HistoryAdder(Terminal terminal, CommonOptions options, boolean json) {
        this.terminal = terminal;
        this.options = options;
        this.json = json;
    }

    /// @throws Failure.Unreadable when the folder is no repository
    void add(KeptSnapshots kept, KeepHistory.Request request, Progress progress) throws Failure.Unreadable, Failure.Store {
        Path folder = request.folder();
        if (!Files.isDirectory(folder) || !KeepHistory.isRepository(folder)) {
            throw new Failure.Unreadable("not-a-repository", "--history wants the folder of a git repository: the one that holds .git.",
                    Origin.wholeFile(folder.toString()));
        }
        KeepHistory.Result result = new KeepHistory(kept).of(request, this::tell, progress);
        if (!options.quiet) {
            terminal.error(folder + ": " + result.saved() + (result.saved() == 1 ? " revision" : " revisions") + " kept"
                    + (result.before() == 0 ? "" : ", " + result.before() + " were there already")
                    + (result.unreadable() == 0 ? "" : ", " + result.unreadable() + " of them cannot be read") + "."
                    + (result.cut() ? " The history is cut: this is a shallow clone, and what was before its first commit is not known."
                    : ""));
        }
    }

    private void tell(KeptSnapshots.Kept saved) {
        if (json) {
            JsonLines.object(terminal, out -> {
                out.writeStringField("saved", saved.reference().toString());
                out.writeBooleanField("before", saved.before());
                SnapshotLines.json(out, saved.snapshot());
            });
        } else {
            terminal.line("saved " + SnapshotReference.of(saved.snapshot().address()) + "  " + saved.snapshot().sourcePath() + "  "
                    + what(saved.snapshot().evidence().state(), saved.snapshot().counts().components()));
        }
        terminal.flush();
    }

    private static String what(Evidence.State state, int components) {
        return switch (state) {
            case READ -> components + " components";
            case UNREADABLE -> "cannot be read";
            case ENDED -> "no lockfile from here on";
        };
    }
}
