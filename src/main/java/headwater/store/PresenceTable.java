package headwater.store;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.model.Sighting;
import headwater.model.SnapshotAddress;
import headwater.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// In which consecutive snapshots of a stream an artifact is. A snapshot costs two rows for each artifact that changed,
/// and nothing for those that stayed.
final class PresenceTable {
    static final int STILL_THERE = Integer.MAX_VALUE;
    private static final String SELECT = """
            select c.ecosystem, c.name, c.version, p.from_seq, least(p.to_seq - 1, s.newest_seq) as last_seq,
                p.to_seq > s.newest_seq, j.name, s.name, first.label, last.label
            from component c
            join presence p on p.component = c.id
            join stream s on s.id = p.stream
            join project j on j.id = s.project
            join snapshot first on first.stream = s.id and first.seq = p.from_seq
            join snapshot last on last.stream = s.id and last.seq = least(p.to_seq - 1, s.newest_seq)
            """;
    private static final String ORDER = " order by c.version, c.ecosystem, j.name, s.name, p.from_seq";

    private final Connection connection;

    PresenceTable(Connection connection) {
        this.connection = connection;
    }

    /// A row that ends at the newest snapshot or later.
    private record Row(long artifact, int from, int to) {
    }

    /// Enters a snapshot, which is going to be the newest of its stream, in parts. Nobody sees it until the stream says so:
    /// what begins at a snapshot that is not there is none, and what ends at one goes on. Of a try that was given up it takes
    /// what fits and undoes the rest.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    void advance(SnapshotTable.Place at, Set<Long> artifacts, Parts parts, Progress progress) throws SQLException {
        int stream = at.stream().id();
        int seq = at.seq();
        Set<Long> added = new HashSet<>(artifacts);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into presence(component, stream, from_seq, to_seq) values (?, ?, ?, ?)");
                PreparedStatement end = connection.prepareStatement(
                        "update presence set to_seq = ? where component = ? and stream = ? and from_seq = ?");
                PreparedStatement delete = connection.prepareStatement(
                        "delete from presence where component = ? and stream = ? and from_seq = ?")) {
            for (Row row : open(stream, seq, progress)) {
                progress.checkCancelled();
                boolean present = added.remove(row.artifact);
                int to = present ? STILL_THERE : seq;
                if (row.from == seq && !present) {
                    execute(delete, row.artifact, stream, seq);
                    parts.written();
                } else if (row.to != to) {
                    execute(end, to, row.artifact, stream, row.from);
                    parts.written();
                }
            }
            for (long artifact : added) {
                progress.checkCancelled();
                execute(insert, artifact, stream, seq, STILL_THERE);
                parts.written();
            }
        }
    }

    private static void execute(PreparedStatement statement, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private List<Row> open(int stream, int seq, Progress progress) throws SQLException {
        List<Row> open = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select component, from_seq, to_seq from presence where stream = ? and to_seq >= ?")) {
            select.setInt(1, stream);
            select.setInt(2, seq);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                progress.checkCancelled();
                open.add(new Row(found.getLong(1), found.getInt(2), found.getInt(3)));
            }
        }
        return open;
    }

    /// Who holds a package of that key: by version, ecosystem, project, stream and time. Versions of the same name that differ in their
    /// bytes only (two integrities, say) are one sighting where they follow each other.
    List<Sighting> sightings(String key, Optional<String> version, Progress progress) throws SQLException, StoreException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "where c.package_key = ?"
                + (version.isPresent() ? " and c.version = ?" : "") + ORDER)) {
            select.setString(1, key);
            if (version.isPresent()) {
                select.setString(2, version.get());
            }
            return sightings(select, progress);
        }
    }

    /// Who holds one of some artifacts.
    List<Sighting> sightings(Set<Long> artifacts, Progress progress) throws SQLException, StoreException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "where c.id = any(?)" + ORDER)) {
            select.setArray(1, connection.createArrayOf("bigint", artifacts.toArray()));
            return sightings(select, progress);
        }
    }

    private static List<Sighting> sightings(PreparedStatement select, Progress progress) throws SQLException, StoreException {
        List<Sighting> sightings = new ArrayList<>();
        ResultSet found = select.executeQuery();
        while (found.next()) {
            progress.checkCancelled();
            add(sighting(found), sightings);
        }
        return List.copyOf(sightings);
    }

    private static Sighting sighting(ResultSet found) throws SQLException, StoreException {
        Ecosystem ecosystem = Named.in(Ecosystem.values(), found.getString(1)).orElseThrow(VarintReader::damaged);
        PackageVersion packageVersion = new PackageVersion(ecosystem, found.getString(2), found.getString(3));
        String project = found.getString(7);
        String stream = found.getString(8);
        return new Sighting(packageVersion, new SnapshotAddress(project, stream, found.getString(9)), found.getInt(4),
                new SnapshotAddress(project, stream, found.getString(10)), found.getInt(5), found.getBoolean(6));
    }

    private static void add(Sighting next, List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            sightings.add(next);
            return;
        }
        Sighting before = sightings.getLast();
        boolean same = before.packageVersion().equals(next.packageVersion())
                && before.first().project().equals(next.first().project())
                && before.first().stream().equals(next.first().stream()) && next.firstSeq() <= before.lastSeq() + 1;
        if (!same) {
            sightings.add(next);
            return;
        }
        Sighting last = before.lastSeq() >= next.lastSeq() ? before : next;
        sightings.set(sightings.size() - 1, new Sighting(before.packageVersion(), before.first(), before.firstSeq(),
                last.last(), last.lastSeq(), before.current() || next.current()));
    }
}
