package headwater.analysis;

import java.util.BitSet;

/// What lies around a component: what depends on it and what it depends on, up to a number of steps each way. Linear in V
/// and E at most.
public final class Neighbourhood {
    private Neighbourhood() {
    }

    /// The component itself, its dependants up to `depthEdges` steps against the dependencies, and what it depends on up to
    /// as many steps along them; component numbers, ascending.
    public static int[] of(Slice slice, int component, int depthEdges) {
        BitSet found = new BitSet();
        found.set(component);
        for (boolean forward : new boolean[] {false, true}) {
            BitSet seen = new BitSet();
            seen.set(component);
            int[] now = {component};
            for (int step = 0; step < depthEdges && now.length > 0; step++) {
                now = next(slice, now, seen, forward);
            }
            found.or(seen);
        }
        return found.stream().toArray();
    }

    private static int[] next(Slice slice, int[] now, BitSet seen, boolean forward) {
        BitSet found = new BitSet();
        for (int v : now) {
            int end = forward ? slice.endOut(v) : slice.endIn(v);
            for (int slot = forward ? slice.firstOut(v) : slice.firstIn(v); slot < end; slot++) {
                found.set(forward ? slice.target(slot) : slice.source(slot));
            }
        }
        found.andNot(seen);
        seen.or(found);
        return found.stream().toArray();
    }
}
