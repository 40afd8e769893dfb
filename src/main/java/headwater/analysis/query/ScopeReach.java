package headwater.analysis.query;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Relation;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/// Whether nothing but dependencies of some relations brings a component in: what npm marks as `optional` or `peer`. The
/// input's own flag decides where its format has it; else the paths do, where the format tells why each dependency is there.
/// Linear in V and E, once.
final class ScopeReach {
    private final DependencyGraph graph;
    private final Flag flag;
    private final boolean flagged;
    private final boolean related;
    private final BitSet rooted;
    private final BitSet possible;
    private final BitSet certain;

    ScopeReach(DependencyGraph graph, FormatFacts facts, Flag flag, Set<Relation> relations) {
        this.graph = graph;
        this.flag = flag;
        flagged = facts.flags().contains(flag);
        related = facts.relations() && !graph.rootsInferred();
        rooted = Reachability.fromRoots(Slice.of(graph));
        possible = without(graph, relations);
        Set<Relation> unsure = EnumSet.of(Relation.UNSPECIFIED);
        unsure.addAll(relations);
        certain = without(graph, unsure);
    }

    private static BitSet without(DependencyGraph graph, Set<Relation> relations) {
        return Reachability.fromRoots(Slice.of(graph, EnumSet.complementOf(EnumSet.copyOf(relations)), new BitSet()));
    }

    Told only(int component) {
        if (flagged || graph.component(component).has(flag)) {
            return Told.of(graph.component(component).has(flag));
        }
        return !related || !rooted.get(component) || certain.get(component) != possible.get(component) ? Told.UNTOLD
                : Told.of(!possible.get(component));
    }
}
