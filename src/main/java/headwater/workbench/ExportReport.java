package headwater.workbench;

import headwater.analysis.diff.SnapshotDiff;
import headwater.progress.Progress;
import headwater.report.Block;
import headwater.report.Cell;
import headwater.report.Report;
import headwater.report.Tone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Makes the report of an investigation, the same for the window and the command line: the answer, what differs when there
/// are two builds, each input with its findings, figure and paths, how much was read, and the evidence.
public final class ExportReport {
    private final Request request;
    private final List<Investigation> answers;
    private final List<Failure.Unreadable> refused;

    /// What is asked for, and what stands in the evidence.
    ///
    /// @param target       where paths lead; without it to every compromised version
    /// @param time         when the report is made; nothing else in it depends on the clock
    /// @param version      of the program
    /// @param commandLine  that gives the same report
    public record Request(Optional<String> target, Instant time, String version, String commandLine) {
    }

    private ExportReport(Request request, List<Investigation> answers, List<Failure.Unreadable> refused) {
        this.request = request;
        this.answers = answers;
        this.refused = refused;
    }

    /// @param answers  of two, the earlier build comes first
    /// @param refused  inputs that could not be read: they stand in the report too
    /// @throws headwater.progress.CancelledException when cancelled
    public static Report of(Request request, List<Investigation> answers, List<Failure.Unreadable> refused,
            Progress progress) {
        return new ExportReport(request, List.copyOf(answers), List.copyOf(refused)).report(progress);
    }

    private Report report(Progress progress) {
        List<Block> blocks = new ArrayList<>();
        if (answers.size() == 2) {
            SnapshotDiff diff = CompareSnapshots.of(answers.getFirst().snapshot(), answers.getLast().snapshot(), progress);
            ReportedComparison compared = new ReportedComparison(diff, answers.getFirst(), answers.getLast());
            blocks.add(compared.verdict());
            refusals(blocks);
            blocks.addAll(compared.blocks());
        } else {
            if (answers.size() != 1) {
                blocks.add(overall());
            }
            refusals(blocks);
        }
        for (int i = 0; i < answers.size(); i++) {
            progress.checkCancelled();
            blocks.addAll(new ReportedInput(answers.get(i), request.target(), place(i)).blocks(progress));
        }
        evidence(blocks);
        return new Report(title(), "Made on " + time() + " by Headwater " + request.version(), blocks);
    }

    private ReportedInput.Place place(int input) {
        return answers.size() == 1 ? ReportedInput.Place.ALONE
                : answers.size() == 2 && input == 0 ? ReportedInput.Place.EARLIER_BUILD : ReportedInput.Place.ONE_OF_SEVERAL;
    }

    private String title() {
        return switch (answers.size()) {
            case 0 -> "Nothing could be read";
            case 1 -> answers.getFirst().snapshot().title();
            case 2 -> answers.getLast().snapshot().title() + ": two builds compared";
            default -> answers.size() + " inputs";
        };
    }

    private Block overall() {
        long affected = answers.stream().filter(each -> each.verdict() == Verdict.AFFECTED).count();
        long open = answers.stream().filter(each -> each.verdict() == Verdict.INCOMPLETE).count() + refused.size();
        int all = answers.size() + refused.size();
        String detail = open == 0 ? "" : open + " of " + all + " could not be read wholly.";
        return new Block.Verdict(affected > 0 ? Tone.BAD : open > 0 ? Tone.OPEN : Tone.OK,
                affected + " of " + all + " inputs are affected.", detail);
    }

    private void refusals(List<Block> blocks) {
        for (Failure.Unreadable each : refused) {
            blocks.add(new Block.Verdict(Tone.OPEN, each.origin().file() + " could not be read.",
                    Objects.requireNonNullElse(each.getMessage(), "") + " Nothing in this report speaks of it."));
        }
    }

    private void evidence(List<Block> blocks) {
        blocks.add(new Block.Heading("Evidence"));
        for (Investigation answer : answers) {
            Snapshot snapshot = answer.snapshot();
            blocks.add(new Block.Facts("Evidence: " + snapshot.file(), List.of(
                    new Block.Fact("File", Cell.code(snapshot.file())),
                    new Block.Fact("SHA-256", Cell.code(snapshot.source().sha256())),
                    new Block.Fact("Size", Cell.of(String.format(Locale.ROOT, "%,d bytes", snapshot.source().sizeBytes()))),
                    new Block.Fact("Format", Cell.of(snapshot.format())),
                    new Block.Fact("Reader", Cell.of(snapshot.result().reader().toString())))));
        }
        blocks.add(new Block.Facts("Evidence: how the report was made", List.of(
                new Block.Fact("Made with", Cell.of("Headwater " + request.version())),
                new Block.Fact("Made on", Cell.of(time())),
                new Block.Fact("Command", Cell.code(request.commandLine())))));
    }

    private String time() {
        return request.time().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
