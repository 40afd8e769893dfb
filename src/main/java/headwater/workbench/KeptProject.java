package headwater.workbench;

import headwater.analysis.match.AdvisoryMatcher;
import headwater.analysis.match.Tier;
import headwater.model.Sighting;
import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A project with its kept snapshots and their verdicts.
public record KeptProject(String name, List<Stream> streams) {
    public KeptProject {
        streams = List.copyOf(streams);
    }

    /// A succession of builds.
    ///
    /// @param snapshots  the newest first, never none
    public record Stream(String project, String name, List<Judged> snapshots) {
        public Stream {
            snapshots = List.copyOf(snapshots);
        }

        /// The gravest of its snapshots: that a build was compromised stays to be seen after the next one.
        public Verdict verdict() {
            return snapshots.stream().map(Judged::verdict).min(Comparator.comparingInt(KeptProject::gravity)).orElseThrow();
        }
    }

    /// A snapshot with its verdict.
    public record Judged(SnapshotRecord snapshot, Verdict verdict) {
        public SnapshotReference reference() {
            return SnapshotReference.of(snapshot.address());
        }
    }

    /// The gravest verdict of its streams.
    public Verdict verdict() {
        return streams.stream().map(Stream::verdict).min(Comparator.comparingInt(KeptProject::gravity)).orElseThrow();
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case AFFECTED -> 0;
            case INCOMPLETE -> 1;
            case NOT_FOUND -> 2;
        };
    }

    public int snapshots() {
        return streams.stream().mapToInt(stream -> stream.snapshots().size()).sum();
    }

    /// All that the store holds. The verdicts are told from what is present since when, so that no snapshot is opened;
    /// each is the one that [Investigate] gives, as long as the reader is the one that read the snapshot when it was kept.
    public static List<KeptProject> all(KeptSnapshots kept, Investigate investigate, Progress progress)
            throws Failure.Store {
        List<SnapshotRecord> records = kept.list(progress);
        Map<Build, Tier> worst = records.isEmpty() ? Map.of()
                : worst(kept.sightings(investigate.matcher().names(), progress), investigate.matcher());
        Map<String, Map<String, List<Judged>>> projects = new LinkedHashMap<>();
        for (SnapshotRecord record : records) {
            projects.computeIfAbsent(record.address().project(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(record.address().stream(), _ -> new ArrayList<>())
                    .add(new Judged(record, verdict(record, worst)));
        }
        List<KeptProject> all = new ArrayList<>();
        projects.forEach((project, streams) -> {
            List<Stream> made = new ArrayList<>();
            streams.forEach((stream, snapshots) -> made.add(new Stream(project, stream, snapshots)));
            all.add(new KeptProject(project, made));
        });
        return List.copyOf(all);
    }

    private record Build(String project, String stream, int seq) {
    }

    /// What is listed, or might be since its version is not recorded, by snapshot.
    private static Map<Build, Tier> worst(List<Sighting> sightings, AdvisoryMatcher matcher) {
        Map<Build, Tier> worst = new HashMap<>();
        for (Sighting sighting : sightings) {
            Optional<Tier> tier = matcher.tier(sighting.packageVersion());
            boolean unknown = sighting.packageVersion().version().isEmpty();
            if (tier.isPresent() && (tier.get() == Tier.LISTED || unknown)) {
                SnapshotAddress at = sighting.first();
                IntStream.rangeClosed(sighting.firstSeq(), sighting.lastSeq()).forEach(seq -> worst.merge(
                        new Build(at.project(), at.stream(), seq), tier.get(), (one, other) -> one == Tier.LISTED ? one : other));
            }
        }
        return worst;
    }

    private static Verdict verdict(SnapshotRecord record, Map<Build, Tier> worst) {
        Tier tier = worst.get(new Build(record.address().project(), record.address().stream(), record.seq()));
        return tier == Tier.LISTED ? Verdict.AFFECTED
                : tier == null && record.coverage().complete() ? Verdict.NOT_FOUND : Verdict.INCOMPLETE;
    }
}
