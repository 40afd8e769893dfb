package headwater.ingest.advisory;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The files in a tar archive, one after the other. Names are only told, never used to write. Source: POSIX pax, "ustar
/// Interchange Format", and GNU's long names; sparse files and links have no bytes of their own and are passed over.
final class TarStream extends InputStream {
    private static final int BLOCK = 512;
    private static final int NAME_BYTES = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_BYTES = 12;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_BYTES = 155;
    private static final int MAX_META_BYTES = 1 << 20;

    private final InputStream in;
    private long left;
    private long padding;

    TarStream(InputStream in) {
        this.in = in;
    }

    /// Whether a block is a header.
    static boolean begins(byte[] head) {
        return head.length >= BLOCK
                && new String(head, MAGIC_AT, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    /// The name of the next regular file, whose bytes this stream then gives; nothing at the end.
    ///
    /// @throws IOException when the archive is damaged or cut short
    Optional<String> next() throws IOException {
        String longName = "";
        while (true) {
            in.skipNBytes(left + padding);
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || isZero(header)) {
                left = 0;
                padding = 0;
                return Optional.empty();
            }
            if (header.length < BLOCK) {
                throw new EOFException("the archive ends inside a header");
            }
            left = number(header);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            char type = (char) header[TYPE_AT];
            if (type == 'L' || type == 'x') {
                String text = meta();
                longName = type == 'L' ? cut(text) : path(text).orElse(longName);
            } else if (type == '0' || type == 0) {
                return Optional.of(longName.isEmpty() ? name(header) : longName);
            } else {
                longName = "";
            }
        }
    }

    private String meta() throws IOException {
        if (left > MAX_META_BYTES) {
            throw new IOException("a name in the archive is longer than any name");
        }
        byte[] bytes = readNBytes((int) left);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A pax record is `LENGTH path=NAME` and a line end.
    private static Optional<String> path(String records) {
        return records.lines().map(line -> line.substring(line.indexOf(' ') + 1)).filter(line -> line.startsWith("path="))
                .map(line -> line.substring("path=".length())).findFirst();
    }

    private static String name(byte[] header) {
        String name = text(header, 0, NAME_BYTES);
        String prefix = begins(header) ? text(header, PREFIX_AT, PREFIX_BYTES) : "";
        return prefix.isEmpty() || header[MAGIC_AT + 5] == ' ' ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int from, int length) {
        return cut(new String(header, from, length, StandardCharsets.UTF_8));
    }

    private static String cut(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /// Octal digits, or GNU's binary number, which begins with a set bit.
    private static long number(byte[] header) throws IOException {
        long value = 0;
        if ((header[SIZE_AT] & 0x80) != 0) {
            for (int i = SIZE_AT + SIZE_BYTES - 8; i < SIZE_AT + SIZE_BYTES; i++) {
                value = value << 8 | header[i] & 0xff;
            }
        } else {
            for (int i = SIZE_AT; i < SIZE_AT + SIZE_BYTES && header[i] != 0; i++) {
                int digit = Character.digit(header[i], 8);
                if (digit < 0 && header[i] != ' ') {
                    throw new IOException("a size in the archive is no number");
                }
                value = digit < 0 ? value : value * 8 + digit;
            }
        }
        if (value < 0) {
            throw new IOException("a size in the archive is no number");
        }
        return value;
    }

    private static boolean isZero(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the archive ends inside a file");
        }
        left -= read;
        return read;
    }
}
