package headwater.ingest.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        private final List<String> pairs = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        /// Adds a pair and says whether the name was there already.
        public boolean put(String name, String range) {
            int at = find(name);
            if (at >= 0) {
                pairs.set(at + 1, range);
                return true;
            }
            pairs.add(name);
            pairs.add(range);
            return false;
        }

        /// Looks through a short list; a long one is kept in a set as well, so that thousands of names stay linear.
        private int find(String name) {
            if (pairs.size() >= SHORT) {
                for (int i = names.size() * 2; i < pairs.size(); i += 2) {
                    names.add(pairs.get(i));
                }
                if (!names.contains(name)) {
                    return -1;
                }
            }
            for (int i = 0; i < pairs.size(); i += 2) {
                if (pairs.get(i).equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        /// Gives what was collected and starts anew.
        public Ranges take() {
            Ranges taken = new Ranges(pairs.toArray(new String[0]));
            pairs.clear();
            names.clear();
            return taken;
        }
    }
}
