package headwater.analysis.cut;

import java.util.function.IntPredicate;

/// What it costs to cut each component, and which cut is taken when several cost the same.
///
/// @param weights  by component number; 0 for a component that may not be cut, else at most [#MAX_WEIGHT]
/// @param ranks    by component number, all different: of the cheapest cuts the one whose lowest rank is the lowest is
///                 taken, then the one whose second lowest is, and so on
public record CutCosts(int[] weights, int[] ranks) {
    /// So that the sum over a graph of any size that can be read stays far below what a capacity can hold.
    public static final int MAX_WEIGHT = 64;

    /// The same, but only some components may be cut.
    public CutCosts only(IntPredicate allowed) {
        int[] kept = new int[weights.length];
        for (int v = 0; v < weights.length; v++) {
            kept[v] = weights[v] > 0 && allowed.test(v) ? weights[v] : 0;
        }
        return new CutCosts(kept, ranks);
    }

    /// The same with every component that may be cut at the same price: the cut is the one of the fewest components.
    public CutCosts equal() {
        int[] ones = new int[weights.length];
        for (int v = 0; v < weights.length; v++) {
            ones[v] = Math.min(1, weights[v]);
        }
        return new CutCosts(ones, ranks);
    }
}
