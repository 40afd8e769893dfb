package headwater.cli;

import headwater.model.KeptFile;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.SnapshotReference;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Say what is known of a kept snapshot. (inspect says more of its contents.)",
        footer = {"", "Example:", "  headwater snapshot show store:shop@418"})
final class SnapshotShowCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(paramLabel = "REFERENCE", description = "store:PROJECT[/STREAM][@LABEL]; without a label, the newest")
    private String reference = "";

    private final Services services;
    private final Terminal terminal;

    SnapshotShowCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        SnapshotRecord snapshot = services.kept().at(options.store)
                .record(SnapshotReference.parse(reference), Progress.NONE);
        if (format.json()) {
            JsonLines.object(terminal, json -> SnapshotLines.json(json, snapshot));
        } else {
            text(snapshot);
        }
        return ExitCode.ANSWERED;
    }

    private void text(SnapshotRecord snapshot) {
        terminal.line(SnapshotReference.of(snapshot.address()).toString());
        terminal.line("  captured      " + snapshot.captured());
        optional("  commit        ", snapshot.build().commit());
        optional("  build         ", snapshot.build().build());
        optional("  digest        ", snapshot.build().digest());
        terminal.line("  file          " + snapshot.sourcePath());
        for (KeptFile file : snapshot.files()) {
            terminal.line("  sha-256       " + file.sha256() + "  " + file.sizeBytes() + " bytes  " + file.name());
        }
        terminal.line("  format        " + snapshot.reader().name() + " version " + snapshot.reader().formatVersion());
        terminal.line("  components    " + snapshot.counts().components());
        terminal.line("  dependencies  " + snapshot.counts().dependencies());
        terminal.line("  roots         " + snapshot.counts().roots());
        terminal.line("  coverage      " + snapshot.coverage().percent() + " % (" + snapshot.coverage().understood()
                + " of " + snapshot.coverage().seen() + " entries)");
        terminal.line("  problems      " + snapshot.counts().errors() + " errors, " + snapshot.counts().warnings()
                + " warnings");
    }

    private void optional(String heading, String text) {
        if (!text.isEmpty()) {
            terminal.line(heading + text);
        }
    }
}
