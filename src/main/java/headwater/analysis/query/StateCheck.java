package headwater.analysis.query;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.match.Tier;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.function.IntFunction;

/// Answers for one state whether components are in it.
final class StateCheck {
    private final QuerySubject subject;
    private final DependencyGraph graph;
    private final Progress progress;

    StateCheck(QuerySubject subject, Progress progress) {
        this.progress = progress;
        this.subject = subject;
        graph = subject.graph();
    }

    IntFunction<Told> of(State state) {
        return switch (state) {
            case DIRECT -> direct();
            case PROD -> production(Production.YES);
            case DEV -> production(Production.NO);
            case OPTIONAL -> new ScopeReach(graph, subject.facts(), Flag.OPTIONAL, EnumSet.of(Relation.OPTIONAL))::only;
            case PEER -> new ScopeReach(graph, subject.facts(), Flag.PEER,
                    EnumSet.of(Relation.PEER, Relation.PEER_OPTIONAL))::only;
            case COMPROMISED -> compromised();
            case SCRIPT -> c -> script(graph.component(c).installScript());
            case UNROOTED -> unrooted();
            case ROOT -> c -> Told.of(graph.isRoot(c) || c == graph.project());
            case WORKSPACE -> c -> Told.of(graph.isOwn(c) && c != graph.project());
        };
    }

    /// As the table says: members of the workspace are none; where roots are inferred, they are what the project depends on.
    private IntFunction<Told> direct() {
        BitSet direct = new BitSet();
        for (int root : graph.roots()) {
            direct.set(root, graph.rootsInferred() || direct.get(root));
            for (int d = graph.firstDependency(root); d < graph.endDependency(root) && !graph.rootsInferred(); d++) {
                direct.set(graph.to(d));
            }
        }
        boolean sure = subject.facts().dependencies();
        return c -> graph.isOwn(c) ? Told.NO : sure || direct.get(c) && !graph.rootsInferred() ? Told.of(direct.get(c)) : Told.UNTOLD;
    }

    /// Without dependencies nobody knows who needs what.
    private IntFunction<Told> unrooted() {
        BitSet rooted = Reachability.fromRoots(Slice.of(graph));
        boolean sure = subject.facts().dependencies();
        return c -> sure || rooted.get(c) && !graph.rootsInferred() ? Told.of(!rooted.get(c)) : Told.UNTOLD;
    }

    private IntFunction<Told> production(Production wanted) {
        ProductionReach reach = new ProductionReach(graph, subject.facts(), progress);
        return c -> switch (reach.of(c)) {
            case UNKNOWN -> Told.UNTOLD;
            case YES -> Told.of(wanted == Production.YES);
            case NO -> Told.of(wanted == Production.NO);
        };
    }

    /// What needs judgement is not told.
    private IntFunction<Told> compromised() {
        BitSet bad = new BitSet();
        BitSet open = new BitSet();
        for (Finding finding : subject.findings()) {
            bad.set(finding.component(), bad.get(finding.component()) || finding.tier().affected());
            open.set(finding.component(), open.get(finding.component()) || finding.tier() == Tier.OPEN_RANGE || finding.untold());
        }
        return c -> bad.get(c) ? Told.YES : open.get(c) ? Told.UNTOLD : Told.NO;
    }

    private static Told script(InstallScript script) {
        return switch (script) {
            case YES -> Told.YES;
            case NO -> Told.NO;
            case UNKNOWN -> Told.UNTOLD;
        };
    }
}
