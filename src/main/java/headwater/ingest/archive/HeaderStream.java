package headwater.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bounds what stands before an entry of a tar archive: the library holds long names in memory, and their length is what the
/// archive says.
final class HeaderStream extends FilterInputStream {
    private static final long UNBOUNDED = Long.MAX_VALUE;

    private long allowed = UNBOUNDED;

    HeaderStream(InputStream in) {
        super(in);
    }

    /// From now on until [#bodyBegins()] only so much is given.
    void headerBegins() {
        allowed = ArchiveLimits.MAX_HEADER_BYTES;
    }

    void bodyBegins() {
        allowed = UNBOUNDED;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws OverLimit {
        if (allowed != UNBOUNDED) {
            allowed -= Math.max(0, bytes);
            if (allowed < 0) {
                throw new OverLimit("a name longer than any name");
            }
        }
    }

    @Override
    public void close() {
        // The larger stream goes on.
    }
}
