package headwater.ingest.manifest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/// Names with the ranges in which they are needed, in file order; a third of the memory of a map. A name that was put
/// twice has its last range.
public final class Ranges {
    /// No names.
    public static final Ranges NONE = new Ranges(new String[0]);

    private final String[] pairs;

    private Ranges(String[] pairs) {
        this.pairs = pairs;
    }

    public void forEach(BiConsumer<String, String> use) {
        for (int i = 0; i < pairs.length; i += 2) {
            use.accept(pairs[i], pairs[i + 1]);
        }
    }

    /// Collects pairs; used again and again.
    public static final class Builder {
        private static final int SHORT = 32;
        private String[] pairs = new String[SHORT];
        private int end;
        private final Set<String> names = new HashSet<>();

        /// Adds a pair and says whether the name was there already.
        public boolean put(String name, String range) {
            int at = find(name);
            if (at < end) {
                pairs[at + 1] = range;
                return true;
            }
            if (end == pairs.length) {
                pairs = Arrays.copyOf(pairs, end * 2);
            }
            pairs[end++] = name;
            pairs[end++] = range;
            return false;
        }

        /// The place of a name, or the end. Looks through a short list; a long one is kept in a set as well, so that
        /// thousands of names stay linear.
        private int find(String name) {
            if (end >= SHORT) {
                for (int i = names.size() * 2; i < end; i += 2) {
                    names.add(pairs[i]);
                }
                if (!names.contains(name)) {
                    return end;
                }
            }
            int at = 0;
            while (at < end && !pairs[at].equals(name)) {
                at += 2;
            }
            return at;
        }

        /// Gives what was collected and starts anew.
        public Ranges take() {
            Ranges taken = new Ranges(Arrays.copyOf(pairs, end));
            end = 0;
            names.clear();
            return taken;
        }
    }
}
