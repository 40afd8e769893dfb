package headwater.workbench;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// One shortest path from a root to each component, found in one search; of equals the one over the smallest numbers.
/// Time and memory linear in V and E.
final class ShortestTree {
    private static final int UNREACHED = -2;
    private static final int ROOT = -1;

    private final DependencyGraph graph;
    private final int[] cameBy;

    private ShortestTree(DependencyGraph graph) {
        this.graph = graph;
        cameBy = new int[graph.size()];
        Arrays.fill(cameBy, UNREACHED);
        int[] queue = new int[graph.size()];
        int tail = 0;
        for (int root : graph.roots()) {
            cameBy[root] = ROOT;
            queue[tail++] = root;
        }
        for (int head = 0; head < tail; head++) {
            int from = queue[head];
            for (int d = graph.firstDependency(from); d < graph.endDependency(from); d++) {
                int to = graph.to(d);
                if (cameBy[to] == UNREACHED) {
                    cameBy[to] = d;
                    queue[tail++] = to;
                }
            }
        }
    }

    static ShortestTree of(DependencyGraph graph) {
        return new ShortestTree(graph);
    }

    /// Dependencies from a root to a component, in order; none to a root, and to what no root reaches.
    List<Integer> to(int component) {
        List<Integer> path = new ArrayList<>();
        for (int d = cameBy[component]; d >= 0; d = cameBy[graph.from(d)]) {
            path.add(d);
        }
        Collections.reverse(path);
        return path;
    }
}
