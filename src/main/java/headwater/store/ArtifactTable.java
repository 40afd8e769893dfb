package headwater.store;

import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.InstallScript;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Artifacts by number, each once, found by their hash.
final class ArtifactTable {
    private static final int BATCH = 1_000;
    /// So many rows are asked for at once, since nobody looks while a query runs.
    private static final int PAGE = 10_000;
    private static final String COLUMNS = "c.id, c.hash, c.ecosystem, c.name, c.version, c.source, c.integrity, "
            + "c.licence, c.install_script, c.purl";

    private final Connection connection;

    ArtifactTable(Connection connection) {
        this.connection = connection;
    }

    /// The numbers of artifacts, given to the new ones, in the order given. Commits them in parts: what is given up afterwards leaves
    /// artifacts that are in no snapshot, for the next try.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    Map<Artifact, Long> intern(Collection<Artifact> wanted, Parts parts, Progress progress) throws SQLException {
        Map<Artifact, Long> numbers = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select id from component where hash = ?");
                PreparedStatement insert = connection.prepareStatement("insert into component(hash, ecosystem, name, "
                        + "version, source, integrity, licence, install_script, purl, package_key) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Statement.RETURN_GENERATED_KEYS)) {
            for (Artifact artifact : wanted) {
                progress.checkCancelled();
                if (!numbers.containsKey(artifact)) {
                    byte[] hash = artifact.hash();
                    select.setBytes(1, hash);
                    ResultSet found = select.executeQuery();
                    if (found.next()) {
                        numbers.put(artifact, found.getLong(1));
                    } else {
                        numbers.put(artifact, insert(insert, hash, artifact));
                        parts.written();
                    }
                }
            }
        }
        return numbers;
    }

    private static long insert(PreparedStatement insert, byte[] hash, Artifact artifact) throws SQLException {
        insert.setBytes(1, hash);
        insert.setString(2, artifact.packageVersion().ecosystem().name());
        insert.setString(3, artifact.packageVersion().name());
        insert.setString(4, artifact.packageVersion().version());
        insert.setString(5, artifact.distribution().source());
        insert.setString(6, artifact.distribution().integrity() == null ? null
                : artifact.distribution().integrity().toString());
        insert.setString(7, artifact.distribution().licence());
        insert.setString(8, artifact.distribution().installScript().name());
        insert.setString(9, artifact.writtenPurl());
        insert.setString(10, PackageKey.of(artifact.packageVersion()).name());
        insert.executeUpdate();
        ResultSet key = insert.getGeneratedKeys();
        key.next();
        return key.getLong(1);
    }

    /// The artifacts of those numbers that there are and whose hash is right.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    Map<Long, Artifact> get(long[] numbers, Progress progress) throws SQLException {
        long[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        Map<Long, Artifact> artifacts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from component c where c.id = any(?)")) {
            for (int from = 0; from < distinct.length; from += BATCH) {
                progress.checkCancelled();
                Object[] batch = Arrays.stream(distinct, from, Math.min(distinct.length, from + BATCH)).boxed().toArray();
                select.setArray(1, connection.createArrayOf("bigint", batch));
                ResultSet found = select.executeQuery();
                while (found.next()) {
                    progress.checkCancelled();
                    put(found, artifacts);
                }
            }
        }
        return artifacts;
    }

    /// The numbers of those whose digests, as they are written, are asked for. Reads all artifacts that have any.
    Set<Long> bearing(Predicate<String> digests, Progress progress) throws SQLException {
        Set<Long> bearing = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, integrity from component where integrity is not null and id > ? order by id limit " + PAGE)) {
            long last = -1;
            for (int read = PAGE; read == PAGE;) {
                select.setLong(1, last);
                ResultSet found = select.executeQuery();
                for (read = 0; found.next(); read++) {
                    progress.checkCancelled();
                    last = found.getLong(1);
                    if (digests.test(found.getString(2))) {
                        bearing.add(last);
                    }
                }
            }
        }
        return bearing;
    }

    /// Versions with more than one digest, those of one version after each other.
    List<SnapshotStore.Digested> severalDigests(Set<String> keys, Progress progress) throws SQLException {
        return new SeveralDigests(connection, keys, SeveralDigests.PAGE, progress).all();
    }

    private static @Nullable DigestText digest(@Nullable String text) {
        return text == null ? null : DigestText.of(text);
    }

    private static void put(ResultSet found, Map<Long, Artifact> artifacts) throws SQLException {
        Optional<Ecosystem> ecosystem = Named.in(Ecosystem.values(), found.getString(3));
        Optional<InstallScript> script = Named.in(InstallScript.values(), found.getString(9));
        if (ecosystem.isPresent() && script.isPresent()) {
            Artifact artifact = new Artifact(new PackageVersion(ecosystem.get(), found.getString(4), found.getString(5)),
                    new Distribution(found.getString(6), digest(found.getString(7)), found.getString(8), script.get()),
                    found.getString(10));
            if (Arrays.equals(artifact.hash(), found.getBytes(2))) {
                artifacts.put(found.getLong(1), artifact);
            }
        }
    }
}
