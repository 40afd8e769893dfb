package headwater.analysis.cut;

import headwater.progress.Progress;
import java.util.Arrays;

/// A network of nodes and arcs with whole capacities, and a maximum flow through it by Dinic's algorithm: shortest
/// augmenting paths, phase by phase, without recursion. Arc `a` and its opposite `a ^ 1` are a pair; what an arc loses of
/// its capacity its opposite gains, so the capacity of the opposite is the flow.
/// At worst V² E; on unit capacities E √V; on dependency graphs a few passes. Three `int` an arc, two a node.
/// Source: Dinic, "Algorithm for solution of a problem of maximum flow in a network with power estimation" (1970).
final class FlowNetwork {
    /// More than all weights of a graph together.
    static final int UNBOUNDED = 1 << 29;
    private static final int NONE = -1;

    private final int[] firstArc;
    private int[] nextArc;
    private int[] head;
    private int[] capacity;
    private int arcs;
    private final int[] level;

    FlowNetwork(int nodes, int expectedArcs) {
        firstArc = new int[nodes];
        Arrays.fill(firstArc, NONE);
        level = new int[nodes];
        nextArc = new int[2 * expectedArcs];
        head = new int[2 * expectedArcs];
        capacity = new int[2 * expectedArcs];
    }

    int nodes() {
        return firstArc.length;
    }

    /// Number of arcs, opposites counted: every even number below is one that was added.
    int arcs() {
        return arcs;
    }

    /// Adds an arc and returns its number.
    int arc(int from, int to, int most) {
        if (arcs == head.length) {
            int larger = Math.max(16, arcs * 2);
            nextArc = Arrays.copyOf(nextArc, larger);
            head = Arrays.copyOf(head, larger);
            capacity = Arrays.copyOf(capacity, larger);
        }
        half(from, to, most);
        half(to, from, 0);
        return arcs - 2;
    }

    private void half(int from, int to, int most) {
        head[arcs] = to;
        capacity[arcs] = most;
        nextArc[arcs] = firstArc[from];
        firstArc[from] = arcs++;
    }

    /// First arc that leaves a node, or a negative number; go on with [#next].
    int first(int node) {
        return firstArc[node];
    }

    int next(int arc) {
        return nextArc[arc];
    }

    int head(int arc) {
        return head[arc];
    }

    /// What may still flow along an arc.
    int left(int arc) {
        return capacity[arc];
    }

    /// Fills the network and returns the amount; at once when it is [#UNBOUNDED] or more.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    long fill(int source, int sink, Progress progress) {
        long total = 0;
        int[] at = new int[nodes()];
        int[] path = new int[nodes()];
        while (total < UNBOUNDED && measure(source, sink, progress)) {
            System.arraycopy(firstArc, 0, at, 0, at.length);
            int pushed;
            do {
                progress.checkCancelled();
                pushed = augment(source, sink, at, path);
                total += pushed;
            } while (pushed > 0 && total < UNBOUNDED);
        }
        return total;
    }

    /// Distances from the source along arcs with something left; whether the sink is reached.
    private boolean measure(int source, int sink, Progress progress) {
        progress.checkCancelled();
        Arrays.fill(level, NONE);
        int[] queue = new int[nodes()];
        level[source] = 0;
        queue[0] = source;
        int tail = 1;
        for (int i = 0; i < tail && level[sink] == NONE; i++) {
            int v = queue[i];
            for (int a = firstArc[v]; a != NONE; a = nextArc[a]) {
                if (capacity[a] > 0 && level[head[a]] == NONE) {
                    level[head[a]] = level[v] + 1;
                    queue[tail++] = head[a];
                }
            }
        }
        return level[sink] != NONE;
    }

    /// Finds one path along rising levels and fills it. `at` remembers for each node which arcs are used up.
    private int augment(int source, int sink, int[] at, int[] path) {
        int depth = 0;
        int v = source;
        while (v != sink) {
            int a = at[v];
            while (a != NONE && (capacity[a] == 0 || level[head[a]] != level[v] + 1)) {
                a = nextArc[a];
            }
            at[v] = a;
            if (a != NONE) {
                path[depth++] = a;
                v = head[a];
            } else if (depth == 0) {
                return 0;
            } else {
                v = head[path[--depth] ^ 1];
                at[v] = nextArc[at[v]];
            }
        }
        int amount = UNBOUNDED;
        for (int i = 0; i < depth; i++) {
            amount = Math.min(amount, capacity[path[i]]);
        }
        for (int i = 0; i < depth; i++) {
            capacity[path[i]] -= amount;
            capacity[path[i] ^ 1] += amount;
        }
        return amount;
    }
}
