package headwater.store;

import headwater.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bytes under their SHA-256, each once, deflated, in parts that fit a row. Bytes that are much like others may be kept as what
/// differs from those (their base), which are kept whole: a base never has one itself.
final class Contents {
    private static final int PART_BYTES = 512 << 10;

    private static final System.Logger LOG = System.getLogger(Contents.class.getName());

    private final Connection connection;
    private final Progress progress;

    /// @param progress  asked before every piece of long contents: [headwater.progress.CancelledException] may end each method
    Contents(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /// Keeps bytes whole and returns their address.
    byte[] put(byte[] bytes) throws SQLException {
        byte[] sha256 = Sha256.of(bytes, progress);
        if (!has(sha256)) {
            insert(sha256, bytes.length, null, Deflated.alone(bytes, progress));
        }
        return sha256;
    }

    /// The same, as what differs from other bytes, or from their base, where that takes less than half the room.
    byte[] put(byte[] bytes, byte[] like) throws SQLException {
        byte[] sha256 = Sha256.of(bytes, progress);
        if (has(sha256)) {
            return sha256;
        }
        byte[] alone = Deflated.alone(bytes, progress);
        try {
            byte[] base = baseOf(like).orElse(like);
            byte[] against = Deflated.against(get(base), bytes, progress);
            if (against.length < alone.length / 2) {
                insert(sha256, bytes.length, base, against);
                return sha256;
            }
        } catch (StoreException damaged) {
            // The bytes are kept whole, then; `check` tells of the damage.
            LOG.log(System.Logger.Level.DEBUG, "kept whole", damaged);
        }
        insert(sha256, bytes.length, null, alone);
        return sha256;
    }

    private void insert(byte[] sha256, int size, byte @Nullable [] base, byte[] small) throws SQLException {
        int parts = Math.max(1, (small.length + PART_BYTES - 1) / PART_BYTES);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into content(sha256, size_bytes, parts, base) values (?, ?, ?, ?)")) {
            insert.setBytes(1, sha256);
            insert.setLong(2, size);
            insert.setInt(3, parts);
            insert.setBytes(4, base);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into content_part(sha256, part, bytes) values (?, ?, ?)")) {
            for (int part = 0; part < parts; part++) {
                progress.checkCancelled();
                insert.setBytes(1, sha256);
                insert.setInt(2, part);
                insert.setBytes(3, Arrays.copyOfRange(small, part * PART_BYTES,
                        Math.min(small.length, (part + 1) * PART_BYTES)));
                insert.executeUpdate();
            }
        }
    }

    private Optional<byte[]> baseOf(byte[] sha256) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select base from content where sha256 = ?")) {
            select.setBytes(1, sha256);
            ResultSet found = select.executeQuery();
            return found.next() ? Optional.ofNullable(found.getBytes(1)) : Optional.empty();
        }
    }

    private boolean has(byte[] sha256) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from content where sha256 = ?")) {
            select.setBytes(1, sha256);
            return select.executeQuery().next();
        }
    }

    /// Gets bytes back, whole and unchanged.
    ///
    /// @throws StoreException when they are not there or are not those whose address this is
    byte[] get(byte[] sha256) throws SQLException, StoreException {
        Optional<byte[]> base = baseOf(sha256);
        byte[] bytes = base.isEmpty() ? whole(sha256)
                : Deflated.inflateAgainst(whole(base.get()), small(sha256), size(sha256), progress);
        if (!Arrays.equals(Sha256.of(bytes, progress), sha256)) {
            throw new StoreException(StoreException.Kind.DAMAGED,
                    "The kept bytes of SHA-256 " + HexFormat.of().formatHex(sha256) + " are damaged.");
        }
        return bytes;
    }

    private byte[] whole(byte[] sha256) throws SQLException {
        return Deflated.inflate(small(sha256), size(sha256), progress);
    }

    /// 0 where nothing is kept, or nothing of that size can be.
    private int size(byte[] sha256) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select size_bytes from content where sha256 = ?")) {
            select.setBytes(1, sha256);
            ResultSet found = select.executeQuery();
            long size = found.next() ? found.getLong(1) : 0;
            return size < 0 || size > Integer.MAX_VALUE - 16 ? 0 : (int) size;
        }
    }

    private byte[] small(byte[] sha256) throws SQLException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(
                "select bytes from content_part where sha256 = ? order by part")) {
            select.setBytes(1, sha256);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                progress.checkCancelled();
                small.writeBytes(found.getBytes(1));
            }
        }
        return small.toByteArray();
    }
}
