package headwater.cli;

import headwater.analysis.diff.CrossCheck;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.progress.Progress;
import headwater.workbench.ChangeGroup;
import headwater.workbench.ChangeSentence;
import headwater.workbench.ChangeWords;
import headwater.workbench.CompareSnapshots;
import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", description = "Compare two builds: what came, went and changed, and because of what.",
        footer = {"", "Exit code 1 only with --fail-on, when the comparison holds one of the concerns; 3 when a build",
            "could not be read, or not wholly and a concern was asked for.", "", "Examples:",
            "  headwater diff build-417/package-lock.json build-418/package-lock.json",
            "  headwater diff old.json new.json --fail-on compromised,unexplained,script"})
final class DiffCommand implements Callable<Integer> {
    private static final int LINES_SHOWN = 12;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(index = "0", paramLabel = "A", description = "the earlier build")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "the later build")
    private String now = "";

    @Option(names = "--all", description = "every change, not only the first " + LINES_SHOWN + " of a cause")
    private boolean all;

    @Option(names = "--fail-on", split = ",", paramLabel = "CONCERN",
            description = "exit with 1 on any of: ${COMPLETION-CANDIDATES}")
    private Set<Concern> concerns = EnumSet.noneOf(Concern.class);

    private final Services services;
    private final Terminal terminal;

    DiffCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        Inputs inputs = new Inputs(services, terminal, options);
        Optional<Snapshot> earlier = inputs.open(before);
        Optional<Snapshot> later = inputs.open(now);
        if (earlier.isEmpty() || later.isEmpty()) {
            return inputs.exitCode();
        }
        Investigate investigate = inputs.investigate(List.of(earlier.get(), later.get()));
        Investigation first = investigate.of(earlier.get(), Progress.NONE);
        Investigation second = investigate.of(later.get(), Progress.NONE);
        SnapshotDiff diff = CompareSnapshots.of(earlier.get(), later.get(), Progress.NONE);
        Sentence sentence = ChangeSentence.of(diff, first, second);
        if (format.json()) {
            JsonLines.object(terminal, json -> DiffJson.write(json, diff, sentence));
        } else {
            text(diff, first, second, sentence);
            CrossCheck.of(diff).ifPresent(check -> new CrossCheckText(terminal, all ? Integer.MAX_VALUE : LINES_SHOWN)
                    .write(check, earlier.get(), later.get()));
        }
        if (concerns.stream().anyMatch(each -> each.arises(diff, first, second))) {
            return ExitCode.CONCERN;
        }
        boolean complete = earlier.get().coverage().complete() && later.get().coverage().complete();
        return complete || concerns.isEmpty() ? inputs.exitCode() : ExitCode.UNREADABLE;
    }

    private void text(SnapshotDiff diff, Investigation first, Investigation second, Sentence sentence) {
        ChangeWords words = new ChangeWords(diff);
        terminal.line(sentence.toString());
        for (ChangeGroup group : ChangeGroup.gravestFirst(diff, first, second)) {
            terminal.line("");
            if (group.grave()) {
                terminal.alarm(group.heading());
            } else {
                terminal.line(group.heading());
            }
            int shown = all ? group.changes().size() : Math.min(LINES_SHOWN, group.changes().size());
            for (PackageChange change : group.changes().subList(0, shown)) {
                boolean bad = second.compromises(change.name(), change.now());
                terminal.line("  " + line(change, words) + (bad ? "  compromised" : ""));
                String reason = group.kind() == ChangeGroup.Kind.UNEXPLAINED || bad ? words.reason(change) : "";
                if (!reason.isEmpty()) {
                    terminal.line("      " + reason);
                }
            }
            if (shown < group.changes().size()) {
                terminal.line("  and " + (group.changes().size() - shown) + " more (--all)");
            }
        }
    }

    private static String line(PackageChange change, ChangeWords words) {
        String note = words.note(change);
        String before = String.join(", ", change.before());
        String now = String.join(", ", change.now());
        String versions = before.isEmpty() ? "+ " + change.name() + " " + now
                : now.isEmpty() ? "- " + change.name() + " " + before
                : "~ " + change.name() + " " + before + (before.equals(now) ? "" : " → " + now);
        return note.isEmpty() ? versions : versions + "  (" + note + ")";
    }
}
