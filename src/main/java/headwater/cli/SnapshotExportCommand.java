package headwater.cli;

import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotArchive;
import headwater.workbench.SnapshotReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write kept snapshots with their untouched bytes into one portable file.",
        footer = {"", "Examples:", "  headwater snapshot export store:shop@418 -o shop-418.zip",
            "  headwater snapshot export --project shop -o shop.zip"})
final class SnapshotExportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--project", paramLabel = "P", description = "all of this project; without it and references: all")
    private Optional<String> project = Optional.empty();

    @Parameters(arity = "0..*", paramLabel = "REFERENCE", description = "store:PROJECT[/STREAM][@LABEL]")
    private List<String> references = List.of();

    private final Services services;
    private final Terminal terminal;

    SnapshotExportCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        KeptSnapshots kept = services.kept().at(options.store);
        List<SnapshotRecord> chosen = chosen(kept);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try {
            new SnapshotArchive(kept).write(chosen, archive, Progress.NONE);
        } catch (IOException failed) {
            throw new Failure.NotWritten("The archive", String.valueOf(failed.getMessage()));
        }
        output.write(terminal, archive::writeTo);
        if (output.named() && !options.quiet) {
            terminal.line("exported " + chosen.size() + (chosen.size() == 1 ? " snapshot" : " snapshots"));
        }
        return ExitCode.ANSWERED;
    }

    private List<SnapshotRecord> chosen(KeptSnapshots kept) throws Failure {
        if (references.isEmpty()) {
            return kept.list(Progress.NONE).stream()
                    .filter(each -> project.map(each.address().project()::equals).orElse(true)).toList();
        }
        List<SnapshotRecord> chosen = new ArrayList<>();
        for (String reference : references) {
            chosen.add(kept.record(SnapshotReference.parse(reference), Progress.NONE));
        }
        return chosen.reversed();
    }
}
