package headwater.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes under their SHA-256, each once, deflated, in parts that fit a row.
final class Contents {
    private static final int PART_BYTES = 512 << 10;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Connection connection;

    Contents(Connection connection) {
        this.connection = connection;
    }

    /// Keeps bytes and returns their address.
    byte[] put(byte[] bytes) throws SQLException {
        byte[] sha256 = Sha256.of(bytes);
        if (has(sha256)) {
            return sha256;
        }
        byte[] small = deflate(bytes);
        int parts = Math.max(1, (small.length + PART_BYTES - 1) / PART_BYTES);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into content(sha256, size_bytes, parts) values (?, ?, ?)")) {
            insert.setBytes(1, sha256);
            insert.setLong(2, bytes.length);
            insert.setInt(3, parts);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into content_part(sha256, part, bytes) values (?, ?, ?)")) {
            for (int part = 0; part < parts; part++) {
                insert.setBytes(1, sha256);
                insert.setInt(2, part);
                insert.setBytes(3, Arrays.copyOfRange(small, part * PART_BYTES,
                        Math.min(small.length, (part + 1) * PART_BYTES)));
                insert.executeUpdate();
            }
        }
        return sha256;
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
        long size;
        try (PreparedStatement select = connection.prepareStatement("select size_bytes from content where sha256 = ?")) {
            select.setBytes(1, sha256);
            ResultSet found = select.executeQuery();
            size = found.next() ? found.getLong(1) : -1;
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(
                "select bytes from content_part where sha256 = ? order by part")) {
            select.setBytes(1, sha256);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                small.writeBytes(found.getBytes(1));
            }
        }
        byte[] bytes = size < 0 || size > Integer.MAX_VALUE - 16 ? new byte[0] : inflate(small.toByteArray(), (int) size);
        if (!Arrays.equals(Sha256.of(bytes), sha256)) {
            throw new StoreException(StoreException.Kind.DAMAGED,
                    "The kept bytes of SHA-256 " + HexFormat.of().formatHex(sha256) + " are damaged.");
        }
        return bytes;
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 16);
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// Never more than the expected size, whatever the bytes say; the digest tells whether it is right.
    private static byte[] inflate(byte[] small, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(small);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(size, small.length * 8) + 16);
            byte[] buffer = new byte[BUFFER_BYTES];
            int got;
            while (out.size() < size && (got = inflater.inflate(buffer, 0, Math.min(buffer.length, size - out.size()))) > 0) {
                out.write(buffer, 0, got);
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
