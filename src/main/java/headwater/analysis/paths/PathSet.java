package headwater.analysis.paths;

import headwater.analysis.Introducers;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The answer to a [PathQuery].
///
/// @param count        exact number of paths
/// @param paths        component numbers from root to target, shortest first, `maxPaths` at most
/// @param truncated    whether there are more than are listed
/// @param components   every component on any path, listed or not, ascending
/// @param pairs        number of component pairs that a path runs along
/// @param introducers  packages on which a root itself depends and through which, or as which, the target comes
public record PathSet(BigInteger count, List<int[]> paths, boolean truncated, int[] components, int pairs,
        List<PackageVersion> introducers) {
    /// How many paths are looked at for each one that a `via` accepts, before the list is cut.
    private static final int TRIES_PER_PATH = 500;

    /// No path at all.
    public static final PathSet NONE = new PathSet(BigInteger.ZERO, List.of(), false, new int[0], 0, List.of());

    /// @throws headwater.progress.CancelledException when cancelled
    public static PathSet of(DependencyGraph graph, PathQuery query, Progress progress) {
        BitSet gates = Reachability.bits(query.via());
        Slice open = Slice.of(graph, DependencyScope.relations(query.scopes()),
                Reachability.bits(query.notVia()));
        progress.checkCancelled();
        Slice slice = gates.isEmpty() ? open : open.through(onTheWay(open, gates, query.targets()));
        progress.checkCancelled();
        BigInteger count = PathCount.of(open, query.targets(), progress);
        if (!gates.isEmpty()) {
            count = count.subtract(PathCount.of(open.without(withCycles(open, gates)), query.targets(), progress));
        }
        progress.checkCancelled();
        BitSet on = componentsOnPaths(slice, query.targets());
        progress.checkCancelled();
        List<int[]> paths = new ArrayList<>();
        boolean more = list(slice, query, gates, progress, paths);
        progress.checkCancelled();
        return new PathSet(count, List.copyOf(paths), more, on.stream().toArray(), pairs(slice, on),
                Introducers.of(slice, Reachability.bits(query.targets())));
    }

    /// Gates that lie on no path to a target would keep what leads to them.
    private static BitSet onTheWay(Slice open, BitSet gates, int[] targets) {
        BitSet useful = componentsOnPaths(open, targets);
        useful.and(gates);
        return useful;
    }

    /// Every component on a path from a root to one of the targets: reachability both ways, no enumeration. What does not
    /// lead to a target is not looked at.
    public static BitSet componentsOnPaths(Slice slice, int[] targets) {
        BitSet leading = Reachability.dependents(slice, Reachability.bits(targets));
        BitSet starts = Reachability.bits(slice.roots());
        starts.and(leading);
        return Reachability.dependencies(slice, starts, leading);
    }

    private static boolean list(Slice slice, PathQuery query, BitSet gates, Progress progress, List<int[]> paths) {
        PathSearch search = new PathSearch(slice, query.targets(), progress);
        long tries = (query.maxPaths() + 1L) * (gates.isEmpty() ? 1 : TRIES_PER_PATH);
        for (long i = 0; i < tries; i++) {
            Optional<int[]> found = search.next();
            if (found.isEmpty()) {
                return false;
            }
            if (gates.isEmpty() || passes(found.get(), gates)) {
                if (paths.size() == query.maxPaths()) {
                    return true;
                }
                paths.add(found.get());
            }
        }
        return true;
    }

    private static boolean passes(int[] path, BitSet gates) {
        for (int v : path) {
            if (gates.get(v)) {
                return true;
            }
        }
        return false;
    }

    /// The gates and whatever shares a cycle with one: a condensed path through the cycle counts as through the gate.
    private static BitSet withCycles(Slice slice, BitSet gates) {
        BitSet around = Reachability.dependents(slice, gates);
        var strong = slice.strongComponents();
        BitSet wanted = new BitSet();
        gates.stream().forEach(gate -> wanted.set(strong.of(gate)));
        for (int v = around.nextSetBit(0); v >= 0; v = around.nextSetBit(v + 1)) {
            if (!wanted.get(strong.of(v))) {
                around.clear(v);
            }
        }
        return around;
    }

    private static int pairs(Slice slice, BitSet on) {
        int pairs = 0;
        for (int v = on.nextSetBit(0); v >= 0; v = on.nextSetBit(v + 1)) {
            for (int i = slice.firstOut(v); i < slice.endOut(v); i++) {
                pairs += on.get(slice.target(i)) ? 1 : 0;
            }
        }
        return pairs;
    }
}
