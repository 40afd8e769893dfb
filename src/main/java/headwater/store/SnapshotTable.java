package headwater.store;

import headwater.model.BuildFacts;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.Evidence;
import headwater.model.KeptFile;
import headwater.model.Problem;
import headwater.model.Revision;
import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Projects, streams and snapshots with their files.
final class SnapshotTable {
    private static final String COLUMNS = """
            select n.id, j.name, s.name, n.label, n.seq, n.commit_id, n.build_id, n.artifact_digest, n.captured_millis,
                n.source_path, n.reader, n.reader_version, n.format_version, n.components, n.dependencies, n.roots,
                n.errors, n.warnings, n.seen, n.understood, n.skipped, n.unresolved, n.unmet_optional,
                n.partial""";
    private static final String FROM = " from snapshot n join stream s on s.id = n.stream join project j on j.id = s.project ";
    private static final String SELECT = COLUMNS + ", n.state, r.author, r.authored_millis, r.committed_millis, r.note"
            + FROM + "left join revision r on r.snapshot = n.id ";
    /// From a damaged store that is older than revisions, and is not changed.
    private static final String SELECT_OLDER = COLUMNS + ", 'READ', null, null, null, null" + FROM;

    private static final String FILES = "select f.snapshot, f.name, f.sha256, c.size_bytes from snapshot_file f "
            + "left join content c on c.sha256 = f.sha256 ";

    private final Connection connection;

    SnapshotTable(Connection connection) {
        this.connection = connection;
    }

    /// @param newestSeq  0 when there is no snapshot in it
    record Stream(int id, int newestSeq) {
    }

    /// Makes the project and the stream when they are not there.
    Stream stream(String project, String stream) throws SQLException {
        update("insert into project(name) values (?) on conflict do nothing", project);
        update("insert into stream(project, name, newest_seq) select id, ?, 0 from project where name = ? "
                + "on conflict do nothing", stream, project);
        try (PreparedStatement select = connection.prepareStatement("select s.id, s.newest_seq from stream s "
                + "join project j on j.id = s.project where s.name = ? and j.name = ?")) {
            select.setString(1, stream);
            select.setString(2, project);
            ResultSet found = select.executeQuery();
            found.next();
            return new Stream(found.getInt(1), found.getInt(2));
        }
    }

