package headwater.layout;

import java.util.Arrays;

/// Stacks chains of items (each a straight line) above each other: longest paths over "stands directly above".
/// Time and memory linear in the items.
final class Stacking {
    private final int[] topDown;
    private final Digraph above;
    private final double[] distance;

    /// @param chain the item that names the chain, for every item; chains do not cross
    Stacking(LayerGraph graph, Ordering order, Separation separation, int[] chain) {
        int pairs = graph.items - graph.columns;
        int[] upper = new int[pairs];
        int[] lower = new int[pairs];
        distance = new double[pairs];
        int end = 0;
        for (int[] items : order.columns) {
            for (int i = 1; i < items.length; i++) {
                upper[end] = chain[items[i - 1]];
                lower[end] = chain[items[i]];
                distance[end++] = separation.between(items[i - 1], items[i]);
            }
        }
        above = new Digraph(graph.items, upper, lower);
        topDown = Layering.topologicalOrder(above);
    }

    /// Every chain as high as possible, from 0.
    double[] highest() {
        double[] middle = new double[above.nodes];
        for (int chain : topDown) {
            for (int i = 0; i < above.inDegree(chain); i++) {
                int pair = above.in(chain, i);
                middle[chain] = Math.max(middle[chain], middle[above.from[pair]] + distance[pair]);
            }
        }
        return middle;
    }

    /// Every chain as low as possible within the height of `highest`, then up to the first that stops it.
    double[] lowest(double[] highest) {
        double[] middle = new double[above.nodes];
        Arrays.fill(middle, Arrays.stream(highest).max().orElse(0));
        tighten(middle);
        for (int chain : topDown) {
            if (above.inDegree(chain) > 0) {
                middle[chain] = Math.min(middle[chain], limitAbove(middle, chain));
            }
        }
        return middle;
    }

    /// Chains that have something below them move down to it.
    void tighten(double[] middle) {
        for (int i = topDown.length - 1; i >= 0; i--) {
            int chain = topDown[i];
            double limit = Double.POSITIVE_INFINITY;
            for (int k = 0; k < above.outDegree(chain); k++) {
                int pair = above.out(chain, k);
                limit = Math.min(limit, middle[above.to[pair]] - distance[pair]);
            }
            if (limit < Double.POSITIVE_INFINITY) {
                middle[chain] = limit;
            }
        }
    }

    private double limitAbove(double[] middle, int chain) {
        double limit = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < above.inDegree(chain); i++) {
            int pair = above.in(chain, i);
            limit = Math.max(limit, middle[above.from[pair]] + distance[pair]);
        }
        return limit;
    }
}
