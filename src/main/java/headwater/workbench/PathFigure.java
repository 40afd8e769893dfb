package headwater.workbench;

import headwater.analysis.Slice;
import headwater.analysis.paths.PathSearch;
import headwater.analysis.paths.PathSet;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The components and dependencies that a picture of paths shows, before it is laid out.
///
/// @param components    component numbers, ascending
/// @param dependencies  dependency numbers between them; of parallel ones the first
/// @param targets       component numbers of the suspects, ascending
/// @param onAnyPath     how many components lie on any path, shown or not
public record PathFigure(DependencyGraph graph, int[] components, int[] dependencies, int[] targets, int onAnyPath) {
    /// The union of the shortest paths to each target, `pathsEach` of them at most.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static PathFigure shortest(DependencyGraph graph, int[] targets, int pathsEach, Progress progress) {
        Slice slice = Slice.of(graph);
        BitSet shown = new BitSet();
        BitSet steps = new BitSet();
        for (int target : targets) {
            shown.set(target);
            PathSearch search = new PathSearch(slice, new int[] {target}, progress);
            for (int i = 0; i < pathsEach; i++) {
                Optional<int[]> path = search.next();
                if (path.isEmpty()) {
                    break;
                }
                mark(graph, path.get(), shown, steps);
            }
        }
        return new PathFigure(graph, shown.stream().toArray(), steps.stream().toArray(), sorted(targets),
                PathSet.componentsOnPaths(slice, targets).cardinality());
    }

    /// Every component on any path to a target, and every dependency between two of them.
    public static PathFigure all(DependencyGraph graph, int[] targets) {
        BitSet shown = PathSet.componentsOnPaths(Slice.of(graph), targets);
        int onAnyPath = shown.cardinality();
        Arrays.stream(targets).forEach(shown::set);
        List<Integer> steps = new ArrayList<>();
        for (int v = shown.nextSetBit(0); v >= 0; v = shown.nextSetBit(v + 1)) {
            for (int d = graph.firstDependency(v); d < graph.endDependency(v); d++) {
                boolean again = d > graph.firstDependency(v) && graph.to(d - 1) == graph.to(d);
                if (shown.get(graph.to(d)) && !again) {
                    steps.add(d);
                }
            }
        }
        return new PathFigure(graph, shown.stream().toArray(), steps.stream().mapToInt(Integer::intValue).toArray(),
                sorted(targets), onAnyPath);
    }

    private static void mark(DependencyGraph graph, int[] path, BitSet shown, BitSet steps) {
        for (int i = 0; i < path.length; i++) {
            shown.set(path[i]);
            for (int d = graph.firstDependency(path[i]); i + 1 < path.length && d < graph.endDependency(path[i]); d++) {
                if (graph.to(d) == path[i + 1]) {
                    steps.set(d);
                    break;
                }
            }
        }
    }

    private static int[] sorted(int[] targets) {
        return Arrays.stream(targets).sorted().distinct().toArray();
    }
}
