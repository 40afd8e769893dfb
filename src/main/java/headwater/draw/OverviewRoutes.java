package headwater.draw;

import java.util.BitSet;

/// The routes of an overview from the roots to some of its nodes.
public final class OverviewRoutes {
    /// More dependencies than these say nothing any more: then only a shortest way from each root stands out.
    private static final int MOST_LINES = 1500;

    private OverviewRoutes() {
    }

    /// Every node from which one of the goals is reached along edges that are looked at, with the edges between them, or
    /// with shortest ways only when those would be too many. O(V + E).
    public static Highlight to(OverviewGraph graph, BitSet edges, BitSet goals) {
        int[] queue = new int[graph.nodes()];
        int[] towards = new int[graph.nodes()];
        BitSet seen = (BitSet) goals.clone();
        int tail = 0;
        for (int goal = goals.nextSetBit(0); goal >= 0; goal = goals.nextSetBit(goal + 1)) {
            towards[goal] = -1;
            queue[tail++] = goal;
        }
        int lines = 0;
        for (int head = 0; head < tail; head++) {
            for (int slot = graph.firstIn(queue[head]); slot < graph.endIn(queue[head]); slot++) {
                int e = graph.in(slot);
                if (edges.get(e)) {
                    lines++;
                    if (!seen.get(graph.from(e))) {
                        seen.set(graph.from(e));
                        towards[graph.from(e)] = e;
                        queue[tail++] = graph.from(e);
                    }
                }
            }
        }
        BitSet components = new BitSet();
        seen.stream().forEach(node -> components.set(graph.first(node)));
        return new Highlight(components, lines > MOST_LINES ? shortest(graph, seen, towards)
                : every(graph, edges, seen));
    }

    private static BitSet every(OverviewGraph graph, BitSet edges, BitSet nodes) {
        BitSet dependencies = new BitSet();
        nodes.stream().forEach(node -> {
            for (int e = graph.firstOut(node); e < graph.endOut(node); e++) {
                if (edges.get(e) && nodes.get(graph.to(e))) {
                    dependencies.set(graph.dependency(e));
                }
            }
        });
        return dependencies;
    }

    private static BitSet shortest(OverviewGraph graph, BitSet nodes, int[] towards) {
        BitSet dependencies = new BitSet();
        nodes.stream().filter(node -> isRoot(graph, node)).forEach(root -> {
            for (int e = towards[root]; e >= 0; e = towards[graph.to(e)]) {
                dependencies.set(graph.dependency(e));
            }
        });
        return dependencies;
    }

    private static boolean isRoot(OverviewGraph graph, int node) {
        boolean[] root = {false};
        graph.forEachMember(node, member -> root[0] |= graph.graph().isRoot(member));
        return root[0];
    }
}
