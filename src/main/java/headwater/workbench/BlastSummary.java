package headwater.workbench;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.blast.BlastRadius;
import headwater.analysis.blast.BlastRings;
import headwater.analysis.blast.ProductionShare;
import headwater.analysis.match.ProductionReach;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// Who depends on one component: the numbers of `headwater blast`, with the components that they count. A few passes
/// over V and E, quick enough to follow the mouse.
///
/// @param reached      how many of the dependants a root reaches
/// @param introducers  components on which a root itself depends and through which, or as which, it comes
/// @param roots        how many roots there are
public record BlastSummary(int component, BlastRadius radius, BlastRings rings, int reached, ProductionShare production,
        int[] introducers, int roots) {
    /// @throws headwater.progress.CancelledException when cancelled
    public static BlastSummary of(Snapshot snapshot, int component, Set<DependencyScope> scopes, Progress progress) {
        DependencyGraph graph = snapshot.graph();
        Slice slice = Slice.of(graph, scopes);
        progress.checkCancelled();
        BlastRadius radius = BlastRadius.of(slice, new int[] {component}, progress);
        progress.checkCancelled();
        BlastRings rings = BlastRings.of(slice, new int[] {component});
        progress.checkCancelled();
        BitSet rooted = Reachability.fromRoots(slice);
        int reached = (int) Arrays.stream(rings.dependants()).filter(rooted::get).count();
        return new BlastSummary(component, radius, rings, reached,
                ProductionShare.of(graph, new ProductionReach(graph, snapshot.facts(), progress), rings.dependants()),
                introducers(slice, component, radius, rings), graph.roots().length);
    }

    private static int[] introducers(Slice slice, int component, BlastRadius radius, BlastRings rings) {
        DependencyGraph graph = slice.graph();
        Set<PackageVersion> names = new HashSet<>(radius.directDependencies());
        return IntStream.concat(IntStream.of(component), Arrays.stream(rings.dependants())).sorted()
                .filter(v -> names.contains(graph.component(v).packageVersion()))
                .filter(v -> graph.rootsInferred() ? graph.isRoot(v) : !graph.isRoot(v) && rootDependsOn(slice, v))
                .toArray();
    }

    private static boolean rootDependsOn(Slice slice, int component) {
        return IntStream.range(slice.firstIn(component), slice.endIn(component))
                .anyMatch(slot -> slice.graph().isRoot(slice.source(slot)));
    }
}
