package headwater.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/// The table of contents of a zip archive, before anything is made of it: every entry becomes an object of some hundred
/// bytes. Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16.
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int OFFSET_AT = 16;
    private static final int MAX_COMMENT_BYTES = 0xffff;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LARGE_END_AT = 8;
    private static final int LARGE_OFFSET_AT = 48;

    private ZipDirectory() {
    }

    /// @throws OverLimit   when it is longer than it may be
    /// @throws IOException when the archive cannot be read
    static void check(SeekableByteChannel channel, long maxBytes) throws IOException {
        long from = Math.max(0, channel.size() - END_BYTES - MAX_COMMENT_BYTES);
        ByteBuffer tail = bytes(channel, from, (int) (channel.size() - from));
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                if (from + at - offset(channel, tail, from, at) > maxBytes) {
                    throw new OverLimit("a table of contents of more than " + (maxBytes >> 20) + " MB");
                }
                return;
            }
        }
    }

    private static long offset(SeekableByteChannel channel, ByteBuffer tail, long from, int at) throws IOException {
        long offset = tail.getInt(at + OFFSET_AT) & 0xffffffffL;
        if (at < LOCATOR_BYTES || tail.getInt(at - LOCATOR_BYTES) != LOCATOR) {
            return offset;
        }
        long largeEnd = tail.getLong(at - LOCATOR_BYTES + LARGE_END_AT);
        if (largeEnd < 0 || largeEnd + LARGE_OFFSET_AT + Long.BYTES > from + at) {
            throw new IOException("its end leads nowhere");
        }
        return bytes(channel, largeEnd + LARGE_OFFSET_AT, Long.BYTES).getLong(0);
    }

    private static ByteBuffer bytes(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until all is there
        }
        channel.position(0);
        return bytes.flip();
    }
}
