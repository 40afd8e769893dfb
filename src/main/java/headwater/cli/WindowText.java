package headwater.cli;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import headwater.model.Advisory;
import headwater.model.PackageVersion;
import headwater.model.SnapshotRecord;
import headwater.workbench.ExposureCause;
import headwater.workbench.ExposureTable;
import headwater.workbench.StreamExposure;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Windows of exposure as people read them.
final class WindowText {
    private static final int UNDECIDED_SHOWN = 5;
    private static final int DIGITS_SHOWN = 12;

    private final Terminal terminal;

    WindowText(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(StreamExposure stream, List<ExposureEnds> ends) {
        String name = stream.project() + "/" + stream.stream();
        if (!stream.affected()) {
            int undecided = stream.undecided().size();
            int all = stream.snapshots().size();
            terminal.line(name + ": not found in " + (undecided == 0 ? count(all, "snapshot") : (all - undecided) + " of " + count(all, "snapshot")
                    + "; " + undecided + " cannot be told: " + references(stream.undecided())));
            return;
        }
        terminal.alarm(name + (stream.current() ? ": affected, in the newest snapshot too" : ": was affected"));
        for (ExposureEnds each : ends) {
            window(stream, each);
        }
    }

    private void window(StreamExposure stream, ExposureEnds ends) {
        ExposureWindow window = ends.window();
        terminal.line("  " + held(stream, window).stream().map(PackageVersion::toString).collect(Collectors.joining(", ")));
        terminal.line("    first in     " + place(stream, window.firstIn()) + (window.lastWithout() < 0 ? "  (nothing earlier says that it was not in)" : ""));
        terminal.line("    last in      " + place(stream, window.lastIn()));
        terminal.line("    first clean  " + (window.firstClean() < 0 ? "none yet" : place(stream, window.firstClean())));
        if (!window.open() && stream.snapshots().get(window.firstWithout()).standing() == Standing.ENDED) {
            terminal.line("    ended        " + place(stream, window.firstWithout()) + note(stream.snapshots().get(window.firstWithout())));
        }
        ends.in().ifPresent(cause -> cause("brought in by", cause));
        ends.out().ifPresent(cause -> cause("taken out by", cause));
        published(stream, window);
        if (!window.undecided().isEmpty()) {
            terminal.line("    cannot be told: " + references(window.undecided().stream().map(stream.snapshots()::get).toList()));
        }
    }

    /// Everything that the snapshots of a window hold, sorted.
    static Set<PackageVersion> held(StreamExposure stream, ExposureWindow window) {
        Set<PackageVersion> held = new TreeSet<>();
        stream.snapshots().subList(window.firstIn(), window.lastIn() + 1).forEach(each -> held.addAll(each.held()));
        return held;
    }

    private static String place(StreamExposure stream, int index) {
        StreamExposure.Moment moment = stream.snapshots().get(index);
        SnapshotRecord snapshot = moment.snapshot();
        String commit = snapshot.build().commit();
        return moment.reference() + "  " + snapshot.captured().truncatedTo(ChronoUnit.SECONDS)
                + (commit.isEmpty() ? "" : "  commit " + commit.substring(0, Math.min(DIGITS_SHOWN, commit.length())))
                + snapshot.evidence().revision().map(each -> " by " + each.author()).orElse("")
                + (snapshot.files().isEmpty() ? "" : "  sha256 " + snapshot.files().getFirst().sha256().substring(0, DIGITS_SHOWN));
    }

    private static String note(StreamExposure.Moment moment) {
        return moment.snapshot().evidence().revision().map(each -> "  " + each.note()).orElse("");
    }

    private void cause(String verb, ExposureCause cause) {
        List<ExposureCause.DirectChange> directs = cause.directs();
        terminal.line("    " + verb + " " + (directs.isEmpty() ? "no changed dependency of our own that can be told"
                : directs.stream().map(ExposureCause.DirectChange::words).collect(Collectors.joining(", "))));
        Set<String> sentences = new LinkedHashSet<>();
        cause.versions().forEach(each -> sentences.add(each.sentence()));
        sentences.forEach(each -> terminal.line("      " + each));
    }

    private void published(StreamExposure stream, ExposureWindow window) {
        for (StreamExposure.VersionExposure version : stream.versions()) {
            Optional<Advisory.Exposure> when = version.advisory().flatMap(Advisory::exposure);
            for (ExposureWindow own : version.windows()) {
                Optional<PublishedTime.Overlap> overlap = stream.overlap(version, own);
                if (own.firstIn() >= window.firstIn() && own.firstIn() <= window.lastIn() && overlap.isPresent()) {
                    terminal.line("    " + version.version() + " could be downloaded" + when.map(WindowText::words).orElse("") + ": "
                            + words(overlap.get()));
                }
            }
        }
    }

    private static String words(Advisory.Exposure exposure) {
        return (exposure.from().isEmpty() ? "" : " from " + exposure.from()) + (exposure.until().isEmpty() ? "" : " until " + exposure.until());
    }

    private static String words(PublishedTime.Overlap overlap) {
        return switch (overlap) {
            case CERTAIN -> "it was in then";
            case POSSIBLE -> "it may have been in then";
            case NONE -> "it was not in then, by the times of the commits";
        };
    }

    private static String references(List<StreamExposure.Moment> moments) {
        return moments.stream().limit(UNDECIDED_SHOWN).map(each -> each.reference() + " (" + words(each.standing()) + ")")
                .collect(Collectors.joining(", ")) + (moments.size() > UNDECIDED_SHOWN ? " and " + (moments.size() - UNDECIDED_SHOWN) + " more" : "");
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case AFFECTED -> "affected";
            case NEEDS_JUDGEMENT -> "to be judged";
            case NOT_FOUND -> "not found";
            case INCOMPLETE -> "not wholly read";
            case UNREADABLE -> "cannot be read";
            case ENDED -> "no lockfile";
        };
    }

    /// The answer over all streams.
    void sum(ExposureTable table) {
        for (ExposureTable.FirstSeen each : table.firstSeen()) {
            terminal.line("first seen: " + each.version() + " in " + each.moment().reference() + ", "
                    + each.moment().snapshot().captured().truncatedTo(ChronoUnit.SECONDS));
        }
        int undecided = table.undecided().size();
        terminal.line(table.affectedSnapshots() + " of " + count(table.snapshots(), "snapshot") + " in " + table.affectedProjects() + " of "
                + count(table.projects(), "project") + (table.affectedSnapshots() == 1 ? " is affected" : " are affected") + (undecided == 0 ? "."
                : "; of " + undecided + " it cannot be told."));
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
