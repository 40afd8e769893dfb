package headwater.analysis.cut;

import headwater.analysis.Slice;
import headwater.analysis.paths.PathSet;
import headwater.progress.Progress;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The cheapest set of components without which no root reaches a target. Roots are reached from a virtual one; every
/// component on a path becomes two nodes with an arc of its weight between them, a dependency an arc without bound.
/// What lies behind a target does not matter: a path through it has already arrived.
/// Time is that of one maximum flow over what lies on paths, plus a search for each component that may be in a cheapest
/// cut; ten `int` for each such component, six for each dependency.
/// Source: Menger's theorem by way of Ford and Fulkerson, "Maximal flow through a network" (1956).
public final class MinimumCut {
    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int FIRST = 2;

    private final Slice slice;
    private final CutCosts costs;
    private final BitSet goal = new BitSet();
    private final int[] components;
    private final int[] index;
    private final FlowNetwork network;

    private MinimumCut(Slice slice, int[] targets, CutCosts costs, Progress progress) {
        this.slice = slice;
        this.costs = costs;
        for (int target : targets) {
            goal.set(target);
        }
        BitSet on = PathSet.componentsOnPaths(slice, targets);
        progress.checkCancelled();
        components = on.stream().toArray();
        index = new int[components.length == 0 ? 0 : components[components.length - 1] + 1];
        for (int i = 0; i < components.length; i++) {
            index[components[i]] = i;
        }
        network = new FlowNetwork(FIRST + 2 * components.length, 4 * components.length);
        for (int i = 0; i < components.length; i++) {
            int weight = costs.weights()[components[i]];
            network.arc(enter(i), leave(i), weight > 0 ? weight : FlowNetwork.UNBOUNDED);
        }
        progress.checkCancelled();
        connect(on);
        progress.checkCancelled();
    }

    /// The cheapest cut, or nothing when a path has no component that may be cut.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static Optional<VertexCut> of(Slice slice, int[] targets, CutCosts costs, Progress progress) {
        MinimumCut cut = new MinimumCut(slice, targets, costs, progress);
        if (cut.components.length == 0) {
            return Optional.of(new VertexCut(new int[0], 0, List.of()));
        }
        long weight = cut.network.fill(SOURCE, SINK, progress);
        if (weight >= FlowNetwork.UNBOUNDED) {
            return Optional.empty();
        }
        progress.checkCancelled();
        CheapestCuts cheapest = new CheapestCuts(cut.network, SOURCE, SINK);
        progress.checkCancelled();
        int[] chosen = cheapest.first(cut.byRank(progress), progress);
        int[] cutComponents = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            cutComponents[i] = cut.components[chosen[i] / 2];
        }
        List<Route> routes = new FlowRoutes(cut.network, SOURCE, SINK).all(node -> cut.components[(node - FIRST) / 2], progress);
        return Optional.of(new VertexCut(cutComponents, weight, routes));
    }

    private static int enter(int i) {
        return FIRST + 2 * i;
    }

    private static int leave(int i) {
        return FIRST + 2 * i + 1;
    }

    private void connect(BitSet on) {
        BitSet always = new BitSet();
        for (int root : slice.roots()) {
            if (on.get(root)) {
                network.arc(SOURCE, enter(index[root]), FlowNetwork.UNBOUNDED);
                always.set(root, costs.weights()[root] <= 0);
            }
        }
        for (int i = 0; i < components.length; i++) {
            int v = components[i];
            if (goal.get(v)) {
                network.arc(leave(i), SINK, FlowNetwork.UNBOUNDED);
                continue;
            }
            for (int slot = slice.firstOut(v); slot < slice.endOut(v); slot++) {
                int w = slice.target(slot);
                if (w != v && on.get(w) && !always.get(w)) {
                    network.arc(leave(i), enter(index[w]), FlowNetwork.UNBOUNDED);
                }
            }
        }
    }

    /// The arcs that stand for components that may be cut, lowest rank first. The arc of component `i` is `2 i`.
    private int[] byRank(Progress progress) {
        int[] ranks = costs.ranks();
        return IntStream.range(0, components.length)
                .filter(i -> costs.weights()[components[i]] > 0).boxed()
                .sorted(progress.looking(Comparator.comparingInt(i -> ranks[components[i]])))
                .mapToInt(i -> 2 * i).toArray();
    }
}
