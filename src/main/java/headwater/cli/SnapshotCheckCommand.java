package headwater.cli;

import headwater.progress.Progress;
import headwater.store.StoreCheck;
import headwater.workbench.CareForStore;
import headwater.workbench.Failure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "check", description = "Read the whole store and say whether everything in it is whole; exit 3 when not.",
        footer = {"", "Example:", "  headwater snapshot check"})
final class SnapshotCheckCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    private final Services services;
    private final Terminal terminal;

    SnapshotCheckCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        Optional<StoreCheck> found = new CareForStore(services.kept().at(options.store)).check(Progress.NONE);
        StoreCheck check = found.orElse(new StoreCheck(0, 0, 0, List.of()));
        if (format.json()) {
            JsonLines.object(terminal, json -> {
                json.writeNumberField("snapshots", check.snapshots());
                json.writeNumberField("contents", check.contents());
                json.writeNumberField("bytes", check.bytes());
                json.writeArrayFieldStart("problems");
                for (String problem : check.problems()) {
                    json.writeString(problem);
                }
                json.writeEndArray();
            });
        } else {
            terminal.line("checked " + check.snapshots() + (check.snapshots() == 1 ? " snapshot, " : " snapshots, ") + check.contents() + " contents of "
                    + check.bytes() + " bytes: " + (check.problems().isEmpty() ? "all whole"
                    : check.problems().size() + (check.problems().size() == 1 ? " problem" : " problems")));
            check.problems().forEach(problem -> terminal.line("  " + problem));
        }
        return check.problems().isEmpty() ? ExitCode.ANSWERED : ExitCode.UNREADABLE;
    }
}
