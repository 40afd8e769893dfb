package headwater.ui.incident;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.draw.timeline.Gravest;
import headwater.draw.timeline.Timeline;
import headwater.model.PackageVersion;
import headwater.ui.session.OpenFile;
import headwater.ui.text.Texts;
import headwater.workbench.Investigation;
import headwater.workbench.StreamDetail;
import headwater.workbench.StreamExposure;
import headwater.workbench.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said of a stream in the table and beside its strip.
record DescribeStream(Days days) {
    private static final int NAMES_SHOWN = 3;

    /// @param detail  empty as long as no snapshot was opened for it
    VerdictRow row(StreamExposure of, Optional<StreamDetail> detail) {
        Standing worst = worst(of);
        boolean held = of.affected();
        VerdictRow.Cells cells = new VerdictRow.Cells(verdict(of, worst), held ? found(of) : "", held ? tier(of) : "",
                held ? since(of, of.windows().getFirst()) : "", held ? until(of, of.windows().getLast()) : "",
                detail.map(each -> String.join(", ", each.broughtIn())).orElse(""),
                detail.map(each -> production(each.production())).orElse(""), snapshots(of));
        return new VerdictRow(of.project(), of.stream(), worst, order(of), cells,
                of.windows().stream().map(window -> window(of, window)).collect(Collectors.joining("\n")),
                new VerdictRow.Opens.Kept(toOpen(of).reference()));
    }

    /// The gravest first, and of those what is in still.
    static int order(StreamExposure of) {
        return Gravest.rank(worst(of)) * 2 + (of.affected() && !of.current() ? 1 : 0);
    }

    /// The snapshot that tells most: the last that holds it, else the newest that can be read.
    private static StreamExposure.Moment toOpen(StreamExposure of) {
        return of.affected() ? of.snapshots().get(of.windows().getLast().lastIn()) : of.snapshots().reversed().stream()
                .filter(each -> each.standing() != Standing.UNREADABLE && each.standing() != Standing.ENDED).findFirst()
                .orElseGet(of.snapshots()::getLast);
    }

    private static Standing worst(StreamExposure of) {
        return Gravest.of(of.snapshots().stream().map(StreamExposure.Moment::standing));
    }

    private static String verdict(StreamExposure of, Standing worst) {
        return worst == Standing.AFFECTED && !of.current() ? Texts.text("incident.verdict.was")
                : Texts.text("incident.verdict." + worst.jsonName());
    }

    private static String found(StreamExposure of) {
        return names(of.versions().stream().map(StreamExposure.VersionExposure::version).toList());
    }

    private static String names(Collection<PackageVersion> versions) {
        String shown = versions.stream().limit(NAMES_SHOWN).map(each -> each.name() + " " + each.version())
                .collect(Collectors.joining(", "));
        return versions.size() <= NAMES_SHOWN ? shown : Texts.text("incident.more", shown, versions.size() - NAMES_SHOWN);
    }

    private static String tier(StreamExposure of) {
        return of.versions().stream().map(StreamExposure.VersionExposure::tier).min(Comparator.naturalOrder())
                .map(DescribeStream::tier).orElse("");
    }

    private static String tier(Tier tier) {
        return Texts.text("incident.tier." + tier.jsonName());
    }

    private String since(StreamExposure of, ExposureWindow window) {
        String at = at(of.snapshots().get(window.firstIn()));
        return window.lastWithout() < 0 ? Texts.text("incident.orBefore", at) : at;
    }

    private String until(StreamExposure of, ExposureWindow window) {
        return !window.open() ? at(of.snapshots().get(window.firstWithout()))
                : of.current() ? Texts.text("incident.stillIn") : Texts.text("incident.notKnown");
    }

    private String window(StreamExposure of, ExposureWindow window) {
        String since = since(of, window);
        return !window.open() ? Texts.text("incident.window.out", since, until(of, window))
                : Texts.text(of.current() ? "incident.window.still" : "incident.window.untold", since);
    }

    private String at(StreamExposure.Moment moment) {
        return Texts.text("incident.at", moment.snapshot().address().label(), days.day(moment.snapshot().captured()));
    }

