package headwater.analysis;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// Answers by trying everything, written without the code under test; for graphs of a few components.
public final class BruteForce {
    private BruteForce() {
    }

    /// `reach[u][v]`: v can be reached from u by any number of dependencies, none included.
    public static boolean[][] reach(DependencyGraph graph) {
        return reach(graph, _ -> false);
    }

    /// The same without some components.
    public static boolean[][] reach(DependencyGraph graph, IntPredicate without) {
        int size = graph.size();
        boolean[][] reach = new boolean[size][size];
        for (int v = 0; v < size; v++) {
            reach[v][v] = !without.test(v);
        }
        for (int d = 0; d < graph.dependencyCount(); d++) {
            reach[graph.from(d)][graph.to(d)] |= !without.test(graph.from(d)) && !without.test(graph.to(d));
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        return reach;
    }

    /// Whether a root reaches one of some components when others are taken out, by spreading until nothing changes.
    public static boolean reachesAny(DependencyGraph graph, List<Integer> without, int... wanted) {
        boolean[] seen = new boolean[graph.size()];
        for (int root : graph.roots()) {
            seen[root] = !without.contains(root);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int d = 0; d < graph.dependencyCount(); d++) {
                if (seen[graph.from(d)] && !seen[graph.to(d)] && !without.contains(graph.to(d))) {
                    seen[graph.to(d)] = true;
                    changed = true;
                }
            }
        }
        return Arrays.stream(wanted).anyMatch(v -> seen[v]);
    }

    /// Distinct pairs of components, parallel dependencies once.
    public static Set<List<Integer>> pairs(DependencyGraph graph) {
        Set<List<Integer>> pairs = new TreeSet<>(Comparator.<List<Integer>>comparingInt(p -> p.get(0))
                .thenComparingInt(p -> p.get(1)));
        for (int d = 0; d < graph.dependencyCount(); d++) {
            pairs.add(List.of(graph.from(d), graph.to(d)));
        }
        return pairs;
    }

    /// Every path from a root to a target that meets no component twice, as text, in no order.
    public static List<List<Integer>> simplePaths(DependencyGraph graph, int[] targets) {
        List<List<Integer>> found = new ArrayList<>();
        for (int root : graph.roots()) {
            extend(graph, List.of(root), targets, found);
        }
        return found;
    }

    private static void extend(DependencyGraph graph, List<Integer> path, int[] targets, List<List<Integer>> found) {
        int end = path.getLast();
        if (Arrays.stream(targets).anyMatch(t -> t == end)) {
            found.add(path);
        }
        for (List<Integer> pair : pairs(graph)) {
            if (pair.get(0) == end && !path.contains(pair.get(1))) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(pair.get(1));
                extend(graph, List.copyOf(longer), targets, found);
            }
        }
    }
}
