package headwater.workbench;

import headwater.analysis.Slice;
import headwater.analysis.blast.BlastRadius;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.paths.Gatekeepers;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.List;
import java.util.OptionalInt;

/// What an inspector shows of one component. A few passes over V and E, and the search for the shortest paths.
///
/// @param number       in the graph of its snapshot
/// @param own          whether it is the project or a member of it
/// @param direct       whether a root itself depends on it
/// @param depthEdges   dependencies from the nearest root; absent when no root reaches it
/// @param findings     advisories that name it, the gravest first
/// @param onlyThrough  packages that every path to it passes, in path order
/// @param paths        the shortest few, and the exact count
public record ComponentFacts(int number, Component component, FormatFacts facts, boolean own, boolean direct,
        OptionalInt depthEdges, Production production, int dependencies, BlastRadius blast, List<Finding> findings,
        List<PackageVersion> onlyThrough, PathSet paths) {
    private static final int PATHS_SHOWN = 12;

    public ComponentFacts {
        findings = List.copyOf(findings);
        onlyThrough = List.copyOf(onlyThrough);
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static ComponentFacts of(Investigation answer, int number, Progress progress) {
        Snapshot snapshot = answer.snapshot();
        DependencyGraph graph = snapshot.graph();
        Slice slice = Slice.of(graph);
        int[] target = {number};
        BlastRadius blast = BlastRadius.of(slice, target);
        progress.checkCancelled();
        int depth = Inventory.depths(graph)[number];
        List<Finding> findings = answer.findings().stream().filter(f -> f.component() == number).toList();
        return new ComponentFacts(number, graph.component(number), snapshot.facts(), graph.isOwn(number),
                Inventory.isDirect(graph, number), depth < 0 ? OptionalInt.empty() : OptionalInt.of(depth),
                new ProductionReach(graph, snapshot.facts()).of(number),
                graph.endDependency(number) - graph.firstDependency(number), blast, findings,
                Gatekeepers.of(slice, target, progress).stream().map(v -> graph.component(v).packageVersion()).toList(),
                PathSet.of(graph, PathQuery.to(target, PATHS_SHOWN), progress));
    }
}
