package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import headwater.model.Relation;
import java.util.BitSet;

/// Which components a root itself depends on, which a path without a development dependency leads to, and which any path.
/// Two searches over V and E, without copying the graph.
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
        spread(production, false);
        spread(rooted, true);
    }

    private void spread(BitSet reached, boolean development) {
        int[] queue = new int[graph.size()];
        int tail = 0;
        for (int root : graph.roots()) {
            reached.set(root);
            queue[tail++] = root;
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            for (int d = graph.firstDependency(v); d < graph.endDependency(v); d++) {
                int w = graph.to(d);
                if (!reached.get(w) && (development || graph.relation(d) != Relation.DEV)) {
                    reached.set(w);
                    queue[tail++] = w;
                }
            }
        }
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
