package headwater.ingest;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Texts of a document by number, from 0 in the order of first mention, found by their characters: what is known already
/// is not made into a text again. The hash is seeded, so that nobody can write a document whose texts collide.
public final class NumberedTexts {
    private static final int FIRST_TEXTS = 256;
    /// An odd number with bits all over; 2^64 divided by the golden ratio.
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long seed = new Random().nextLong() | 1;
    private char[] chars = new char[FIRST_TEXTS * 16];
    private int[] start = new int[FIRST_TEXTS + 1];
    private @Nullable String[] made = new @Nullable String[FIRST_TEXTS];
    /// The upper half of a slot is a hash, the lower one the number of its text, from 1; 0 is free.
    private long[] slot = new long[FIRST_TEXTS * 2];
    private int count;

    /// How many texts there are.
    public int count() {
        return count;
    }

    public int number(String text) {
        return number(text.toCharArray(), 0, text.length());
    }

    /// The number of a text, which is added when it is new.
    public int number(char[] of, int from, int length) {
        int wanted = hash(of, from, length);
        int at = find(of, from, length, wanted);
        if (slot[at] != 0) {
            return (int) slot[at] - 1;
        }
        if (count == made.length) {
            grow();
            at = find(of, from, length, wanted);
        }
        int end = start[count] + length;
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(end, chars.length * 2));
        }
        System.arraycopy(of, from, chars, start[count], length);
        start[count + 1] = end;
        slot[at] = (long) wanted << 32 | ++count;
        return count - 1;
    }

    /// The same where a text is probably the one of a number, such as that behind the last one.
    public int number(char[] of, int from, int length, int guess) {
        return guess >= 0 && guess < count && is(guess, of, from, length) ? guess : number(of, from, length);
    }

    private boolean is(int number, char[] of, int from, int length) {
        return Arrays.equals(chars, start[number], start[number + 1], of, from, from + length);
    }

    /// The number of a text, or -1 when it is not there.
    public int find(String text) {
        char[] of = text.toCharArray();
        return (int) slot[find(of, 0, of.length, hash(of, 0, of.length))] - 1;
    }

    /// The slot of a text, or the free one where it belongs.
    private int find(char[] of, int from, int length, int wanted) {
        int mask = slot.length - 1;
        int at = wanted & mask;
        while (slot[at] != 0) {
            if ((int) (slot[at] >>> 32) == wanted && is((int) slot[at] - 1, of, from, length)) {
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
        made = Arrays.copyOf(made, larger);
        long[] before = slot;
        slot = new long[larger * 2];
        int mask = slot.length - 1;
        for (long each : before) {
            if (each != 0) {
                int at = (int) (each >>> 32) & mask;
                while (slot[at] != 0) {
                    at = at + 1 & mask;
                }
                slot[at] = each;
            }
        }
    }

    /// The text of a number; made once.
    public String text(int number) {
        String text = made[number];
        if (text == null) {
            text = new String(chars, start[number], start[number + 1] - start[number]);
            made[number] = text;
        }
        return text;
    }
}
