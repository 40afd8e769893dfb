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
import java.util.Objects;
import java.util.Optional;

/// Makes the report of an investigation, the same for the window and the command line: the answer, what differs when there
/// are two builds, each input with its findings, figure and paths, how much was read, and the evidence. The same inputs
/// give the same report: it holds no time but the one that is passed.
public final class ExportReport {
    private final Request request;
    private final List<Investigation> answers;
    private final List<Failure.Unreadable> refused;

    /// What is asked for, and what stands in the evidence.
    ///
    /// @param files    as the user gave them, the unreadable ones too
    /// @param target   where paths lead; without it to every compromised version
    /// @param notes   what belongs to the evidence besides; a command line writes none
    /// @param time     when the report is made, where the user wants it told
    /// @param version  of the program
    public record Request(List<String> files, Optional<String> target, Optional<Instant> time, String version,
            List<ComponentNote> notes) {
        public Request {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
            time = time.map(each -> each.truncatedTo(ChronoUnit.SECONDS));
        }

        public Request(List<String> files, Optional<String> target, Optional<Instant> time, String version) {
            this(files, target, time, version, List.of());
        }

        /// The same with what a user wrote about components.
        public Request noting(List<ComponentNote> wanted) {
            return new Request(files, target, time, version, wanted);
        }

        /// The command line that makes the same report.
        String command() {
            List<String> words = new ArrayList<>(List.of("report"));
            words.addAll(files);
            target.ifPresent(each -> words.addAll(List.of("--to", each)));
            time.ifPresent(each -> words.addAll(List.of("--time", each.toString())));
            return CommandText.of(words);
        }
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
        if (compares()) {
            SnapshotDiff diff = CompareSnapshots.of(answers.getFirst().snapshot(), answers.getLast().snapshot(), progress);
            blocks.addAll(new ReportedComparison(diff, answers.getFirst(), answers.getLast()).blocks());
            blocks.addAll(input(answers.getLast(), ReportedInput.Place.LATER_BUILD, progress));
            blocks.addAll(input(answers.getFirst(), ReportedInput.Place.EARLIER_BUILD, progress));
        } else {
            boolean alone = answers.size() == 1 && refused.isEmpty();
            if (!alone) {
                blocks.add(overall());
                refusals(blocks);
                blocks.add(inputs());
            }
            for (Investigation answer : answers) {
                blocks.addAll(input(answer, alone ? ReportedInput.Place.ALONE : ReportedInput.Place.ONE_OF_SEVERAL, progress));
            }
        }
        evidence(blocks);
        return new Report(title(), subtitle(), blocks);
    }

    private List<Block> input(Investigation answer, ReportedInput.Place place, Progress progress) {
        progress.checkCancelled();
        return new ReportedInput(answer, request.target(), place).blocks(progress);
    }

    private boolean compares() {
        return answers.size() == 2 && refused.isEmpty();
    }

    private String title() {
        return answers.isEmpty() ? "Nothing could be read"
                : answers.size() == 1 ? answers.getFirst().snapshot().title()
                : compares() ? answers.getLast().snapshot().title() + ": two builds compared"
                : (answers.size() + refused.size()) + " inputs";
    }

    private String subtitle() {
        String what = answers.size() == 1 && refused.isEmpty() ? answers.getFirst().snapshot().file() + " · " : "";
        return what + "Headwater " + request.version() + request.time().map(each -> " · " + each).orElse("");
    }

    /// Never an all-clear about what could not be read.
    private Block overall() {
        long affected = answers.stream().filter(each -> each.verdict() == Verdict.AFFECTED).count();
        long open = answers.stream().filter(each -> !each.snapshot().coverage().complete()).count() + refused.size();
        boolean doubtful = open > 0 || answers.stream().anyMatch(each -> each.verdict() == Verdict.INCOMPLETE
                || each.verdict() == Verdict.NEEDS_JUDGEMENT);
        int all = answers.size() + refused.size();
        String headline = answers.isEmpty() ? "Nothing could be read."
                : affected > 0 ? affected + " of " + all + (affected == 1 ? " inputs is affected." : " inputs are affected.")
                : doubtful ? "Nothing listed was found in what could be read." : "No listed version was found.";
        String detail = answers.isEmpty() || open == 0 ? "" : open + " of " + all + " could not be read wholly.";
        return new Block.Verdict(affected > 0 ? Tone.BAD : doubtful ? Tone.OPEN : Tone.OK, headline, detail);
    }

