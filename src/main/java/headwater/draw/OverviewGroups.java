package headwater.draw;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.StrongComponents;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What an overview draws as one.
public final class OverviewGroups {
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private OverviewGroups() {
    }

    /// By component, a number that those have in common which are drawn as one. Our own code and what is in `apart` always
    /// stand for themselves.
    ///
    /// @param cycles  whether components that depend on each other are drawn as one, too
    /// @param apart   what is compromised
    public static int[] of(DependencyGraph graph, OverviewMerge merge, boolean cycles, BitSet apart) {
        int[] group = new int[graph.size()];
        Arrays.setAll(group, c -> c);
        switch (merge) {
            case NONE -> { }
            case VERSION -> byText(graph, group, apart, false);
            case SCOPE -> byText(graph, group, apart, true);
            case WORKSPACE -> byRoot(graph, group, apart);
        }
        if (cycles) {
            byCycle(graph, group, apart);
        }
        return group;
    }

    private static void byText(DependencyGraph graph, int[] group, BitSet apart, boolean scopes) {
        Map<Object, Integer> firsts = new HashMap<>();
        for (int c = 0; c < group.length; c++) {
            Component component = graph.component(c);
            Object key = scopes ? OverviewMerge.scope(component) : component.packageVersion();
            if (joins(graph, c, apart) && !key.equals("")) {
                Integer first = firsts.putIfAbsent(key, c);
                group[c] = first == null ? c : first;
            }
        }
    }

    /// What only one root reaches belongs to that root.
    private static void byRoot(DependencyGraph graph, int[] group, BitSet apart) {
        int[] owner = new int[group.length];
        Arrays.fill(owner, NOBODY);
        for (int root : graph.roots()) {
            if (root != graph.project() || graph.roots().length == 1) {
                reach(graph, root, owner);
            }
        }
        for (int c = 0; c < group.length; c++) {
            if (owner[c] >= 0 && joins(graph, c, apart)) {
                group[c] = owner[c];
            }
        }
    }

    private static void reach(DependencyGraph graph, int root, int[] owner) {
        BitSet seen = new BitSet();
        int[] queue = new int[graph.size()];
        queue[0] = root;
        seen.set(root);
        for (int head = 0, tail = 1; head < tail; head++) {
            int v = queue[head];
            owner[v] = owner[v] == NOBODY || owner[v] == root ? root : SEVERAL;
            for (int d = graph.firstDependency(v); d < graph.endDependency(v); d++) {
                if (!seen.get(graph.to(d)) && !graph.isOwn(graph.to(d))) {
                    seen.set(graph.to(d));
                    queue[tail++] = graph.to(d);
                }
            }
        }
    }

    /// Strongly connected components of what the groups make of the graph.
    private static void byCycle(DependencyGraph graph, int[] group, BitSet apart) {
        OverviewGraph merged = OverviewGraph.of(graph, group, Progress.NONE);
        int[] offset = new int[merged.nodes() + 1];
        int[] targets = new int[merged.edges()];
        for (int node = 0; node < merged.nodes(); node++) {
            offset[node + 1] = offset[node];
            for (int e = merged.firstOut(node); e < merged.endOut(node); e++) {
                if (joins(graph, merged.first(node), apart) && joins(graph, merged.first(merged.to(e)), apart)) {
                    targets[offset[node + 1]++] = merged.to(e);
                }
            }
        }
        StrongComponents strong = StrongComponents.of(offset, Arrays.copyOf(targets, offset[merged.nodes()]));
        for (int c = 0; c < group.length; c++) {
            group[c] = strong.of(merged.nodeOf(c));
        }
    }

    private static boolean joins(DependencyGraph graph, int component, BitSet apart) {
        return !apart.get(component) && !graph.isOwn(component);
    }
}
