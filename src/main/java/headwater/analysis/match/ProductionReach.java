package headwater.analysis.match;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.BitSet;
import java.util.EnumSet;

/// Says of each component whether a path without a development dependency leads to it. Where roots are inferred, or where
/// every such path has a dependency of which the format does not tell why, the input's own `dev` flag decides, if there is
/// one. What no root reaches has no path: marked `dev` it is for development, else it cannot be told, unless the format records no
/// dependencies at all: then the flag is all there is. (npm's `devOptional`
/// means an optional dependency of production too.) Linear in V and E, once.
public final class ProductionReach {
    private final DependencyGraph graph;
    private final FormatFacts facts;
    private final BitSet rooted;
    private final BitSet possible;
    private final BitSet certain;

    /// @throws headwater.progress.CancelledException when cancelled
    public ProductionReach(DependencyGraph graph, FormatFacts facts, Progress progress) {
        this.graph = graph;
        this.facts = facts;
        progress.checkCancelled();
        rooted = Reachability.fromRoots(Slice.of(graph));
        progress.checkCancelled();
        possible = without(Relation.DEV);
        progress.checkCancelled();
        certain = without(Relation.DEV, Relation.UNSPECIFIED);
        progress.checkCancelled();
    }

    private BitSet without(Relation first, Relation... more) {
        return Reachability.fromRoots(Slice.of(graph, EnumSet.complementOf(EnumSet.of(first, more)), new BitSet()));
    }

    public Production of(int component) {
        if (!graph.rootsInferred() && rooted.get(component) && certain.get(component) == possible.get(component)) {
            return certain.get(component) ? Production.YES : Production.NO;
        }
        if (graph.component(component).has(Flag.DEV)) {
            return Production.NO;
        }
        return facts.flags().contains(Flag.DEV) && (rooted.get(component) || !facts.dependencies()) ? Production.YES : Production.UNKNOWN;
    }
}
