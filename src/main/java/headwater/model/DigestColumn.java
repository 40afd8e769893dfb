package headwater.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Digests of components, row by row, in one array: a SHA-512 takes 69 bytes, where its text takes 136. Their few
/// beginnings are kept once.
final class DigestColumn {
    /// The first byte of a digest that has no beginning, else the number of its beginning, from 1.
    private static final byte NONE = 0;
    private static final int MOST_BEGINNINGS = 100;
    /// Bytes of a SHA-512.
    private static final int LONGEST_USUAL = 64;

    private final List<String> beginnings = new ArrayList<>();
    private byte[] bytes = new byte[1024];
    private int[] end;
    private int size;

    DigestColumn(int expected) {
        end = new int[expected];
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

    void add(@Nullable DigestText digest) {
        if (size == end.length) {
            end = Arrays.copyOf(end, size * 2);
        }
        int start = start(size);
        end[size++] = digest == null ? start : put(digest, start);
    }

    private int put(DigestText digest, int start) {
        byte number = number(digest.beginning());
        byte[] kept = (number == NONE ? DigestText.asWritten(digest.toString()) : digest).bytes();
        int after = start + 1 + kept.length;
        if (after > bytes.length) {
            // Most documents have digests of one length.
            int all = end.length * (1 + Math.min(kept.length, LONGEST_USUAL));
            bytes = Arrays.copyOf(bytes, Math.max(Math.max(after, all), bytes.length * 2));
        }
        bytes[start] = number;
        System.arraycopy(kept, 0, bytes, start + 1, kept.length);
        return after;
    }

    /// [#NONE] also where there are too many beginnings already.
    private byte number(@Nullable String beginning) {
        if (beginning == null) {
            return NONE;
        }
        int known = beginnings.indexOf(beginning);
        if (known < 0 && beginnings.size() < MOST_BEGINNINGS) {
            beginnings.add(beginning);
            known = beginnings.size() - 1;
        }
        return (byte) (known + 1);
    }

    @Nullable DigestText get(int row) {
        int start = start(row);
        return start == end[row] ? null : new DigestText(bytes[start] == NONE ? null : beginnings.get(bytes[start] - 1),
                Arrays.copyOfRange(bytes, start + 1, end[row]));
    }

    /// Whether both rows hold the same digest, or none.
    boolean same(int row, DigestColumn other, int otherRow) {
        int start = start(row);
        int otherStart = other.start(otherRow);
        boolean none = start == end[row];
        boolean otherNone = otherStart == other.end[otherRow];
        if (none || otherNone) {
            return none && otherNone;
        }
        byte number = bytes[start];
        byte otherNumber = other.bytes[otherStart];
        if (number == NONE != (otherNumber == NONE)) {
            return String.valueOf(get(row)).equals(String.valueOf(other.get(otherRow)));
        }
        return Arrays.equals(bytes, start + 1, end[row], other.bytes, otherStart + 1, other.end[otherRow])
                && (number == NONE || beginnings.get(number - 1).equals(other.beginnings.get(otherNumber - 1)));
    }
}
