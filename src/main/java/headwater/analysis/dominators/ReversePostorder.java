package headwater.analysis.dominators;

import headwater.analysis.Slice;
import java.util.Arrays;
import java.util.BitSet;

/// The components that roots reach in reverse postorder of a depth-first search: without cycles, every component comes
/// after all that depend on it. Linear, without recursion.
final class ReversePostorder {
    private ReversePostorder() {
    }

    static int[] of(Slice slice) {
        int[] order = new int[slice.size()];
        int at = order.length;
        BitSet seen = new BitSet();
        int[] path = new int[slice.size()];
        int[] next = new int[slice.size()];
        for (int root : slice.roots()) {
            if (seen.get(root)) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            next[0] = slice.firstOut(root);
            seen.set(root);
            while (depth >= 0) {
                int v = path[depth];
                if (next[depth] == slice.endOut(v)) {
                    order[--at] = v;
                    depth--;
                    continue;
                }
                int w = slice.target(next[depth]++);
                if (!seen.get(w)) {
                    seen.set(w);
                    path[++depth] = w;
                    next[depth] = slice.firstOut(w);
                }
            }
        }
        return Arrays.copyOfRange(order, at, order.length);
    }
}
