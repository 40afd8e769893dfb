package headwater.analysis.match;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Relation;
import java.util.BitSet;
import java.util.EnumSet;

/// Says of each component whether a path without a development dependency leads to it. Where roots are inferred, the
/// lockfile's own `dev` flag decides, if the format has one. What no root reaches has no path: marked `dev` it is for
/// development, else it cannot be told. (npm's `devOptional` means an optional dependency of production too.) Linear in
/// V and E, once.
public final class ProductionReach {
    private final DependencyGraph graph;
    private final FormatFacts facts;
    private final BitSet rooted;
    private final BitSet production;

    public ProductionReach(DependencyGraph graph, FormatFacts facts) {
        this.graph = graph;
        this.facts = facts;
        rooted = Reachability.fromRoots(Slice.of(graph));
        production = Reachability.fromRoots(
                Slice.of(graph, EnumSet.complementOf(EnumSet.of(Relation.DEV)), new BitSet()));
    }

    public Production of(int component) {
        if (!graph.rootsInferred() && rooted.get(component)) {
            return production.get(component) ? Production.YES : Production.NO;
        }
        if (!facts.flags().contains(Flag.DEV)) {
            return Production.UNKNOWN;
        }
        if (graph.component(component).has(Flag.DEV)) {
            return Production.NO;
        }
        return rooted.get(component) ? Production.YES : Production.UNKNOWN;
    }
}