    private Block inputs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Investigation answer : answers) {
            String found = answer.compromised().isEmpty() ? "none"
                    : Sentence.list(answer.compromised().stream().map(each -> Sentence.spaced(each.packageVersion())).toList());
            rows.add(List.of(Cell.of(answer.snapshot().file()), ReportedInput.verdictCell(answer), Cell.of(found),
                    ReportedInput.coverageCell(answer.snapshot().coverage())));
        }
        for (Failure.Unreadable each : refused) {
            rows.add(List.of(Cell.of(each.origin().file()), Cell.of("not read", Tone.OPEN), Cell.of("cannot be told", Tone.QUIET),
                    Cell.of("nothing", Tone.OPEN)));
        }
        return new Block.Table("Inputs", List.of("Input", "Answer", "Compromised", "Entries read"), rows);
    }

    private void refusals(List<Block> blocks) {
        for (Failure.Unreadable each : refused) {
            blocks.add(new Block.Verdict(Tone.OPEN, each.origin().file() + " could not be read.", why(each)
                    + " Nothing in this report speaks of it" + (request.files().size() == 2 ? ", and nothing is compared." : ".")));
        }
    }

    private static String why(Failure.Unreadable refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }

    private void evidence(List<Block> blocks) {
        blocks.add(new Block.Heading("Evidence"));
        for (int i = 0; i < answers.size(); i++) {
            Snapshot snapshot = answers.get(i).snapshot();
            if (answers.size() > 1) {
                blocks.add(new Block.Subheading(!compares() ? snapshot.title() : i == 0 ? "Earlier build" : "Later build"));
            }
            blocks.add(new Block.Facts("Evidence: " + snapshot.file(), List.of(
                    new Block.Fact("File", Cell.code(snapshot.file())),
                    new Block.Fact("SHA-256", Cell.code(snapshot.source().sha256())),
                    new Block.Fact("Size", Cell.of(Sentence.number(snapshot.source().sizeBytes()) + " bytes")),
                    new Block.Fact("Format", Cell.of(snapshot.format())),
                    new Block.Fact("Reader", Cell.of(snapshot.result().reader().toString())))));
            if (snapshot.isVirtual()) {
                blocks.add(new Block.Facts("What-if: " + snapshot.file(), List.of(new Block.Fact("Tried out, not in the file",
                        Cell.of(String.join("; ", snapshot.tried()), Tone.OPEN)))));
            }
        }
        if (!refused.isEmpty()) {
            blocks.add(new Block.Subheading("Not read"));
            blocks.add(new Block.Facts("Not read", refused.stream().map(each ->
                    new Block.Fact(each.origin().file(), Cell.of(why(each), Tone.OPEN))).toList()));
        }
        if (!request.notes().isEmpty()) {
            blocks.add(new Block.Subheading("Notes"));
            blocks.add(new Block.Facts("Notes of the analyst", request.notes().stream().map(note -> new Block.Fact(
                    (note.bookmarked() ? "★ " : "") + note.component(), Cell.of(note.text().isBlank() ? "bookmarked"
                    : note.text().strip()))).toList()));
        }
        blocks.add(new Block.Subheading("This report"));
        List<Block.Fact> made = new ArrayList<>(List.of(new Block.Fact("Made with", Cell.of("Headwater " + request.version()))));
        request.time().ifPresent(time -> made.add(new Block.Fact("Made on", Cell.of(time.toString()))));
        made.add(new Block.Fact("Looked for", Cell.of("the incidents of its built-in catalogue")));
        made.add(new Block.Fact("Command", answers.stream().anyMatch(each -> each.snapshot().isVirtual())
                ? Cell.of("none: no file holds what was tried out", Tone.OPEN) : Cell.code(request.command())));
        blocks.add(new Block.Facts("Evidence: this report", made));
    }
}
