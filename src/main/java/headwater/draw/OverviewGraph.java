package headwater.draw;

import headwater.layout.OverviewInput;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// The graph that an overview draws: components, some of them as one node, and dependencies, parallel ones and those of
/// merged components as one edge. The data stays as it is; a node is told by its first component, an edge by its first
/// dependency. `8 (V + E)` ints; O(V + E log E) to make.
public final class OverviewGraph {
    private final DependencyGraph graph;
    private final int[] nodeOf;
    private final int[] first;
    private final int[] memberStart;
    private final int[] members;
    private final int[] from;
    private final int[] to;
    private final int[] dependency;
    private final int[] outStart;
    private final int[] inStart;
    private final int[] in;

    private OverviewGraph(DependencyGraph graph, int[] nodeOf, int nodes, Progress progress) {
        this.graph = graph;
        this.nodeOf = nodeOf;
        memberStart = starts(nodes, nodeOf);
        members = grouped(memberStart, nodeOf);
        first = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            first[node] = members[memberStart[node]];
        }
        progress.checkCancelled();
        long[] pairs = pairs(graph, nodeOf);
        progress.checkCancelled();
        from = new int[pairs.length];
        to = new int[pairs.length];
        for (int e = 0; e < pairs.length; e++) {
            from[e] = (int) (pairs[e] >>> 32);
            to[e] = (int) pairs[e];
        }
        progress.checkCancelled();
        dependency = new int[pairs.length];
        Arrays.fill(dependency, -1);
        outStart = starts(nodes, from);
        inStart = starts(nodes, to);
        in = grouped(inStart, to);
        progress.checkCancelled();
        for (int d = 0; d < graph.dependencyCount(); d++) {
            int e = edge(nodeOf[graph.from(d)], nodeOf[graph.to(d)]);
            if (e >= 0 && dependency[e] < 0) {
                dependency[e] = d;
            }
        }
    }

    /// Every component for itself.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static OverviewGraph of(DependencyGraph graph, Progress progress) {
        int[] own = new int[graph.size()];
        Arrays.setAll(own, c -> c);
        return of(graph, own, progress);
    }

    /// @param group  by component, any number that those have in common which are drawn as one
    /// @throws headwater.progress.CancelledException when cancelled
    public static OverviewGraph of(DependencyGraph graph, int[] group, Progress progress) {
        Map<Integer, Integer> nodes = new HashMap<>();
        int[] nodeOf = new int[group.length];
        for (int c = 0; c < group.length; c++) {
            Integer known = nodes.putIfAbsent(group[c], nodes.size());
            nodeOf[c] = known == null ? nodes.size() - 1 : known;
        }
        return new OverviewGraph(graph, nodeOf, nodes.size(), progress);
    }

    private static long[] pairs(DependencyGraph graph, int[] nodeOf) {
        long[] pairs = new long[graph.dependencyCount()];
        int count = 0;
        for (int d = 0; d < pairs.length; d++) {
            int source = nodeOf[graph.from(d)];
            int target = nodeOf[graph.to(d)];
            if (source != target) {
                pairs[count++] = (long) source << 32 | target;
            }
        }
        long[] kept = Arrays.copyOf(pairs, count);
        Arrays.sort(kept);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || kept[i] != kept[i - 1]) {
                kept[distinct++] = kept[i];
            }
        }
        return Arrays.copyOf(kept, distinct);
    }

    private static int[] starts(int nodes, int[] end) {
        int[] start = new int[nodes + 1];
        for (int node : end) {
            start[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        return start;
    }

    private static int[] grouped(int[] start, int[] end) {
        int[] next = start.clone();
        int[] group = new int[end.length];
        for (int i = 0; i < end.length; i++) {
            group[next[end[i]]++] = i;
        }
        return group;
    }

    public DependencyGraph graph() {
        return graph;
    }

    public int nodes() {
        return first.length;
    }

    public int edges() {
        return from.length;
    }

    public int nodeOf(int component) {
        return nodeOf[component];
    }

    /// The component that stands for a node: its first.
    public int first(int node) {
        return first[node];
    }

    public int members(int node) {
        return memberStart[node + 1] - memberStart[node];
    }

    public void forEachMember(int node, IntConsumer each) {
        for (int i = memberStart[node]; i < memberStart[node + 1]; i++) {
            each.accept(members[i]);
        }
    }

    public int from(int edge) {
        return from[edge];
    }

    public int to(int edge) {
        return to[edge];
    }

    /// The dependency that stands for an edge: its first.
    public int dependency(int edge) {
        return dependency[edge];
    }

    /// The edges out of a node are `firstOut(node) … endOut(node) - 1`.
    public int firstOut(int node) {
        return outStart[node];
    }

    public int endOut(int node) {
        return outStart[node + 1];
    }

    /// First slot of the edges into a node; read each with [#in].
    public int firstIn(int node) {
        return inStart[node];
    }

    public int endIn(int node) {
        return inStart[node + 1];
    }

    public int in(int slot) {
        return in[slot];
    }

    /// The edge between two nodes, or -1. O(log of those out of the first).
    public int edge(int source, int target) {
        int e = source == target ? -1 : Arrays.binarySearch(to, outStart[source], outStart[source + 1], target);
        return Math.max(-1, e);
    }

    /// Its shape, to be laid out.
    public OverviewInput toLayOut() {
        BitSet roots = new BitSet();
        Arrays.stream(graph.roots()).forEach(root -> roots.set(nodeOf[root]));
        return new OverviewInput(nodes(), from, to, roots);
    }
}
