package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import headwater.model.Relation;
import java.util.BitSet;

/// Which components a root itself depends on, which a path without a development dependency leads to, and which any path.
/// One search over V and E, without copying the graph.
final class Reach {
    private final DependencyGraph graph;
    private final BitSet direct = new BitSet();
    private final BitSet production = new BitSet();
    private final BitSet rooted = new BitSet();

    private Reach(DependencyGraph graph) {
        this.graph = graph;
    }

    static Reach of(DependencyGraph graph) {
        Reach reach = new Reach(graph);
        reach.search();
        return reach;
    }

    private void search() {
        for (int root : graph.roots()) {
            for (int d = graph.firstDependency(root); d < graph.endDependency(root); d++) {
                direct.set(graph.to(d));
            }
        }
        int[] queue = new int[graph.size()];
        int tail = 0;
        for (int root : graph.roots()) {
            production.set(root);
            queue[tail++] = root;
        }
        int reached = spread(production, queue, 0, tail, false);
        rooted.or(production);
        int end = reached;
        for (int i = 0; i < reached; i++) {
            end = enter(queue[i], rooted, queue, end, true);
        }
        spread(rooted, queue, reached, end, true);
    }

    /// Follows dependencies from what waits in the queue; returns its new end.
    private int spread(BitSet seen, int[] queue, int head, int tail, boolean development) {
        int end = tail;
        for (int i = head; i < end; i++) {
            end = enter(queue[i], seen, queue, end, development);
        }
        return end;
    }

    private int enter(int from, BitSet seen, int[] queue, int tail, boolean development) {
        int end = tail;
        for (int d = graph.firstDependency(from); d < graph.endDependency(from); d++) {
            int to = graph.to(d);
            if (!seen.get(to) && (development || graph.relation(d) != Relation.DEV)) {
                seen.set(to);
                queue[end++] = to;
            }
        }
        return end;
    }

    boolean direct(int component) {
        return direct.get(component);
    }

    boolean production(int component) {
        return production.get(component);
    }

    boolean rooted(int component) {
        return rooted.get(component);
    }
}