    private static String production(Production production) {
        return Texts.text("incident.production." + switch (production) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "unknown";
        });
    }

    private static String snapshots(StreamExposure of) {
        long held = of.snapshots().stream().filter(each -> each.standing() == Standing.AFFECTED).count();
        return Texts.text("incident.of", held, of.snapshots().size());
    }

    /// An open file that is not kept.
    VerdictRow row(OpenFile file, Investigation answer) {
        Standing standing = standing(answer.verdict());
        List<PackageVersion> versions = answer.findings().stream().filter(each -> each.tier().affected())
                .map(each -> answer.snapshot().graph().component(each.component()).packageVersion()).distinct().toList();
        Optional<Tier> tier = answer.findings().stream().map(Finding::tier).filter(Tier::affected).min(Comparator.naturalOrder());
        VerdictRow.Cells cells = new VerdictRow.Cells(Texts.text("incident.verdict." + standing.jsonName()), names(versions),
                tier.map(DescribeStream::tier).orElse(""), "", "", answer.compromised().stream()
                        .flatMap(each -> each.introducers().stream()).distinct().map(each -> each.name() + " " + each.version())
                        .collect(Collectors.joining(", ")),
                versions.isEmpty() ? "" : production(StreamDetail.production(answer)), "");
        return new VerdictRow(file.title(), Texts.text("incident.openFile"), standing, Gravest.rank(standing) * 2, cells, file.place(),
                new VerdictRow.Opens.Open(file));
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case AFFECTED -> Standing.AFFECTED;
            case NEEDS_JUDGEMENT -> Standing.NEEDS_JUDGEMENT;
            case NOT_FOUND -> Standing.NOT_FOUND;
            case INCOMPLETE -> Standing.INCOMPLETE;
        };
    }

    /// The strip of a stream.
    Timeline.Strip strip(StreamExposure of) {
        return new Timeline.Strip(of.project(), of.stream(), of.snapshots().stream().map(each -> new Timeline.Mark(
                each.snapshot().captured(), each.snapshot().address().label(), each.standing())).toList(), of.windows(), note(of));
    }

    /// In a few words, when it was exposed.
    private Timeline.Note note(StreamExposure of) {
        if (!of.affected()) {
            return neverHeld(of);
        }
        ExposureWindow window = of.windows().getLast();
        Instant from = of.snapshots().get(window.firstIn()).snapshot().captured();
        String words = window.open() && of.current() ? Texts.text("incident.since", days.day(from)) : span(of, window, from);
        String times = of.windows().size() == 1 ? words : Texts.text("incident.times", words, of.windows().size() - 1);
        return new Timeline.Note(outside(of) ? Texts.text("incident.outside", words) : times, Standing.AFFECTED);
    }

    private static Timeline.Note neverHeld(StreamExposure of) {
        Standing worst = worst(of);
        long ended = of.snapshots().stream().filter(each -> each.standing() == Standing.ENDED).count();
        return new Timeline.Note(worst.undecided() ? Texts.text("incident.notKnown")
                : worst == Standing.ENDED ? Texts.text("incident.verdict.ended")
                : ended == 0 ? Texts.text("incident.never") : Texts.text("incident.neverBut", ended), worst);
    }

    private String span(StreamExposure of, ExposureWindow window, Instant from) {
        Instant until = of.snapshots().get(window.lastIn()).snapshot().captured();
        return window.lastIn() == window.firstIn() ? days.brief(from, from)
                : Texts.text("incident.span", days.brief(from, until), days.length(from, until));
    }

    /// Whether every exposure lay surely outside the time in which the versions could be downloaded. It holds a bad version all the same.
    private static boolean outside(StreamExposure of) {
        List<Optional<PublishedTime.Overlap>> overlaps = of.versions().stream().flatMap(version -> version.windows().stream()
                .map(window -> of.overlap(version, window))).toList();
        return !overlaps.isEmpty() && overlaps.stream().allMatch(each -> each.equals(Optional.of(PublishedTime.Overlap.NONE)));
    }

    /// When bad versions could be downloaded, as a sentence. The end is a moment at which they were gone.
    String published(PublishedTime time) {
        Optional<Instant> last = time.until().map(end -> end.minusMillis(1));
        return time.from().isEmpty() ? last.map(end -> Texts.text("incident.published.until", days.day(end))).orElse("")
                : last.map(end -> Texts.text("incident.published", days.between(time.from().get(), end)))
                        .orElseGet(() -> Texts.text("incident.published.since", Texts.text("incident.since", days.day(time.from().get()))));
    }

    /// What is said of a snapshot under the mouse.
    String hint(StreamExposure of, int number) {
        StreamExposure.Moment moment = of.snapshots().get(number);
        List<String> lines = new ArrayList<>(List.of(of.project() + " › " + of.stream() + " › " + moment.snapshot().address().label(),
                Texts.text("incident.verdict." + moment.standing().jsonName()) + " · " + days.exact(moment.snapshot().captured())));
        if (!moment.held().isEmpty()) {
            lines.add(names(moment.held()) + " · " + tier(of));
        }
        if (!moment.snapshot().coverage().complete()) {
            lines.add(Texts.text("navigator.read", moment.snapshot().coverage().percent()));
        }
        Stream.of(moment.snapshot().build().commit()).filter(text -> !text.isEmpty()).map(text -> Texts.text("incident.commit", text))
                .forEach(lines::add);
        return String.join("\n", lines);
    }
}
