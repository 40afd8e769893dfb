package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import headwater.model.Relation;
import java.util.BitSet;

/// Which components a root itself depends on, which a path without a development dependency leads to, and which any path.
/// One search over V and E, without copying the graph.
final class Reach {
    private final DependencyGraph graph;
    private final boolean[] direct;
    private final boolean[] production;
    private final boolean[] rooted;
    /// Components with a development dependency that the first search passed over.
    private final BitSet leavesOut = new BitSet();

    private Reach(DependencyGraph graph) {
        this.graph = graph;
        direct = new boolean[graph.size()];
        production = new boolean[graph.size()];
        rooted = new boolean[graph.size()];
    }

    static Reach of(DependencyGraph graph) {
        Reach reach = new Reach(graph);
        reach.search();
        return reach;
    }

    private void search() {
        for (int root : graph.roots()) {
            for (int d = graph.firstDependency(root); d < graph.endDependency(root); d++) {
                direct[graph.to(d)] = true;
            }
        }
        int[] queue = new int[graph.size()];
        int tail = 0;
        for (int root : graph.roots()) {
            production[root] = true;
            queue[tail++] = root;
        }
        int reached = spread(production, queue, 0, tail, false);
        System.arraycopy(production, 0, rooted, 0, rooted.length);
        int end = reached;
        for (int i = leavesOut.nextSetBit(0); i >= 0; i = leavesOut.nextSetBit(i + 1)) {
            end = enter(i, rooted, queue, end, true);
        }
        spread(rooted, queue, reached, end, true);
    }

    /// Follows dependencies from what waits in the queue; returns its new end.
    private int spread(boolean[] seen, int[] queue, int head, int tail, boolean development) {
        int end = tail;
        for (int i = head; i < end; i++) {
            end = enter(queue[i], seen, queue, end, development);
        }
        return end;
    }

    private int enter(int from, boolean[] seen, int[] queue, int tail, boolean development) {
        int end = tail;
        for (int d = graph.firstDependency(from); d < graph.endDependency(from); d++) {
            int to = graph.to(d);
            if (!seen[to]) {
                if (development || graph.relation(d) != Relation.DEV) {
                    seen[to] = true;
                    queue[end++] = to;
                } else {
                    leavesOut.set(from);
                }
            }
        }
        return end;
    }

    boolean direct(int component) {
        return direct[component];
    }

    boolean production(int component) {
        return production[component];
    }

    boolean rooted(int component) {
        return rooted[component];
    }
}
