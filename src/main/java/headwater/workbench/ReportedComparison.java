package headwater.workbench;

import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.report.Block;
import headwater.report.Cell;
import headwater.report.Tone;
import java.util.ArrayList;
import java.util.List;

/// The part of a report that compares two builds: what changed, by cause.
final class ReportedComparison {
    private static final int GROUPS_SHOWN = 60;
    private static final int CHANGES_SHOWN = 40;

    private final SnapshotDiff diff;
    private final Investigation before;
    private final Investigation now;
    private final ChangeWords words;

    ReportedComparison(SnapshotDiff diff, Investigation before, Investigation now) {
        this.diff = diff;
        this.before = before;
        this.now = now;
        words = new ChangeWords(diff);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(verdict(), new Block.Heading("What changed"),
                new Block.Facts("Builds", List.of(new Block.Fact("Earlier build", Cell.code(before.snapshot().file())),
                        new Block.Fact("Later build", Cell.code(now.snapshot().file()))))));
        if (diff.packages().isEmpty()) {
            blocks.add(new Block.Paragraph(words.counts()));
        }
        List<ChangeGroup> groups = ChangeGroup.gravestFirst(diff, before, now);
        for (ChangeGroup group : groups.subList(0, Math.min(GROUPS_SHOWN, groups.size()))) {
            blocks.add(new Block.Subheading(group.heading()));
            List<Cell> lines = group.changes().stream().limit(CHANGES_SHOWN).map(change -> line(group, change)).toList();
            blocks.add(new Block.Lines(lines, group.changes().size() - lines.size()));
        }
        if (groups.size() > GROUPS_SHOWN) {
            blocks.add(new Block.Paragraph("Changes with " + (groups.size() - GROUPS_SHOWN)
                    + " more causes are not listed here; headwater diff --all lists them."));
        }
        return blocks;
    }

    private Block verdict() {
        Sentence sentence = ChangeSentence.of(diff, before, now);
        Tone tone = switch (Gravity.of(diff, before, now)) {
            case GRAVE -> Tone.BAD;
            case DOUBTFUL -> Tone.OPEN;
            case PLAIN -> Tone.OK;
        };
        return new Block.Verdict(tone, sentence.headline(), sentence.detail());
    }

    private Cell line(ChangeGroup group, PackageChange change) {
        Tone tone = change.before().isEmpty() ? Tone.ADDED : change.now().isEmpty() ? Tone.REMOVED : Tone.CHANGED;
        boolean bad = now.compromises(change.name(), change.now());
        String from = String.join(", ", change.before());
        String to = String.join(", ", change.now());
        String versions = from.isEmpty() ? to : to.isEmpty() || from.equals(to) ? from : from + " → " + to;
        String note = words.note(change);
        String line = change.name() + " " + versions + (note.isEmpty() ? "" : ", " + note)
                + (bad ? ": compromised" : before.compromises(change.name(), change.before()) ? ": was compromised" : "");
        String reason = group.kind() == ChangeGroup.Kind.UNEXPLAINED || bad ? words.reason(change) : "";
        return Cell.of(reason.isEmpty() ? line : line + ". " + reason, bad ? Tone.BAD : tone);
    }
}
