package headwater.analysis.remedy;

import headwater.analysis.Slice;
import headwater.analysis.cut.Route;
import headwater.analysis.cut.VertexCut;
import headwater.analysis.paths.PathSet;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The way that touches nothing but lines of our own manifests. Every path starts with such a line, or runs through our
/// own code alone; so each line that leads to a target has to go, and together they are enough. Linear in V and E.
final class ManifestLines {
    private static final int NOWHERE = -1;

    private final Slice slice;
    private final DependencyGraph graph;
    private final BitSet on;
    private final BitSet goal = new BitSet();
    private final Progress progress;

    ManifestLines(Slice slice, int[] targets, Progress progress) {
        this.progress = progress;
        this.slice = slice;
        graph = slice.graph();
        on = PathSet.componentsOnPaths(slice, targets);
        Arrays.stream(targets).forEach(goal::set);
    }

    RemedyAnswer answer(PossibleEdits possible) {
        if (on.stream().anyMatch(v -> goal.get(v) && graph.isOwn(v))) {
            return new RemedyAnswer(RemedyAnswer.Kind.DIRECT, Optional.empty(), List.of(), 0);
        }
        progress.checkCancelled();
        List<Edit> edits = on.stream().filter(v -> !graph.isOwn(v) && named(v)).boxed()
                .sorted(progress.looking(Comparator.comparingInt(v -> possible.costs().ranks()[v])))
                .map(possible::linesOnly).toList();
        int[] components = edits.stream().mapToInt(Edit::component).toArray();
        return new RemedyAnswer(RemedyAnswer.Kind.DIRECT, Optional.of(new VertexCut(components,
                edits.stream().mapToLong(Edit::weight).sum(), routes(edits))), edits, components.length);
    }

    /// Whether a line of our own names a component; where roots are inferred, they are what the project is taken to name.
    private boolean named(int component) {
        progress.checkCancelled();
        return graph.rootsInferred() && graph.isRoot(component) || owner(component) != NOWHERE;
    }

    private int owner(int component) {
        return IntStream.range(slice.firstIn(component), slice.endIn(component)).map(slice::source)
                .filter(from -> on.get(from) && graph.isOwn(from) && graph.isRoot(from)).findFirst().orElse(NOWHERE);
    }

    /// For each line one shortest path that begins with it.
    private List<Route> routes(List<Edit> edits) {
        int[] next = towardsTargets();
        progress.checkCancelled();
        List<Route> routes = new ArrayList<>();
        for (Edit edit : edits) {
            progress.checkCancelled();
            IntStream start = owner(edit.component()) == NOWHERE ? IntStream.empty()
                    : IntStream.of(owner(edit.component()));
            IntStream rest = IntStream.iterate(edit.component(), v -> v != NOWHERE, v -> goal.get(v) ? NOWHERE : next[v]);
            routes.add(new Route(edit.weight(), IntStream.concat(start, rest).toArray()));
        }
        return routes;
    }

    /// By component, the next one on a shortest way to a target.
    private int[] towardsTargets() {
        int[] next = new int[slice.size()];
        Arrays.fill(next, NOWHERE);
        int[] queue = Arrays.copyOf(goal.stream().toArray(), slice.size());
        int tail = goal.cardinality();
        BitSet seen = (BitSet) goal.clone();
        for (int head = 0; head < tail; head++) {
            for (int slot = slice.firstIn(queue[head]); slot < slice.endIn(queue[head]); slot++) {
                int from = slice.source(slot);
                if (!seen.get(from)) {
                    seen.set(from);
                    next[from] = queue[head];
                    queue[tail++] = from;
                }
            }
        }
        return next;
    }
}
