package headwater.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Archives that are looked into. What is packed by gzip alone is an archive of one file.
public enum ArchiveKind {
    ZIP, TAR, GZIP;

    /// How much of a file tells its kind.
    public static final int HEAD_BYTES = 512;
    private static final int TAR_MARK_AT = 257;
    private static final String TAR_MARK = "ustar";
    private static final int TAR_SUM_AT = 148;
    private static final int TAR_SUM_BYTES = 8;
    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,8}");
    private static final List<String> ENDINGS = List.of(".zip", ".jar", ".war", ".ear", ".tar", ".tgz", ".tar.gz", ".json.gz",
            ".xml.gz");
    private static final List<String> NOT_READ = List.of(".tar.xz", ".tar.bz2", ".tar.zst", ".txz", ".7z", ".rar");

    /// Told by its first 512 bytes.
    public static Optional<ArchiveKind> of(byte[] head) {
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6)) {
            return Optional.of(ZIP);
        }
        if (head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return Optional.of(GZIP);
        }
        return isTar(head) ? Optional.of(TAR) : Optional.empty();
    }

    /// Archives from before 1988 have no mark; the sum of their header tells them.
    private static boolean isTar(byte[] head) {
        if (head.length < HEAD_BYTES || head[0] == 0) {
            return false;
        }
        if (new String(head, TAR_MARK_AT, TAR_MARK.length(), StandardCharsets.ISO_8859_1).equals(TAR_MARK)) {
            return true;
        }
        String recorded = new String(head, TAR_SUM_AT, TAR_SUM_BYTES, StandardCharsets.ISO_8859_1).replaceAll("[ \\x00]", "");
        int sum = 0;
        for (int i = 0; i < HEAD_BYTES; i++) {
            sum += i >= TAR_SUM_AT && i < TAR_SUM_AT + TAR_SUM_BYTES ? ' ' : head[i] & 0xff;
        }
        return OCTAL.matcher(recorded).matches() && Integer.parseInt(recorded, 8) == sum;
    }

    /// Whether a file is called as archives are.
    public static boolean named(String fileName) {
        return ends(fileName, ENDINGS);
    }

    /// Whether a file is called as archives of a kind that is not read.
    public static boolean namedAsUnread(String fileName) {
        return ends(fileName, NOT_READ);
    }

    private static boolean ends(String fileName, List<String> endings) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }
}
