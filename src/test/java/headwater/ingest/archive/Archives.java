package headwater.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// Makes archives for tests, honest and other ones: names and their contents by turns.
public final class Archives {
    private static final int SUM_AT = 148;
    private static final int MARK_AT = 257;
    private static final int HEADER_BYTES = 512;

    private Archives() {
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry((String) namesAndContents[i]));
                zip.write(content(namesAndContents[i + 1]));
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] tar(Object... namesAndContents) throws IOException {
        return tarWith(TarArchiveOutputStream.LONGFILE_POSIX, namesAndContents);
    }

    static byte[] tarWith(int longNames, Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(longNames);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = content(namesAndContents[i + 1]);
                TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i], true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /// As tools from before 1988 write it: without the mark and what newer ones put behind it.
    static byte[] withoutMark(byte[] tar) {
        byte[] old = tar.clone();
        Arrays.fill(old, MARK_AT, HEADER_BYTES, (byte) 0);
        Arrays.fill(old, SUM_AT, SUM_AT + 8, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < HEADER_BYTES; i++) {
            sum += old[i] & 0xff;
        }
        byte[] written = bytes("%06o\0 ".formatted(sum));
        System.arraycopy(written, 0, old, SUM_AT, written.length);
        return old;
    }

    static byte[] tarOf(TarArchiveEntry entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] content(Object content) {
        return content instanceof byte[] bytes ? bytes : bytes((String) content);
    }
}
