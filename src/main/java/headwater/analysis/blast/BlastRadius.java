package headwater.analysis.blast;

import headwater.analysis.Introducers;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.paths.PathCount;
import headwater.analysis.paths.ShortestPaths;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// Everything that depends on some components, directly or not. Linear in V and E.
///
/// @param dependentInstances  components that reach an instance; neither instances nor our own code count
/// @param dependents          their distinct packages, sorted
/// @param directDependencies  packages on which a root itself depends and through which, or as which, the target comes
/// @param affectedRoots       roots that reach an instance, ascending
/// @param unrooted            instances that no root reaches, ascending
public record BlastRadius(int[] instances, int dependentInstances, List<PackageVersion> dependents,
        List<PackageVersion> directDependencies, int[] affectedRoots, int[] unrooted, ShortestPaths shortest,
        BigInteger paths) {
    /// @throws headwater.progress.CancelledException when cancelled
    public static BlastRadius of(Slice slice, int[] instances, Progress progress) {
        DependencyGraph graph = slice.graph();
        BitSet targets = Reachability.bits(instances);
        BitSet leading = Reachability.dependents(slice, targets);
        int[] roots = Arrays.stream(slice.roots()).filter(leading::get).toArray();
        progress.checkCancelled();
        BitSet rooted = Reachability.fromRoots(slice);
        int[] unrooted = targets.stream().filter(v -> !rooted.get(v)).toArray();
        BitSet dependents = (BitSet) leading.clone();
        dependents.andNot(targets);
        TreeSet<PackageVersion> names = new TreeSet<>();
        int count = 0;
        for (int v = dependents.nextSetBit(0); v >= 0; v = dependents.nextSetBit(v + 1)) {
            progress.checkCancelled();
            if (!graph.isOwn(v)) {
                names.add(graph.component(v).packageVersion());
                count++;
            }
        }
        List<PackageVersion> direct = Introducers.of(slice, targets);
        progress.checkCancelled();
        ShortestPaths shortest = ShortestPaths.of(slice, instances);
        return new BlastRadius(targets.stream().toArray(), count, List.copyOf(names), direct,
                roots, unrooted, shortest, PathCount.of(slice, instances, progress));
    }
}
