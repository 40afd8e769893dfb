package headwater.workbench;

import headwater.analysis.exposure.Standing;
import headwater.model.PackageVersion;
import java.util.List;
import java.util.stream.Stream;

/// Who held what is looked for, and when: projects and their streams against time, those without it included.
///
/// @param streams    by project and stream
/// @param firstSeen  for each version of it that the store holds, sorted
public record ExposureTable(List<StreamExposure> streams, List<FirstSeen> firstSeen) {
    /// The snapshot that was captured first of all that hold a version.
    public record FirstSeen(PackageVersion version, StreamExposure.Moment moment) {
    }

    public ExposureTable {
        streams = List.copyOf(streams);
        firstSeen = List.copyOf(firstSeen);
    }

    /// The streams that held it.
    public List<StreamExposure> affected() {
        return streams.stream().filter(StreamExposure::affected).toList();
    }

    /// How many projects hold it, or did.
    public long affectedProjects() {
        return affected().stream().map(StreamExposure::project).distinct().count();
    }

    public long projects() {
        return streams.stream().map(StreamExposure::project).distinct().count();
    }

    public long snapshots() {
        return moments().count();
    }

    /// How many snapshots hold it.
    public long affectedSnapshots() {
        return moments().filter(each -> each.standing() == Standing.AFFECTED).count();
    }

    /// Snapshots of which nobody can tell.
    public List<StreamExposure.Moment> undecided() {
        return moments().filter(each -> each.standing().undecided()).toList();
    }

    /// How many snapshots only say that there is no lockfile any more: nothing of them was read.
    public long ended() {
        return moments().filter(each -> each.standing() == Standing.ENDED).count();
    }

    private Stream<StreamExposure.Moment> moments() {
        return streams.stream().flatMap(each -> each.snapshots().stream());
    }

    /// The part of one project.
    public ExposureTable of(String project) {
        return new ExposureTable(streams.stream().filter(each -> each.project().equals(project)).toList(), firstSeen);
    }
}
