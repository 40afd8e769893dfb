package headwater.ui.kept;

import headwater.model.SnapshotRecord;
import headwater.ui.sign.SignedLine;
import headwater.ui.sign.VerdictSign;
import headwater.ui.text.Texts;
import headwater.workbench.KeptProject;
import headwater.workbench.SnapshotReference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;

/// Shows a project, a stream or a snapshot: its verdict, its name, and how much of it was read or when it was kept.
final class SnapshotCell extends TreeCell<SnapshotRow> {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Clock clock;
    private final SignedLine line = new SignedLine();

    SnapshotCell(Clock clock) {
        this.clock = clock;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SnapshotRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : line);
        setText(null);
        setTooltip(null);
        if (!empty && row != null) {
            switch (row) {
                case SnapshotRow.Project(KeptProject project) -> show(row, project.name(), project.streams().size() == 1
                        ? project.streams().getFirst().name() : Texts.count("snapshots.streams", project.streams().size()), "");
                case SnapshotRow.Stream(KeptProject.Stream stream) -> show(row, stream.name(),
                        Texts.number(stream.snapshots().size()), "");
                case SnapshotRow.Kept(KeptProject.Judged judged) -> show(row, judged.snapshot().address().label(),
                        note(judged.snapshot()), details(judged.snapshot()));
            }
            line.bold(row instanceof SnapshotRow.Project);
        }
    }

    private void show(SnapshotRow row, String name, String note, String details) {
        String verdict = VerdictSign.words(Optional.of(row.verdict()));
        line.show(Optional.of(row.verdict()), name, note);
        setTooltip(new Tooltip(name + "\n" + (row instanceof SnapshotRow.Kept ? verdict
                : Texts.text("snapshots.gravest", verdict)) + (details.isEmpty() ? "" : "\n" + details)));
        setAccessibleText(name + ", " + verdict + ", " + note);
    }

    /// That something is missing is more urgent than the day.
    private String note(SnapshotRecord snapshot) {
        if (!snapshot.coverage().complete()) {
            return Texts.text("navigator.read", snapshot.coverage().percent());
        }
        ZonedDateTime captured = snapshot.captured().atZone(clock.getZone());
        return captured.format(captured.getYear() == LocalDate.now(clock).getYear() ? THIS_YEAR : ANOTHER_YEAR);
    }

    private String details(SnapshotRecord snapshot) {
        return Texts.text("snapshots.details", snapshot.captured().atZone(clock.getZone()).format(EXACT),
                Texts.count("compare.facts", snapshot.counts().components()), snapshot.coverage().percent(),
                snapshot.sourcePath(), SnapshotReference.of(snapshot.address()).toString());
    }
}
