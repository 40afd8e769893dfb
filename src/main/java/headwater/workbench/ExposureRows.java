package headwater.workbench;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.Standing;
import headwater.model.PackageVersion;
import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Lays what was found over the snapshots of every stream.
final class ExposureRows {
    private static final Comparator<SnapshotRecord> OLDEST_FIRST = Comparator.comparing(SnapshotRecord::captured)
            .thenComparingInt(SnapshotRecord::seq);

    private ExposureRows() {
    }

    private record Place(String project, String stream) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::project).thenComparing(Place::stream);

        static Place of(SnapshotAddress address) {
            return new Place(address.project(), address.stream());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    static ExposureTable table(List<SnapshotRecord> records, List<KeptHit> hits) {
        Map<Place, List<SnapshotRecord>> streams = new TreeMap<>();
        records.forEach(each -> streams.computeIfAbsent(Place.of(each.address()), _ -> new ArrayList<>()).add(each));
        Map<Place, List<KeptHit>> found = new HashMap<>();
        hits.forEach(each -> found.computeIfAbsent(Place.of(each.sighting().first()), _ -> new ArrayList<>()).add(each));
        List<StreamExposure> rows = new ArrayList<>();
        streams.forEach((place, snapshots) -> {
            snapshots.sort(OLDEST_FIRST);
            rows.add(row(place, snapshots, found.getOrDefault(place, List.of())));
        });
        return new ExposureTable(rows, firstSeen(rows));
    }

    private static StreamExposure row(Place place, List<SnapshotRecord> snapshots, List<KeptHit> hits) {
        Map<Integer, List<KeptHit>> bySeq = new HashMap<>();
        for (KeptHit hit : hits) {
            for (int seq = hit.sighting().firstSeq(); seq <= hit.sighting().lastSeq(); seq++) {
                bySeq.computeIfAbsent(seq, _ -> new ArrayList<>()).add(hit);
            }
        }
        List<StreamExposure.Moment> moments = new ArrayList<>();
        for (SnapshotRecord snapshot : snapshots) {
            moments.add(moment(snapshot, bySeq.getOrDefault(snapshot.seq(), List.of())));
        }
        return new StreamExposure(place.project, place.stream, moments,
                ExposureWindow.of(moments.stream().map(StreamExposure.Moment::standing).toList()), versions(moments, hits));
    }

    private static StreamExposure.Moment moment(SnapshotRecord snapshot, List<KeptHit> hits) {
        TreeSet<PackageVersion> held = new TreeSet<>();
        Standing standing = read(snapshot);
        for (KeptHit hit : hits) {
            if (hit.tier().affected()) {
                held.add(hit.sighting().packageVersion());
            }
            Standing said = hit.verdict().map(ExposureRows::standing).orElse(standing);
            standing = said.compareTo(standing) < 0 || said == Standing.INCOMPLETE && standing == Standing.NOT_FOUND ? said : standing;
        }
        return new StreamExposure.Moment(snapshot, standing, List.copyOf(held));
    }

    /// What a snapshot says of everything that was not found in it.
    private static Standing read(SnapshotRecord snapshot) {
        return switch (snapshot.evidence().state()) {
            case READ -> snapshot.coverage().complete() ? Standing.NOT_FOUND : Standing.INCOMPLETE;
            case UNREADABLE -> Standing.UNREADABLE;
            case ENDED -> Standing.ENDED;
        };
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case AFFECTED -> Standing.AFFECTED;
            case NEEDS_JUDGEMENT -> Standing.NEEDS_JUDGEMENT;
            case NOT_FOUND -> Standing.NOT_FOUND;
            case INCOMPLETE -> Standing.INCOMPLETE;
        };
    }

    private static List<StreamExposure.VersionExposure> versions(List<StreamExposure.Moment> moments, List<KeptHit> hits) {
        Map<PackageVersion, KeptHit> surest = new TreeMap<>();
        hits.stream().filter(hit -> hit.tier().affected()).forEach(hit -> surest.merge(hit.sighting().packageVersion(), hit,
                (one, other) -> one.tier().compareTo(other.tier()) <= 0 ? one : other));
        List<StreamExposure.VersionExposure> versions = new ArrayList<>();
        surest.forEach((version, hit) -> versions.add(new StreamExposure.VersionExposure(version, hit.tier(), hit.advisory(),
                ExposureWindow.of(moments.stream().map(each -> each.held().contains(version) ? Standing.AFFECTED
                        : read(each.snapshot())).toList()))));
        return versions;
    }

    private static List<ExposureTable.FirstSeen> firstSeen(List<StreamExposure> rows) {
        Map<PackageVersion, StreamExposure.Moment> first = new TreeMap<>();
        for (StreamExposure row : rows) {
            for (StreamExposure.Moment moment : row.snapshots()) {
                for (PackageVersion version : moment.held()) {
                    first.merge(version, moment, (one, other) ->
                            other.snapshot().captured().isBefore(one.snapshot().captured()) ? other : one);
                }
            }
        }
        return first.entrySet().stream().map(each -> new ExposureTable.FirstSeen(each.getKey(), each.getValue())).toList();
    }
}
