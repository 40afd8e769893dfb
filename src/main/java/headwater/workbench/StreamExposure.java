package headwater.workbench;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import headwater.analysis.match.Tier;
import headwater.model.Advisory;
import headwater.model.PackageVersion;
import headwater.model.SnapshotRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When one stream held what is looked for: a row of a chart of projects and time. Numbers in windows are places in `snapshots`.
///
/// @param snapshots  the oldest first, by when they were captured; never none
/// @param windows    in which it held anything of it; empty when it never did
/// @param versions   the same for each bad version that it ever held, by name
public record StreamExposure(String project, String stream, List<Moment> snapshots, List<ExposureWindow> windows,
        List<VersionExposure> versions) {
    public StreamExposure {
        snapshots = List.copyOf(snapshots);
        windows = List.copyOf(windows);
        versions = List.copyOf(versions);
    }

    /// One snapshot.
    ///
    /// @param held  what it holds of it, sorted
    public record Moment(SnapshotRecord snapshot, Standing standing, List<PackageVersion> held) {
        public Moment {
            held = List.copyOf(held);
        }

        public SnapshotReference reference() {
            return SnapshotReference.of(snapshot.address());
        }
    }

    /// When it held one version.
    ///
    /// @param tier      how it is named, the surest
    /// @param advisory  which names it so; empty where somebody asks for the package itself
    public record VersionExposure(PackageVersion version, Tier tier, Optional<Advisory> advisory,
            List<ExposureWindow> windows) {
        public VersionExposure {
            windows = List.copyOf(windows);
        }

        /// When the version could be downloaded, as far as its advisory tells.
        public Optional<PublishedTime> published() {
            return advisory.flatMap(Advisory::exposure).flatMap(PublishedTime::of);
        }
    }

    /// Whether any of its snapshots holds it.
    public boolean affected() {
        return !windows.isEmpty();
    }

    /// Whether the newest of its snapshots holds it.
    public boolean current() {
        return snapshots.getLast().standing() == Standing.AFFECTED;
    }

    /// Those of which nobody can tell, in a window or not: none of them is clean.
    public List<Moment> undecided() {
        return snapshots.stream().filter(each -> each.standing().undecided()).toList();
    }

    /// When the snapshots were committed; empty for one that was kept by hand, whose time is that of keeping it.
    private List<Optional<Instant>> committed() {
        return snapshots.stream().map(each -> each.snapshot().evidence().revision().map(_ -> each.snapshot().captured())).toList();
    }

    /// Whether one version was held while it could be downloaded; empty when its advisory does not tell when that was.
    public Optional<PublishedTime.Overlap> overlap(VersionExposure version, ExposureWindow window) {
        return version.published().map(published -> published.with(window, committed()));
    }
}
