package headwater.workbench;

import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The components and dependencies that a picture of paths shows, before it is laid out.
///
/// @param components    component numbers, ascending
/// @param dependencies  dependency numbers between them; of parallel ones the first in scope
/// @param targets       component numbers of the suspects, ascending
/// @param onAnyPath     how many components lie on any path, shown or not; the project itself is none of them
public record PathFigure(DependencyGraph graph, int[] components, int[] dependencies, int[] targets, int onAnyPath) {
    /// The union of the shortest paths to each target, `pathsEach` of them at most, along all dependencies.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static PathFigure shortest(DependencyGraph graph, int[] targets, int pathsEach, Progress progress) {
        return shortest(graph, PathQuery.to(targets, pathsEach), progress);
    }

    /// The union of the paths that a query lists for each of its targets.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static PathFigure shortest(DependencyGraph graph, PathQuery query, Progress progress) {
        BitSet shown = new BitSet();
        BitSet steps = new BitSet();
        BitSet onAnyPath = new BitSet();
        Set<Relation> relations = DependencyScope.relations(query.scopes());
        for (int target : query.targets()) {
            shown.set(target);
            PathSet found = PathSet.of(graph, query.to(target), progress);
            found.paths().forEach(path -> mark(graph, path, relations, shown, steps));
            Arrays.stream(found.components()).forEach(onAnyPath::set);
        }
        return new PathFigure(graph, shown.stream().toArray(), steps.stream().toArray(), sorted(query.targets()),
                withoutProject(graph, onAnyPath));
    }

    /// Every component on any path to a target, along all dependencies, and every dependency between two of them.
    public static PathFigure all(DependencyGraph graph, int[] targets) {
        return all(graph, PathQuery.to(targets, 0), Progress.NONE);
    }

    /// Every component on any path that a query means, and every dependency of its scopes between two of them.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static PathFigure all(DependencyGraph graph, PathQuery query, Progress progress) {
        BitSet shown = new BitSet();
        Arrays.stream(PathSet.of(graph, query, progress).components()).forEach(shown::set);
        int onAnyPath = withoutProject(graph, shown);
        Arrays.stream(query.targets()).forEach(shown::set);
        return new PathFigure(graph, shown.stream().toArray(), between(graph, shown, query.scopes()), sorted(query.targets()),
                onAnyPath);
    }

    /// Some components, and every dependency of some scopes between two of them.
    ///
    /// @param components  component numbers, ascending
    /// @param targets     what the picture is about
    public static PathFigure among(DependencyGraph graph, int[] components, int[] targets, Set<DependencyScope> scopes) {
        BitSet shown = new BitSet();
        Arrays.stream(components).forEach(shown::set);
        return new PathFigure(graph, shown.stream().toArray(), between(graph, shown, scopes), sorted(targets),
                withoutProject(graph, shown));
    }

    private static int[] between(DependencyGraph graph, BitSet shown, Set<DependencyScope> scopes) {
        Set<Relation> relations = DependencyScope.relations(scopes);
        List<Integer> steps = new ArrayList<>();
        for (int v = shown.nextSetBit(0); v >= 0; v = shown.nextSetBit(v + 1)) {
            int last = -1;
            for (int d = graph.firstDependency(v); d < graph.endDependency(v); d++) {
                if (shown.get(graph.to(d)) && graph.to(d) != last && relations.contains(graph.relation(d))) {
                    steps.add(d);
                    last = graph.to(d);
                }
            }
        }
        return steps.stream().mapToInt(Integer::intValue).toArray();
    }

    /// How many components on any path are not shown.
    public int left() {
        return onAnyPath - shown();
    }

    /// How many components are shown; the project itself is none of them.
    public int shown() {
        return (int) Arrays.stream(components).filter(c -> c != graph.project()).count();
    }

    /// `11 components and the project`, as far as they are shown.
    String shownText() {
        return counted(shown(), showsProject());
    }

    /// Components with the project beside them, if it is there: it is none of them.
    static String counted(int components, boolean project) {
        return Sentence.number(components) + (components == 1 ? " component" : " components")
                + (project ? " and the project" : "");
    }

    /// Whether the project itself is shown.
    public boolean showsProject() {
        return shown() < components.length;
    }

    private static int withoutProject(DependencyGraph graph, BitSet components) {
        return components.cardinality() - (graph.project() >= 0 && components.get(graph.project()) ? 1 : 0);
    }

    private static void mark(DependencyGraph graph, int[] path, Set<Relation> relations, BitSet shown, BitSet steps) {
        for (int i = 0; i < path.length; i++) {
            shown.set(path[i]);
            for (int d = graph.firstDependency(path[i]); i + 1 < path.length && d < graph.endDependency(path[i]); d++) {
                if (graph.to(d) == path[i + 1] && relations.contains(graph.relation(d))) {
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
