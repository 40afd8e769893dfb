package headwater.workbench;

import headwater.analysis.exposure.ExposureWindow;
import headwater.model.Sighting;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers "since when, and until when?" over all kept snapshots, without opening one. Of a snapshot that was read by an older
/// reader, what that one understood counts.
public final class TraceExposure {
    private final KeptSnapshots kept;

    public TraceExposure(KeptSnapshots kept) {
        this.kept = kept;
    }

    /// When everything was held that advisories name. Linear in the snapshots and in what they hold of it.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public ExposureTable of(Investigate investigate, Progress progress) throws Failure.Store {
        return ExposureRows.table(kept.list(progress), KeptHit.of(kept, investigate.matcher(), progress));
    }

    /// When packages were held that somebody asks for, whatever advisories think of them; those only tell when a
    /// version could be downloaded.
    ///
    /// @param targets  each a purl, `name@version`, `name@range` or `name`
    /// @throws headwater.progress.CancelledException when cancelled
    public ExposureTable of(List<String> targets, Investigate investigate, Progress progress) throws Failure.Store {
        List<KeptHit> hits = new ArrayList<>();
        for (String target : targets) {
            for (Sighting sighting : kept.find(target, progress)) {
                hits.add(KeptHit.asked(sighting, investigate.matcher().answer(sighting.packageVersion())));
            }
            kept.untold(target, progress).forEach(sighting -> hits.add(KeptHit.untold(sighting)));
        }
        return ExposureRows.table(kept.list(progress), hits);
    }

    /// What brought into a stream what a window holds: the change from the last snapshot that surely did not hold it.
    /// Opens two snapshots.
    ///
    /// @return empty when the stream begins with it
    /// @throws Failure.Unreadable                    when one of the snapshots cannot be read any more
    /// @throws headwater.progress.CancelledException when cancelled
    public Optional<ExposureCause> cameIn(StreamExposure stream, ExposureWindow window,
            Progress progress) throws Failure.Store, Failure.Unreadable {
        return ExposureCause.between(kept, stream, new ExposureCause.Step(window.lastWithout(), window.firstIn(), true), progress);
    }

    /// What took it out again: the change to the first snapshot that surely does not hold it. Opens two snapshots.
    ///
    /// @return empty when the stream still holds it, or the lockfile is gone
    /// @throws Failure.Unreadable                    when one of the snapshots cannot be read any more
    /// @throws headwater.progress.CancelledException when cancelled
    public Optional<ExposureCause> wentOut(StreamExposure stream, ExposureWindow window,
            Progress progress) throws Failure.Store, Failure.Unreadable {
        return ExposureCause.between(kept, stream, new ExposureCause.Step(window.lastIn(), window.firstWithout(), false), progress);
    }
}
