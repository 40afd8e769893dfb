package headwater.store;

import headwater.model.Evidence;
import headwater.model.KeptFile;
import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads everything there is: every content against its SHA-256, every graph, every presence against the graphs. Linear in
/// the store; one graph in memory at a time.
///
/// @param snapshots  looked at
/// @param contents   looked at
/// @param bytes      of the contents, unpacked
/// @param problems   one sentence each; empty when all is well
public record StoreCheck(int snapshots, int contents, long bytes, List<String> problems) {
    public StoreCheck {
        problems = List.copyOf(problems);
    }

    static StoreCheck of(Connection connection, Progress progress) throws SQLException {
        List<String> problems = new ArrayList<>();
        List<byte[]> addresses = addresses(connection);
        long bytes = 0;
        for (byte[] address : addresses) {
            progress.checkCancelled();
            try {
                bytes += new Contents(connection, progress).get(address).length;
            } catch (StoreException damaged) {
                problems.add(String.valueOf(damaged.getMessage()));
            }
        }
        List<SnapshotRecord> snapshots = new SnapshotTable(connection).all().reversed();
        Set<String> known = addresses.stream().map(HexFormat.of()::formatHex).collect(Collectors.toSet());
        Map<SnapshotAddress, Stream> streams = new LinkedHashMap<>();
        for (SnapshotRecord snapshot : snapshots) {
            progress.checkCancelled();
            SnapshotAddress stream = new SnapshotAddress(snapshot.address().project(), snapshot.address().stream(), "");
            for (KeptFile file : snapshot.files()) {
                if (!known.contains(file.sha256())) {
                    problems.add(name(snapshot.address()) + ": its file " + file.sha256() + " is missing.");
                }
            }
            streams.computeIfAbsent(stream, _ -> new Stream()).add(connection, snapshot, problems, progress);
        }
        for (Map.Entry<SnapshotAddress, Stream> stream : streams.entrySet()) {
            stream.getValue().compare(connection, stream.getKey(), problems);
        }
        return new StoreCheck(snapshots.size(), addresses.size(), bytes, problems);
    }

    private static String name(SnapshotAddress address) {
        return address.project() + "/" + address.stream() + (address.label().isEmpty() ? "" : "@" + address.label());
    }

    private static List<byte[]> addresses(Connection connection) throws SQLException {
        List<byte[]> addresses = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery("select sha256 from content order by sha256")) {
            while (found.next()) {
                addresses.add(found.getBytes(1));
            }
        }
        return addresses;
    }

    /// One succession of snapshots: the presence that its graphs imply.
    private static final class Stream {
        private final Set<List<Long>> intervals = new HashSet<>();
        private final Map<Long, Integer> since = new HashMap<>();
        private int seq;
        private boolean whole = true;

        void add(Connection connection, SnapshotRecord snapshot, List<String> problems, Progress progress) throws SQLException {
            String name = name(snapshot.address());
            seq++;
            if (snapshot.seq() != seq || !hasItsFile(snapshot)) {
                problems.add(name + ": it is not whole, or one before it is missing.");
                seq = snapshot.seq();
                whole = false;
            }
            Map<Artifact, Long> numbers = new HashMap<>();
            GraphReader.Artifacts artifacts = wanted -> {
                Map<Long, Artifact> found = new ArtifactTable(connection).get(wanted, progress);
                found.forEach((number, artifact) -> numbers.put(artifact, number));
                return found;
            };
            try {
                byte[] blob = new Contents(connection, progress).get(new SnapshotTable(connection).graphAddress(snapshot.id()));
                Reading reading = GraphReader.read(blob, snapshot.reader(), artifacts, progress);
                Set<Artifact> foreign = SnapshotStore.foreign(reading.graph(), progress);
                numbers.keySet().retainAll(foreign);
                enter(new HashSet<>(numbers.values()));
                if (reading.graph().dependencyCount() != snapshot.counts().dependencies()) {
                    problems.add(name + ": its counts do not fit its graph.");
                }
            } catch (StoreException damaged) {
                problems.add(name + ": its graph is damaged; its files are read again when it is opened.");
                whole = false;
            }
        }

        /// What was not read may have had no file.
        private static boolean hasItsFile(SnapshotRecord snapshot) {
            return snapshot.files().isEmpty() ? snapshot.evidence().state() != Evidence.State.READ
                    : snapshot.files().getFirst().name().isEmpty();
        }

        private void enter(Set<Long> present) {
            for (long gone : new TreeSet<>(since.keySet())) {
                Integer from = since.get(gone);
                if (from != null && !present.contains(gone)) {
                    intervals.add(List.of(gone, (long) from, (long) seq));
                    since.remove(gone);
                }
            }
            present.forEach(each -> since.putIfAbsent(each, seq));
        }

        void compare(Connection connection, SnapshotAddress stream, List<String> problems) throws SQLException {
            since.forEach((artifact, from) -> intervals.add(List.of(artifact, (long) from, (long) PresenceTable.STILL_THERE)));
            Set<List<Long>> kept = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement("select p.component, p.from_seq, p.to_seq, s.newest_seq "
                    + "from presence p join stream s on s.id = p.stream join project j on j.id = s.project "
                    + "where j.name = ? and s.name = ? and p.from_seq <= s.newest_seq")) {
                select.setString(1, stream.project());
                select.setString(2, stream.stream());
                ResultSet found = select.executeQuery();
                while (found.next()) {
                    boolean still = found.getLong(3) > found.getLong(4);
                    kept.add(List.of(found.getLong(1), found.getLong(2), still ? (long) PresenceTable.STILL_THERE : found.getLong(3)));
                }
            }
            if (whole && !kept.equals(intervals)) {
                problems.add(name(stream) + ": what is present since when does not fit its graphs.");
            }
        }
    }
}
