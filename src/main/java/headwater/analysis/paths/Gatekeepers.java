package headwater.analysis.paths;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Components that every path to some targets passes, in the order of the path, without roots and targets. Tries the
/// components of one shortest path, so it costs as many reachability searches as that path is long.
public final class Gatekeepers {
    private Gatekeepers() {
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static List<Integer> of(Slice slice, int[] targets, Progress progress) {
        Optional<int[]> path = new PathSearch(slice, targets, progress).next();
        List<Integer> gates = new ArrayList<>();
        BitSet roots = Reachability.bits(slice.roots());
        BitSet goal = Reachability.bits(targets);
        for (int v : path.orElse(new int[0])) {
            progress.checkCancelled();
            if (!roots.get(v) && !goal.get(v) && !Reachability.reachedWithout(slice, v, goal)) {
                gates.add(v);
            }
        }
        return List.copyOf(gates);
    }
}