    /// Says that a snapshot is the newest of its stream: from then on it is seen.
    void advance(Stream stream, int seq) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update stream set newest_seq = ? where id = ?")) {
            update.setInt(1, seq);
            update.setInt(2, stream.id());
            update.executeUpdate();
        }
    }

    private void update(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /// Where a new snapshot stands in its stream, and under which label.
    record Place(Stream stream, int seq, String label) {
    }

    long insert(NewSnapshot snapshot, Place place, byte[] graphSha256) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into snapshot(stream, seq, label, commit_id, "
                + "build_id, artifact_digest, captured_millis, source_path, reader, reader_version, format_version, "
                + "components, dependencies, roots, errors, warnings, seen, understood, skipped, unresolved, "
                + "unmet_optional, partial, graph, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                + "?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            Reading reading = snapshot.reading();
            DependencyGraph graph = reading.graph();
            Coverage coverage = reading.coverage();
            Object[] values = {place.stream().id(), place.seq(), place.label(), snapshot.build().commit(),
                snapshot.build().build(), snapshot.build().digest(), snapshot.captured().toEpochMilli(),
                snapshot.sourcePath(), reading.reader(), reading.readerVersion(), reading.formatVersion(),
                graph.size() - (graph.project() < 0 ? 0 : 1), graph.dependencyCount(), graph.roots().length,
                count(reading, Problem.Level.ERROR), count(reading, Problem.Level.WARNING), coverage.seen(),
                coverage.understood(), coverage.skipped(), coverage.unresolved(), coverage.unmetOptional(), coverage.partial(),
                graphSha256, snapshot.evidence().state().name()};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            ResultSet key = insert.getGeneratedKeys();
            key.next();
            long id = key.getLong(1);
            if (snapshot.evidence().revision().isPresent()) {
                insert(id, snapshot.evidence().revision().get());
            }
            return id;
        }
    }

    private void insert(long snapshot, Revision revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into revision(snapshot, author, authored_millis, "
                + "committed_millis, note) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, snapshot);
            insert.setString(2, revision.author());
            insert.setLong(3, revision.authored().toEpochMilli());
            insert.setLong(4, revision.committed().toEpochMilli());
            insert.setString(5, revision.note());
            insert.executeUpdate();
        }
    }

    private static int count(Reading reading, Problem.Level level) {
        return (int) reading.problems().stream().filter(problem -> problem.level() == level).count();
    }

    void insertFiles(long snapshot, Map<String, byte[]> addresses) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into snapshot_file(snapshot, name, sha256) values (?, ?, ?)")) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(addresses).entrySet()) {
                insert.setLong(1, snapshot);
                insert.setString(2, file.getKey());
                insert.setBytes(3, file.getValue());
                insert.executeUpdate();
            }
        }
    }

    /// All snapshots, by project and stream, the newest first.
    List<SnapshotRecord> all() throws SQLException {
        String columns = Schema.version(connection) < Schema.WITH_REVISIONS ? SELECT_OLDER : SELECT;
        try (PreparedStatement select = connection.prepareStatement(columns + "order by j.name, s.name, n.seq desc")) {
            Map<Long, List<KeptFile>> files = files();
            return records(select, id -> files.getOrDefault(id, List.of()));
        }
    }

    Optional<SnapshotRecord> find(SnapshotAddress address) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                SELECT + "where j.name = ? and s.name = ? and n.label = ?")) {
            select.setString(1, address.project());
            select.setString(2, address.stream());
            select.setString(3, address.label());
            return records(select, this::files).stream().findFirst();
        }
    }

    Optional<SnapshotRecord> find(Stream stream, int seq) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "where s.id = ? and n.seq = ?")) {
            select.setInt(1, stream.id());
            select.setInt(2, seq);
            return records(select, this::files).stream().findFirst();
        }
    }

    byte[] graphAddress(long snapshot) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select graph from snapshot where id = ?")) {
            select.setLong(1, snapshot);
            ResultSet found = select.executeQuery();
            return found.next() ? found.getBytes(1) : new byte[0];
        }
    }

    /// Knows the files of a snapshot.
    private interface Files {
        List<KeptFile> of(long snapshot) throws SQLException;
    }

    private static List<SnapshotRecord> records(PreparedStatement select, Files files) throws SQLException {
        List<SnapshotRecord> records = new ArrayList<>();
        ResultSet found = select.executeQuery();
        while (found.next()) {
            long id = found.getLong(1);
            records.add(new SnapshotRecord(id,
                    new SnapshotAddress(found.getString(2), found.getString(3), found.getString(4)), found.getInt(5),
                    new BuildFacts(found.getString(6), found.getString(7), found.getString(8)),
                    Instant.ofEpochMilli(found.getLong(9)), found.getString(10),
                    new SnapshotRecord.ReaderFacts(found.getString(11), found.getInt(12), found.getString(13)),
                    new SnapshotRecord.Counts(found.getInt(14), found.getInt(15), found.getInt(16), found.getInt(17),
                            found.getInt(18)),
                    new Coverage(found.getInt(19), found.getInt(20), found.getInt(21), found.getInt(22),
                            found.getInt(23), found.getBoolean(24)), files.of(id), evidence(found)));
        }
        return records;
    }

    private static Evidence evidence(ResultSet found) throws SQLException {
        Evidence.State state = Named.in(Evidence.State.values(), found.getString(25)).orElse(Evidence.State.UNREADABLE);
        String author = found.getString(26);
        return new Evidence(state, author == null ? Optional.empty() : Optional.of(new Revision(author,
                Instant.ofEpochMilli(found.getLong(27)), Instant.ofEpochMilli(found.getLong(28)), found.getString(29))));
    }

    private List<KeptFile> files(long snapshot) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FILES + "where f.snapshot = ? order by f.name")) {
            select.setLong(1, snapshot);
            return grouped(select).getOrDefault(snapshot, List.of());
        }
    }

    /// Those of all snapshots, at once.
    private Map<Long, List<KeptFile>> files() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FILES + "order by f.snapshot, f.name")) {
            return grouped(select);
        }
    }

    private static Map<Long, List<KeptFile>> grouped(PreparedStatement select) throws SQLException {
        Map<Long, List<KeptFile>> files = new HashMap<>();
        ResultSet found = select.executeQuery();
        while (found.next()) {
            files.computeIfAbsent(found.getLong(1), _ -> new ArrayList<>()).add(new KeptFile(found.getString(2),
                    HexFormat.of().formatHex(found.getBytes(3)), found.getLong(4)));
        }
        return files;
    }
}
