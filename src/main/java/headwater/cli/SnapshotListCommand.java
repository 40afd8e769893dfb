package headwater.cli;

import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotReference;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the kept snapshots, by project and stream, the newest first.",
        footer = {"", "Example:", "  headwater snapshot list --project shop"})
final class SnapshotListCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--project", paramLabel = "P", description = "only of this project")
    private Optional<String> project = Optional.empty();

    @Option(names = "--stream", paramLabel = "S", description = "only of this stream")
    private Optional<String> stream = Optional.empty();

    private final Services services;
    private final Terminal terminal;

    SnapshotListCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        KeptSnapshots kept = services.kept().at(options.store);
        List<SnapshotRecord> all = kept.list(Progress.NONE);
        List<SnapshotRecord> snapshots = all.stream()
                .filter(each -> project.map(each.address().project()::equals).orElse(true))
                .filter(each -> stream.map(each.address().stream()::equals).orElse(true))
                .toList();
        for (SnapshotRecord snapshot : snapshots) {
            if (format.json()) {
                JsonLines.object(terminal, json -> SnapshotLines.json(json, snapshot));
            } else {
                terminal.line(line(snapshot));
            }
        }
        if (snapshots.isEmpty() && !options.quiet) {
            terminal.error(all.isEmpty() ? "No snapshots are kept in " + kept.place() + " yet."
                    : "None of the " + all.size() + " kept snapshots is of that project and stream. Projects: "
                            + all.stream().map(each -> each.address().project()).distinct().collect(Collectors.joining(", ")) + ".");
        }
        return ExitCode.ANSWERED;
    }

    private static String line(SnapshotRecord snapshot) {
        return SnapshotReference.of(snapshot.address()) + "  " + snapshot.captured().truncatedTo(ChronoUnit.SECONDS)
                + "  " + snapshot.counts().components() + " components"
                + read(snapshot) + (snapshot.build().commit().isEmpty() ? "" : "  " + snapshot.build().commit())
                + snapshot.evidence().revision().map(each -> each.note().isEmpty() ? "" : "  " + each.note()).orElse("");
    }

    private static String read(SnapshotRecord snapshot) {
        return switch (snapshot.evidence().state()) {
            case READ -> snapshot.coverage().complete() ? "" : "  not fully read (" + snapshot.coverage().percent() + " %)";
            case UNREADABLE -> "  cannot be read";
            case ENDED -> "  no lockfile from here on";
        };
    }
}
