package headwater.analysis.cut;

import headwater.progress.Progress;
import java.util.Arrays;

/// All cheapest cuts of a filled network, without listing them. A cut is cheapest exactly when its near side holds the
/// source, not the sink, and whatever its nodes still reach along arcs with something left; so an arc is in a cheapest cut
/// when its end cannot be reached from its start, and choosing it settles what is near and what is far for the next choice.
/// Source: Picard and Queyranne, "On the structure of all minimum cuts in a network and applications" (1980).
final class CheapestCuts {
    private static final int ARCS_PER_CHECK = 256;

    private final FlowNetwork network;
    private final boolean[] near;
    private final boolean[] far;
    private final int[] stack;

    CheapestCuts(FlowNetwork network, int source, int sink) {
        this.network = network;
        near = new boolean[network.nodes()];
        far = new boolean[network.nodes()];
        stack = new int[network.nodes()];
        spread(near, source, true);
        spread(far, sink, false);
    }

    /// The cheapest cut that is first when cuts are compared by the earliest arc in which they differ. One search for each
    /// arc that is used up.
    ///
    /// @param order  arcs, the preferred first; a cut consists of these alone
    int[] first(int[] order, Progress progress) {
        int[] chosen = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (i % ARCS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            int arc = order[i];
            int start = network.head(arc ^ 1);
            int end = network.head(arc);
            if (network.left(arc) == 0 && !far[start] && !near[end] && !reaches(start, end)) {
                spread(near, start, true);
                spread(far, end, false);
                chosen[count++] = arc;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /// Whether something can still flow from one node to another; what is near already does not lead there.
    private boolean reaches(int start, int end) {
        if (near[start]) {
            return false;
        }
        boolean[] seen = near.clone();
        spread(seen, start, true);
        return seen[end];
    }

    /// Marks a node and all that it reaches, or that reach it, along arcs with something left.
    private void spread(boolean[] marked, int start, boolean along) {
        if (marked[start]) {
            return;
        }
        marked[start] = true;
        int size = 0;
        stack[size++] = start;
        while (size > 0) {
            int v = stack[--size];
            for (int a = network.first(v); a >= 0; a = network.next(a)) {
                if (network.left(along ? a : a ^ 1) > 0 && !marked[network.head(a)]) {
                    marked[network.head(a)] = true;
                    stack[size++] = network.head(a);
                }
            }
        }
    }
}
