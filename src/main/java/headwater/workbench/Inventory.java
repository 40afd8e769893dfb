package headwater.workbench;

import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.match.Tier;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Every component of a snapshot with what a table tells of it. Linear in V and E.
///
/// @param rows  by component number, without the project itself; members of its workspace count
public record Inventory(List<Row> rows) {
    private static final int ROWS_PER_CHECK = 1024;

    public Inventory {
        rows = List.copyOf(rows);
    }

    /// One component.
    ///
    /// @param number      in the graph
    /// @param own         whether it is a member of the workspace
    /// @param direct      whether a root itself depends on it, or, with inferred roots, whether it is one
    /// @param depthEdges  dependencies from the nearest root; absent when no root reaches it
    /// @param tier        how it matches an advisory, the gravest first
    public record Row(int number, Component component, boolean own, boolean direct, OptionalInt depthEdges, Production production,
            Optional<Tier> tier) {
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static Inventory of(Investigation answer, Progress progress) {
        DependencyGraph graph = answer.snapshot().graph();
        Map<Integer, Tier> tiers = new HashMap<>();
        for (Finding finding : answer.findings()) {
            tiers.merge(finding.component(), finding.tier(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        ProductionReach production = new ProductionReach(graph, answer.snapshot().facts(), progress);
        int[] depth = depths(graph);
        progress.checkCancelled();
        List<Row> rows = new ArrayList<>();
        for (int c = 0; c < graph.size(); c++) {
            if (c % ROWS_PER_CHECK == 0) {
                progress.checkCancelled();
                progress.report((double) c / graph.size());
            }
            if (c != graph.project()) {
                rows.add(new Row(c, graph.component(c), graph.isOwn(c), isDirect(graph, c),
                        depth[c] < 0 ? OptionalInt.empty() : OptionalInt.of(depth[c]), production.of(c),
                        Optional.ofNullable(tiers.get(c))));
            }
        }
        return new Inventory(rows);
    }

    /// Whether a root itself depends on a component; with inferred roots, whether it is one.
    static boolean isDirect(DependencyGraph graph, int component) {
        if (graph.rootsInferred()) {
            return graph.isRoot(component);
        }
        for (int slot = graph.firstIncoming(component); slot < graph.endIncoming(component); slot++) {
            if (graph.isRoot(graph.from(graph.incoming(slot)))) {
                return true;
            }
        }
        return false;
    }

    /// Dependencies from the nearest root to each component, -1 where none reaches it.
    static int[] depths(DependencyGraph graph) {
        int[] depth = new int[graph.size()];
        Arrays.fill(depth, -1);
        int[] queue = new int[graph.size()];
        int tail = 0;
        for (int root : graph.roots()) {
            depth[root] = 0;
            queue[tail++] = root;
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            for (int d = graph.firstDependency(v); d < graph.endDependency(v); d++) {
                if (depth[graph.to(d)] < 0) {
                    depth[graph.to(d)] = depth[v] + 1;
                    queue[tail++] = graph.to(d);
                }
            }
        }
        return depth;
    }
}
