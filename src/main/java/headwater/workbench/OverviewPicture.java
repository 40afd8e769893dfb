package headwater.workbench;

import headwater.analysis.Neighbourhood;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.blast.BlastCounts;
import headwater.draw.Overview;
import headwater.draw.OverviewFacts;
import headwater.draw.OverviewFilter;
import headwater.draw.OverviewGraph;
import headwater.draw.OverviewGroups;
import headwater.draw.OverviewMerge;
import headwater.draw.OverviewRoutes;
import headwater.draw.OverviewTexts;
import headwater.draw.TextWidths;
import headwater.layout.OverviewLayout;
import headwater.layout.OverviewPlaces;
import headwater.layout.Room;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.Ecosystem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Makes the overview of a snapshot.
public final class OverviewPicture {
    /// What a window of 1440 × 900 px leaves for it.
    private static final Room WINDOW = new Room(784, 590);

    private OverviewPicture() {
    }

    /// What is drawn as one.
    ///
    /// @param cycles  whether components that depend on each other are, too
    public record Merging(OverviewMerge merge, boolean cycles) {
        public static final Merging NONE = new Merging(OverviewMerge.NONE, false);
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static Overview of(Investigation answer, Merging merging, TextWidths widths, Progress progress) {
        DependencyGraph graph = answer.snapshot().graph();
        BitSet compromised = new BitSet();
        Arrays.stream(answer.targets()).forEach(compromised::set);
        progress.checkCancelled();
        OverviewGraph drawn = OverviewGraph.of(graph, OverviewGroups.of(graph, merging.merge(), merging.cycles(),
                compromised), progress);
        OverviewPlaces places = OverviewLayout.of(drawn.toLayOut(), WINDOW, progress);
        int[] counts = BlastCounts.of(Slice.of(graph), progress);
        int[] dependants = new int[drawn.nodes()];
        for (int c = 0; c < counts.length; c++) {
            dependants[drawn.nodeOf(c)] = Math.max(dependants[drawn.nodeOf(c)], counts[c]);
        }
        BitSet goals = new BitSet();
        compromised.stream().map(drawn::nodeOf).forEach(goals::set);
        progress.checkCancelled();
        OverviewFilter all = OverviewFilter.all(drawn);
        progress.checkCancelled();
        OverviewFacts facts = new OverviewFacts(dependants, goals, OverviewRoutes.to(drawn, all.edges(), goals));
        progress.checkCancelled();
        return new Overview(drawn, places, facts, new OverviewTexts(merging.merge(), widths));
    }

    /// What of an overview is looked at.
    ///
    /// @param scopes   dependencies that are followed
    /// @param without  ecosystems that are left out
    /// @param hides    whether the rest is not drawn, else it recedes
    public record Filter(Set<DependencyScope> scopes, Set<Ecosystem> without, boolean hides) {
    }

    /// The same places with a part looked at: what a root reaches along some dependencies. What no root reaches at all
    /// is always looked at: no filter may hide it. O(V + E).
    public static Overview filtered(Overview picture, Filter filter) {
        OverviewGraph drawn = picture.graph();
        DependencyGraph graph = drawn.graph();
        boolean every = filter.scopes().size() == DependencyScope.values().length;
        if (every && filter.without().isEmpty()) {
            return picture.looking(OverviewFilter.all(drawn));
        }
        BitSet edges = new BitSet();
        Set<Relation> relations = DependencyScope.relations(filter.scopes());
        for (int d = 0; d < graph.dependencyCount(); d++) {
            int edge = relations.contains(graph.relation(d)) ? drawn.edge(drawn.nodeOf(graph.from(d)),
                    drawn.nodeOf(graph.to(d))) : -1;
            if (edge >= 0) {
                edges.set(edge);
            }
        }
        BitSet all = Reachability.fromRoots(Slice.of(graph));
        BitSet reached = Reachability.fromRoots(Slice.of(graph, filter.scopes()));
        BitSet nodes = new BitSet();
        for (int c = 0; c < graph.size(); c++) {
            if ((reached.get(c) || !all.get(c)) && !filter.without().contains(graph.component(c).packageVersion().ecosystem())) {
                nodes.set(drawn.nodeOf(c));
            }
        }
        return picture.looking(new OverviewFilter(nodes, edges, filter.hides()));
    }

    /// The same places with some components only.
    public static Overview only(Overview picture, int[] components) {
        BitSet nodes = new BitSet();
        Arrays.stream(components).map(picture.graph()::nodeOf).forEach(nodes::set);
        return picture.looking(new OverviewFilter(nodes, OverviewFilter.all(picture.graph()).edges(), true));
    }

    /// What lies around a component, to be drawn as boxes: it is what the picture is about.
    ///
    /// @param depthEdges  dependencies each way
    public static PathFigure around(Investigation answer, int component, int depthEdges, Set<DependencyScope> scopes) {
        DependencyGraph graph = answer.snapshot().graph();
        return PathFigure.among(graph, Neighbourhood.of(Slice.of(graph, scopes), component, depthEdges),
                new int[] {component}, scopes);
    }

    /// How many components that are.
    public static int countAround(Investigation answer, int component, int depthEdges, Set<DependencyScope> scopes) {
        return Neighbourhood.of(Slice.of(answer.snapshot().graph(), scopes), component, depthEdges).length;
    }

    /// The ecosystems of a file, our own code aside.
    public static List<Ecosystem> ecosystems(Investigation answer) {
        DependencyGraph graph = answer.snapshot().graph();
        return IntStream.range(0, graph.size()).filter(c -> !graph.isOwn(c))
                .mapToObj(c -> graph.component(c).packageVersion().ecosystem()).distinct().sorted().toList();
    }
}
