package headwater.layout;

/// The least distances in px between the middles of items that stand one above the other in a column.
final class Separation {
    private final LayerGraph graph;
    private final double[] height;
    private final Spacing spacing;

    /// @param height px by box
    Separation(LayerGraph graph, double[] height, Spacing spacing) {
        this.graph = graph;
        this.height = height;
        this.spacing = spacing;
    }

    double between(int upper, int lower) {
        boolean upperBends = graph.isBend(upper);
        boolean lowerBends = graph.isBend(lower);
        if (upperBends && lowerBends) {
            return graph.related(upper, lower) ? spacing.edgeGap() / 2 : spacing.edgeGap();
        }
        double gap = upperBends || lowerBends ? spacing.edgeGap() : spacing.rowGap();
        return half(upper) + gap + half(lower);
    }

    /// Half the height of an item; bends have none.
    double half(int item) {
        return graph.isBend(item) ? 0 : height[item] / 2;
    }
}
