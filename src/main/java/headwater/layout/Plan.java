package headwater.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// One way to break the cycles of a connected graph and to put it in columns, with the best order found so far.
@SuppressWarnings("ArrayRecordComponent") // private to the package and never changed
record Plan(boolean[] back, LayerGraph layers, CrossingReduction.Result best) {
    private static final double BENDS_FOR_A_CROSSING = 8;

    /// Tries the ways with a small part of the effort and spends the rest on the most promising one.
    static Plan best(Digraph graph, boolean[] root, boolean[] target, LayoutEffort effort, BooleanSupplier cancelled) {
        LayoutEffort probe = new LayoutEffort(Math.min(2, effort.starts()), effort.sweeps(), effort.steps() / 8,
                effort.bends());
        List<Plan> plans = new ArrayList<>();
        for (boolean[] back : cycleBreakings(graph, root)) {
            Digraph acyclic = graph.turned(back);
            for (boolean left : new boolean[] {true, false}) {
                LayerGraph layers = new LayerGraph(acyclic, Layering.of(acyclic, root, target, left), effort.bends());
                plans.add(new Plan(back, layers, CrossingReduction.of(layers, probe, cancelled)));
            }
        }
        Plan best = Collections.min(plans, Comparator.comparingDouble(Plan::cost));
        CrossingReduction.Result more = CrossingReduction.of(best.layers, effort, cancelled);
        return new Plan(best.back, best.layers, more);
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
