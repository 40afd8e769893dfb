package headwater.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Digests of components, row by row, as bytes: `sha512-<base64>` and `<domain>:<algorithm>:<hex>` keep their few
/// beginnings once and take 65 bytes in place of 136 for the text. What is written otherwise is kept as it is written.
final class DigestColumn {
    /// The first byte of a digest that is kept as text, else the number of its beginning, from 1.
    private static final byte AS_TEXT = 0;
    private static final int MOST_BEGINNINGS = 100;
    private static final HexFormat HEX = HexFormat.of();

    private final List<String> beginnings = new ArrayList<>();
    private byte[] bytes = new byte[1024];
    private int[] end = new int[64];
    private int size;

    DigestColumn() {
    }

    private DigestColumn(DigestColumn other) {
        beginnings.addAll(other.beginnings);
        bytes = Arrays.copyOf(other.bytes, other.start(other.size));
        end = Arrays.copyOf(other.end, other.size);
        size = other.size;
    }

    /// A copy that takes no more room than it needs.
    DigestColumn trimmed() {
        return new DigestColumn(this);
    }

    private int start(int row) {
        return row == 0 ? 0 : end[row - 1];
    }

    void add(@Nullable String text) {
        if (size == end.length) {
            end = Arrays.copyOf(end, size * 2);
        }
        int start = start(size);
        end[size++] = text == null ? start : put(text, start);
    }

    private int put(String text, int start) {
        int after = beginningEnd(text);
        byte[] digest = after == 0 ? null : after > 0 && text.charAt(after - 1) == ':' ? hex(text, after) : base64(text, after);
        int number = digest == null ? -1 : number(text.substring(0, after));
        byte[] kept = digest == null || number < 0 ? text.getBytes(StandardCharsets.UTF_8) : digest;
        int needed = start + 1 + kept.length;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        bytes[start] = number < 0 ? AS_TEXT : (byte) (number + 1);
        System.arraycopy(kept, 0, bytes, start + 1, kept.length);
        return needed;
    }

    /// Where the digest itself begins; 0 when the text has neither form.
    private static int beginningEnd(String text) {
        int colon = text.lastIndexOf(':');
        return colon >= 0 ? colon + 1 : text.indexOf('-') + 1;
    }

    private static byte @Nullable [] hex(String text, int from) {
        if (from == text.length() || (text.length() - from) % 2 != 0) {
            return null;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return null;
            }
        }
        return HEX.parseHex(text, from, text.length());
    }

    private static byte @Nullable [] base64(String text, int from) {
        byte[] written = text.substring(from).getBytes(StandardCharsets.ISO_8859_1);
        try {
            byte[] digest = Base64.getDecoder().decode(written);
            boolean exact = digest.length > 0 && Arrays.equals(Base64.getEncoder().encode(digest), written)
                    && text.endsWith(new String(written, StandardCharsets.ISO_8859_1));
            return exact ? digest : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    /// -1 when there are too many beginnings already.
    private int number(String beginning) {
        int known = beginnings.indexOf(beginning);
        if (known < 0 && beginnings.size() < MOST_BEGINNINGS) {
            beginnings.add(beginning);
            return beginnings.size() - 1;
        }
        return known;
    }

    /// The digest as it was added.
    @Nullable String text(int row) {
        int start = start(row);
        if (start == end[row]) {
            return null;
        }
        if (bytes[start] == AS_TEXT) {
            return new String(bytes, start + 1, end[row] - start - 1, StandardCharsets.UTF_8);
        }
        String beginning = beginnings.get(bytes[start] - 1);
        byte[] digest = Arrays.copyOfRange(bytes, start + 1, end[row]);
        return beginning + (beginning.endsWith(":") ? HEX.formatHex(digest) : Base64.getEncoder().encodeToString(digest));
    }

    /// Whether both rows hold the same digest, or none.
    boolean same(int row, DigestColumn other, int otherRow) {
        int start = start(row);
        int otherStart = other.start(otherRow);
        boolean none = start == end[row];
        if (none || otherStart == other.end[otherRow]) {
            return none && otherStart == other.end[otherRow];
        }
        byte kind = bytes[start];
        byte otherKind = other.bytes[otherStart];
        boolean sameBytes = Arrays.equals(bytes, start + 1, end[row], other.bytes, otherStart + 1, other.end[otherRow]);
        if (kind == AS_TEXT && otherKind == AS_TEXT) {
            return sameBytes;
        }
        return kind != AS_TEXT && otherKind != AS_TEXT
                ? sameBytes && beginnings.get(kind - 1).equals(other.beginnings.get(otherKind - 1))
                : Objects.equals(text(row), other.text(otherRow));
    }
}
