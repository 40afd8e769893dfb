package headwater.workbench;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.match.Production;
import headwater.progress.Progress;
import java.util.List;
import java.util.Optional;

/// What takes opening snapshots to tell of a stream that was exposed.
///
/// @param broughtIn   the change of a direct dependency that brought it in, `nodemon 1.18.4 → 1.18.5`; where no earlier
///                    snapshot tells, the direct dependencies through which it is there
/// @param production  whether a path of production led to it in the last snapshot that holds it
public record StreamDetail(List<String> broughtIn, Production production) {
    public StreamDetail {
        broughtIn = List.copyOf(broughtIn);
    }

    /// Of the last time that it was exposed. Opens up to three snapshots.
    ///
    /// @return empty when it never was
    /// @throws Failure.Unreadable                    when one of the snapshots cannot be read any more
    /// @throws headwater.progress.CancelledException when cancelled
    public static Optional<StreamDetail> of(KeptSnapshots kept, Investigate investigate, StreamExposure stream, Progress progress)
            throws Failure.Store, Failure.Unreadable {
        if (stream.windows().isEmpty()) {
            return Optional.empty();
        }
        ExposureWindow window = stream.windows().getLast();
        Optional<ExposureCause> cause = new TraceExposure(kept).cameIn(stream, window, progress);
        Investigation held = investigate.of(kept.open(stream.snapshots().get(window.lastIn()).reference(), progress), progress);
        List<String> changes = cause.stream().flatMap(each -> each.directs().stream()).map(ExposureCause.DirectChange::words).toList();
        return Optional.of(new StreamDetail(changes.isEmpty() ? introducers(held) : changes, production(held)));
    }

    private static List<String> introducers(Investigation held) {
        return held.compromised().stream().flatMap(each -> each.introducers().stream()).distinct().map(Sentence::spaced).toList();
    }

    /// One path of production is enough.
    public static Production production(Investigation held) {
        List<Production> all = held.compromised().stream().map(Compromised::production).toList();
        return all.contains(Production.YES) ? Production.YES
                : !all.isEmpty() && all.stream().allMatch(each -> each == Production.NO) ? Production.NO : Production.UNKNOWN;
    }
}
