package headwater.ingest.yaml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Keys of a text by number, from 0 in the order of first mention, found by their bytes: a key that recurs is compared, not
/// made again, and becomes a `String` when somebody asks. The hash is seeded, so that nobody can write keys that collide.
final class YamlNames {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LEAST_NAMES = 1024;
    private static final int BYTES_PER_NAME = 256;
    /// Names that were asked for lately.
    private static final int ASKED_BITS = 10;
    private static final int SPREAD = 0x9E3779B9;
    /// An odd number with bits all over; 2^64 divided by the golden ratio.
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final byte[] text;
    private final long seed = new Random().nextLong() | 1;
    private final @Nullable String[] asked = new @Nullable String[1 << ASKED_BITS];
    private final int[] answer = new int[1 << ASKED_BITS];
    /// Where each name stands: the upper half is where it begins, the lower one where it ends.
    private long[] place;
    private @Nullable String[] made;
    /// The upper half of a slot is a hash, the lower one the number of its name, from 1; 0 is free.
    private long[] slot;
    /// The name that was read behind a name last, by its number, and that of the first key at each depth: keys mostly come
    /// in the same order.
    private int[] follower;
    private final int[] first = new int[CanonicalYaml.MAX_DEPTH + 2];
    /// The set that held a name last, by the name's number.
    private int[] heldBy;
    private int sets;
    private int count;

    /// @param text  Latin-1; must not change
    YamlNames(byte[] text) {
        this.text = text;
        int expected = Math.max(LEAST_NAMES, text.length / BYTES_PER_NAME);
        place = new long[expected];
        made = new @Nullable String[expected];
        follower = new int[expected];
        heldBy = new int[expected];
        slot = new long[Integer.highestOneBit(expected) * 4];
    }

    /// The number of the name between two places, which is added when it is new.
    ///
    /// @param before  the key before it in the same mapping; [#first] when it is the first one
    int number(int from, int to, int before) {
        int guess = before >= 0 ? follower[before] : first[-1 - before];
        if (guess >= count || !is(guess, text, from, to)) {
            guess = numbered(from, to);
            if (before >= 0) {
                follower[before] = guess;
            } else {
                first[-1 - before] = guess;
            }
        }
        return guess;
    }

    /// What stands for the key before the first one of a mapping at a depth, up to [CanonicalYaml#MAX_DEPTH] and one more.
    static int first(int depth) {
        return -1 - depth;
    }

    private int numbered(int from, int to) {
        int hash = hash(text, from, to);
        int at = find(text, from, to, hash);
        if (slot[at] != 0) {
            return (int) slot[at] - 1;
        }
        if (count == place.length) {
            grow();
            at = find(text, from, to, hash);
        }
        place[count] = (long) from << 32 | to;
        slot[at] = (long) hash << 32 | ++count;
        return count - 1;
    }

    /// The number of a name, or -1 when no key is called so.
    int find(String name) {
        int at = name.hashCode() * SPREAD >>> Integer.SIZE - ASKED_BITS;
        if (!name.equals(asked[at])) {
            byte[] of = name.getBytes(StandardCharsets.ISO_8859_1);
            int number = (int) slot[find(of, 0, of.length, hash(of, 0, of.length))] - 1;
            // A character that Latin-1 lacks became a question mark.
            answer[at] = number >= 0 && text(number).equals(name) ? number : -1;
            asked[at] = name;
        }
        return answer[at];
    }

    /// Made once.
    String text(int number) {
        String name = made[number];
        if (name == null) {
            name = new String(text, start(number), end(number) - start(number), StandardCharsets.ISO_8859_1);
            made[number] = name;
        }
        return name;
    }

    /// Begins a set of names.
    void beginSet() {
        sets++;
    }

    /// Adds to the set that was begun last; says whether the name was in it already.
    boolean addToSet(int number) {
        boolean there = heldBy[number] == sets;
        heldBy[number] = sets;
        return there;
    }

    private int start(int number) {
        return (int) (place[number] >>> 32);
    }

    private int end(int number) {
        return (int) place[number];
    }

    private boolean is(int number, byte[] of, int from, int to) {
        return Arrays.equals(text, start(number), end(number), of, from, to);
    }

    /// The slot of a name, or the free one where it belongs.
    private int find(byte[] of, int from, int to, int hash) {
        int mask = slot.length - 1;
        int at = hash & mask;
        while (slot[at] != 0) {
            if ((int) (slot[at] >>> 32) == hash && is((int) slot[at] - 1, of, from, to)) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    /// Eight bytes at a time; the last eight may overlap those before.
    private int hash(byte[] of, int from, int to) {
        long mixed = seed ^ to - from;
        if (to - from >= Long.BYTES) {
            for (int i = from; i + Long.BYTES < to; i += Long.BYTES) {
                mixed = (mixed ^ (long) EIGHT.get(of, i)) * FACTOR;
                mixed ^= mixed >>> 29;
            }
            mixed = (mixed ^ (long) EIGHT.get(of, to - Long.BYTES)) * FACTOR;
        } else {
            long last = 0;
            for (int i = from; i < to; i++) {
                last = last << Byte.SIZE | of[i] & 0xff;
            }
            mixed = (mixed ^ last) * FACTOR;
        }
        mixed = (mixed ^ mixed >>> 32) * seed;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        int larger = count * 2;
        place = Arrays.copyOf(place, larger);
        made = Arrays.copyOf(made, larger);
        heldBy = Arrays.copyOf(heldBy, larger);
        follower = Arrays.copyOf(follower, larger);
        long[] smaller = slot;
        slot = new long[smaller.length * 2];
        int mask = slot.length - 1;
        for (long each : smaller) {
            if (each != 0) {
                int at = (int) (each >>> 32) & mask;
                while (slot[at] != 0) {
                    at = at + 1 & mask;
                }
                slot[at] = each;
            }
        }
    }
}
