package headwater.store;

import headwater.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Keeps incidents beside the snapshots. Each method is one operation, as in [SnapshotStore]. Safe to share between threads.
public final class IncidentStore {
    private final StoreAccess access;

    public IncidentStore(StorePlace place) {
        access = new StoreAccess(place, Duration.ofSeconds(5));
    }

    /// Keeps an incident; when this returns, it is on the disk.
    ///
    /// @param text  as it was given
    public IncidentRow add(Instant created, byte[] text, byte[] record, Progress progress) throws StoreException {
        return access.write(progress, connection -> {
            Contents contents = new Contents(connection, progress);
            byte[] source = contents.put(text);
            byte[] made = contents.put(record);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into incident(created_millis, source, record) values (?, ?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                insert.setLong(1, created.toEpochMilli());
                insert.setBytes(2, source);
                insert.setBytes(3, made);
                insert.executeUpdate();
                ResultSet key = insert.getGeneratedKeys();
                key.next();
                return new IncidentRow(key.getInt(1), Instant.ofEpochMilli(created.toEpochMilli()),
                        HexFormat.of().formatHex(source), record);
            }
        });
    }

    /// The newest first; none when there is no store.
    ///
    /// @throws StoreException also when one of them is damaged
    public List<IncidentRow> list(Progress progress) throws StoreException {
        return access.read(progress, connection -> list(connection, progress)).orElse(List.of());
    }

    private static List<IncidentRow> list(Connection connection, Progress progress) throws SQLException, StoreException {
        List<IncidentRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, created_millis, source, record from incident order by id desc")) {
            ResultSet found = select.executeQuery();
            while (found.next()) {
                rows.add(new IncidentRow(found.getInt(1), Instant.ofEpochMilli(found.getLong(2)),
                        HexFormat.of().formatHex(found.getBytes(3)), new Contents(connection, progress).get(found.getBytes(4))));
            }
        }
        return List.copyOf(rows);
    }

    /// The text that an incident was made of; empty when there is none of that number.
    public Optional<byte[]> text(int id, Progress progress) throws StoreException {
        return access.read(progress, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select source from incident where id = ?")) {
                select.setInt(1, id);
                ResultSet found = select.executeQuery();
                return found.next() ? Optional.of(new Contents(connection, progress).get(found.getBytes(1))) : Optional.<byte[]>empty();
            }
        }).flatMap(found -> found);
    }

    /// An incident with the text that it was made of.
    public record Whole(IncidentRow incident, byte[] text) {
    }

    /// What a damaged store holds, the newest first; none when it is older than incidents.
    ///
    /// @throws StoreException when one of them is damaged
    public List<Whole> salvaged(Progress progress) throws StoreException {
        return access.salvage(progress, connection -> {
            List<Whole> whole = new ArrayList<>();
            if (Schema.version(connection) >= Schema.WITH_REVISIONS) {
                for (IncidentRow row : list(connection, progress)) {
                    whole.add(new Whole(row, new Contents(connection, progress).get(HexFormat.of().parseHex(row.sha256()))));
                }
            }
            return whole;
        }).orElse(List.of());
    }

    /// False when there is none of that number. Its text stays among the contents.
    public boolean forget(int id, Progress progress) throws StoreException {
        return access.write(progress, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from incident where id = ?")) {
                delete.setInt(1, id);
                return delete.executeUpdate() == 1;
            }
        });
    }
}
