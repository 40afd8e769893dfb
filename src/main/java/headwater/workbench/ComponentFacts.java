package headwater.workbench;

import headwater.analysis.Slice;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.paths.Gatekeepers;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What an inspector shows of one component. A few passes over V and E, and the search for the shortest paths.
///
/// @param number       in the graph of its snapshot
/// @param own          whether it is the project or a member of it
/// @param direct       whether a root itself depends on it
/// @param depthEdges   dependencies from the nearest root; absent when no root reaches it
/// @param findings     advisories that name it, the gravest first
/// @param dependencies components on which it itself depends
/// @param dependants   components that themselves depend on it
/// @param blast        who depends on it, directly or not
/// @param onlyThrough  components that every path to it passes, in path order
/// @param paths        the shortest few, and the exact count
public record ComponentFacts(int number, Component component, FormatFacts facts, boolean own, boolean direct,
        OptionalInt depthEdges, Production production, List<Neighbour> dependencies, List<Neighbour> dependants,
        BlastSummary blast, List<Finding> findings, List<Integer> onlyThrough, PathSet paths) {
    private static final int PATHS_SHOWN = 24;

    public ComponentFacts {
        dependencies = List.copyOf(dependencies);
        dependants = List.copyOf(dependants);
        findings = List.copyOf(findings);
        onlyThrough = List.copyOf(onlyThrough);
    }

    /// Paths, introducers and dependants along dependencies of some scopes; what is declared stays whole.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static ComponentFacts of(Investigation answer, int number, Set<DependencyScope> scopes, Progress progress) {
        Snapshot snapshot = answer.snapshot();
        DependencyGraph graph = snapshot.graph();
        int[] target = {number};
        BlastSummary blast = BlastSummary.of(snapshot, number, scopes, progress);
        progress.checkCancelled();
        int depth = Inventory.depths(graph)[number];
        List<Finding> findings = answer.findings().stream().filter(f -> f.component() == number).toList();
        return new ComponentFacts(number, graph.component(number), snapshot.facts(), graph.isOwn(number),
                Inventory.isDirect(graph, number), depth < 0 ? OptionalInt.empty() : OptionalInt.of(depth),
                new ProductionReach(graph, snapshot.facts(), progress).of(number), Neighbour.dependencies(graph, number),
                Neighbour.dependants(graph, number), blast, findings,
                Gatekeepers.of(Slice.of(graph, scopes), target, progress),
                PathSet.of(graph, new PathQuery(target, new int[0], new int[0], scopes, PATHS_SHOWN), progress));
    }
}
