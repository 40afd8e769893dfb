package headwater.ingest.advisory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts the bytes that pass, and makes their SHA-256.
final class MeasuredStream extends FilterInputStream {
    private final MessageDigest digest;
    private long count;

    MeasuredStream(InputStream in) {
        super(in);
        digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    long count() {
        return count;
    }

    /// In lower-case digits, of what was read so far; once.
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read > 0) {
            digest.update(into, from, read);
            count += read;
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
