package headwater.analysis;

import java.util.Arrays;
import java.util.BitSet;

/// What can be reached along dependencies and against them. Linear in V and E; one bit and one `int` a component.
public final class Reachability {
    private static final int NOBODY = -1;

    private Reachability() {
    }

    /// The start components and all that they depend on, directly or not.
    public static BitSet dependencies(Slice slice, BitSet starts) {
        return reach(slice, starts, true, NOBODY);
    }

    /// The start components and all that they depend on by way of some components alone; linear in those.
    public static BitSet dependencies(Slice slice, BitSet starts, BitSet within) {
        BitSet seen = (BitSet) starts.clone();
        int[] queue = Arrays.copyOf(starts.stream().toArray(), Math.max(1, within.cardinality() + starts.cardinality()));
        int tail = starts.cardinality();
        for (int head = 0; head < tail; head++) {
            for (int i = slice.firstOut(queue[head]); i < slice.endOut(queue[head]); i++) {
                int w = slice.target(i);
                if (within.get(w) && !seen.get(w)) {
                    seen.set(w);
                    queue[tail++] = w;
                }
            }
        }
        return seen;
    }

    /// The start components and all that depend on them, directly or not.
    public static BitSet dependents(Slice slice, BitSet starts) {
        return reach(slice, starts, false, NOBODY);
    }

    /// Everything that a root reaches, the roots included.
    public static BitSet fromRoots(Slice slice) {
        return dependencies(slice, bits(slice.roots()));
    }

    /// Whether a root still reaches one of the targets when a component is taken out.
    public static boolean reachedWithout(Slice slice, int removed, BitSet targets) {
        BitSet starts = bits(slice.roots());
        starts.clear(removed);
        BitSet seen = reach(slice, starts, true, removed);
        return seen.intersects(targets);
    }

    public static BitSet bits(int... components) {
        BitSet set = new BitSet();
        for (int component : components) {
            set.set(component);
        }
        return set;
    }

    private static BitSet reach(Slice slice, BitSet starts, boolean forward, int removed) {
        BitSet seen = (BitSet) starts.clone();
        int[] queue = new int[slice.size()];
        int tail = 0;
        for (int v = starts.nextSetBit(0); v >= 0; v = starts.nextSetBit(v + 1)) {
            queue[tail++] = v;
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            int end = forward ? slice.endOut(v) : slice.endIn(v);
            for (int i = forward ? slice.firstOut(v) : slice.firstIn(v); i < end; i++) {
                int w = forward ? slice.target(i) : slice.source(i);
                if (w != removed && !seen.get(w)) {
                    seen.set(w);
                    queue[tail++] = w;
                }
            }
        }
        return seen;
    }
}
