package headwater.ingest.cyclonedx;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Texts of a document by number, from 0 in the order of first mention, found by their characters: what is known already
/// is not made into a text again. The hash is seeded, so that nobody can write a document whose texts collide.
final class BomTexts {
    private static final int FIRST_TEXTS = 256;
    /// An odd number with bits all over; 2^64 divided by the golden ratio.
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long seed = new Random().nextLong() | 1;
    private char[] chars = new char[FIRST_TEXTS * 16];
    private int[] start = new int[FIRST_TEXTS + 1];
    private int[] hash = new int[FIRST_TEXTS];
    private @Nullable String[] made = new @Nullable String[FIRST_TEXTS];
    private int[] slot = new int[FIRST_TEXTS * 2];
    private int count;

    /// How many texts there are.
    int count() {
        return count;
    }

    int number(String text) {
        return number(text.toCharArray(), 0, text.length());
    }

    /// The number of a text, which is added when it is new.
    int number(char[] of, int from, int length) {
        int wanted = hash(of, from, length);
        int at = find(of, from, length, wanted);
        if (slot[at] > 0) {
            return slot[at] - 1;
        }
        if (count == hash.length) {
            grow();
            at = find(of, from, length, wanted);
        }
        int end = start[count] + length;
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(end, chars.length * 2));
        }
        System.arraycopy(of, from, chars, start[count], length);
        hash[count] = wanted;
        start[count + 1] = end;
        slot[at] = ++count;
        return count - 1;
    }

    /// The number of a text, or -1 when it is not there.
    int find(String text) {
        char[] of = text.toCharArray();
        return slot[find(of, 0, of.length, hash(of, 0, of.length))] - 1;
    }

    /// The slot of a text, or the free one where it belongs.
    private int find(char[] of, int from, int length, int wanted) {
        int mask = slot.length - 1;
        int at = wanted & mask;
        while (slot[at] > 0) {
            int known = slot[at] - 1;
            if (hash[known] == wanted && Arrays.equals(chars, start[known], start[known + 1], of, from, from + length)) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    /// Four characters at a time.
    private int hash(char[] of, int from, int length) {
        long mixed = seed ^ length;
        int end = from + length;
        int i = from;
        for (; i + 4 <= end; i += 4) {
            mixed = (mixed ^ of[i] ^ (long) of[i + 1] << 16 ^ (long) of[i + 2] << 32 ^ (long) of[i + 3] << 48) * FACTOR;
            mixed ^= mixed >>> 29;
        }
        for (; i < end; i++) {
            mixed = (mixed ^ of[i]) * FACTOR;
        }
        mixed = (mixed ^ mixed >>> 32) * seed;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        int larger = count * 2;
        start = Arrays.copyOf(start, larger + 1);
        hash = Arrays.copyOf(hash, larger);
        made = Arrays.copyOf(made, larger);
        slot = new int[larger * 2];
        for (int known = 0; known < count; known++) {
            int at = hash[known] & slot.length - 1;
            while (slot[at] > 0) {
                at = at + 1 & slot.length - 1;
            }
            slot[at] = known + 1;
        }
    }

    /// The text of a number; made once.
    String text(int number) {
        String text = made[number];
        if (text == null) {
            text = new String(chars, start[number], start[number + 1] - start[number]);
            made[number] = text;
        }
        return text;
    }
}
