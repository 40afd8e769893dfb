package headwater.workbench;

import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            case NEEDS_JUDGEMENT -> 1;
            case INCOMPLETE -> 2;
            case NOT_FOUND -> 3;
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
        Map<Build, Verdict> worst = records.isEmpty() ? Map.of()
                : worst(KeptHit.of(kept, investigate.matcher(), progress));
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

    /// What is bad, or might be since its version cannot be told, by snapshot.
    private static Map<Build, Verdict> worst(List<KeptHit> hits) {
        Map<Build, Verdict> worst = new HashMap<>();
        for (KeptHit hit : hits) {
            SnapshotAddress at = hit.sighting().first();
            hit.verdict().ifPresent(found -> IntStream.rangeClosed(hit.sighting().firstSeq(), hit.sighting().lastSeq())
                    .forEach(seq -> worst.merge(new Build(at.project(), at.stream(), seq), found, KeptProject::graver)));
        }
        return worst;
    }

    private static Verdict graver(Verdict one, Verdict other) {
        return gravity(one) <= gravity(other) ? one : other;
    }

    private static Verdict verdict(SnapshotRecord record, Map<Build, Verdict> worst) {
        Verdict read = record.coverage().complete() ? Verdict.NOT_FOUND : Verdict.INCOMPLETE;
        return graver(read, worst.getOrDefault(new Build(record.address().project(), record.address().stream(), record.seq()),
                read));
    }
}
