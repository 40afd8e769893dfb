package headwater.cli;

import headwater.model.Evidence;
import headwater.model.Sighting;
import headwater.model.SnapshotRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The newest snapshots of all streams: whether they still hold something, where that can be told.
final class NewestSnapshots {
    private final Map<Stream, SnapshotRecord> newest = new HashMap<>();

    private record Stream(String project, String stream) {
    }

    NewestSnapshots(List<SnapshotRecord> all) {
        all.forEach(each -> newest.merge(new Stream(each.address().project(), each.address().stream()), each,
                (one, other) -> one.seq() > other.seq() ? one : other));
    }

    /// Whether the newest snapshot of a stream still holds it; empty where that one was not fully read and may.
    Optional<Boolean> holds(Sighting sighting) {
        SnapshotRecord last = newest.get(new Stream(sighting.first().project(), sighting.first().stream()));
        return !sighting.current() && last != null && unread(last) ? Optional.empty() : Optional.of(sighting.current());
    }

    /// Whether a snapshot may hold more than could be read of it.
    static boolean unread(SnapshotRecord snapshot) {
        return snapshot.evidence().state() != Evidence.State.ENDED && !snapshot.coverage().complete();
    }
}
