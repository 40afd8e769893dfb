package headwater.layout;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// One way to break the cycles of a connected graph and to put it in columns, with the best order found so far.
@SuppressWarnings("ArrayRecordComponent") // private to the package and never changed
record Plan(boolean[] back, LayerGraph layers, CrossingReduction.Result best) {
    private static final double BENDS_FOR_A_CROSSING = 8;
    private static final long FREE_CROSSINGS = 4;
    private static final double FREE_SHARE = 1.35;

    /// Tries the ways with a small part of the effort and spends the rest on the most promising one.
    static Plan best(Digraph graph, boolean[] root, boolean[] target, LayoutEffort effort, Progress progress) {
        List<Plan> pinned = new ArrayList<>();
        List<Plan> free = new ArrayList<>();
        for (boolean[] back : cycleBreakings(graph, root)) {
            Digraph acyclic = graph.turned(back);
            for (int[] columns : Layering.of(acyclic, root, target)) {
                pinned.add(probed(back, acyclic, columns, effort, progress));
            }
            if (sourceRoots(acyclic, root) > 1) {
                for (int[] columns : Layering.of(acyclic, new boolean[graph.nodes], target)) {
                    free.add(probed(back, acyclic, columns, effort, progress));
                }
            }
        }
        Plan rootsLeft = pinned.stream().min(Comparator.comparingDouble(Plan::cost)).orElseThrow();
        Plan best = free.stream().filter(plan -> plan.farBetter(rootsLeft))
                .min(Comparator.comparingDouble(Plan::cost))
                .orElse(rootsLeft);
        return new Plan(best.back, best.layers, CrossingReduction.further(best.layers, best.best, effort, progress));
    }

    private static int sourceRoots(Digraph acyclic, boolean[] root) {
        int count = 0;
        for (int node = 0; node < acyclic.nodes; node++) {
            count += root[node] && acyclic.inDegree(node) == 0 ? 1 : 0;
        }
        return count;
    }

    private static Plan probed(boolean[] back, Digraph acyclic, int[] columns, LayoutEffort effort,
            Progress progress) {
        LayerGraph layers = new LayerGraph(acyclic, columns, effort.bends());
        return new Plan(back, layers, CrossingReduction.first(layers, effort, progress));
    }

    /// Roots stand in the first column unless that costs a third more crossings.
    private boolean farBetter(Plan pinned) {
        long own = best.crossings();
        return pinned.best.crossings() > Math.max((double) (own + FREE_CROSSINGS), own * FREE_SHARE);
    }

    private static List<boolean[]> cycleBreakings(Digraph graph, boolean[] root) {
        List<boolean[]> ways = new ArrayList<>();
        ways.add(CycleBreaking.backEdges(graph, root));
        boolean[] depthFirst = DepthFirstCycles.backEdges(graph, root);
        if (!Arrays.equals(ways.getFirst(), depthFirst)) {
            ways.add(depthFirst);
        }
        return ways;
    }

    private double cost() {
        return best.crossings() + (layers.items - layers.boxes) / BENDS_FOR_A_CROSSING;
    }
}
