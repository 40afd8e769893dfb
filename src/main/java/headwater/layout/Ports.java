package headwater.layout;

/// Where links meet the items at their ends, as the distance below the middle of the item, px; 0 at bends.
@SuppressWarnings("ArrayRecordComponent") // private to the package and never changed
record Ports(double[] tail, double[] head) {
    /// @param back  edges that were turned round, by edge
    /// @param from  end at the box that depends, by edge
    /// @param to    end at the box depended on, by edge
    static Ports of(LayerGraph layers, boolean[] back, double[] from, double[] to) {
        double[] left = from.clone();
        double[] right = to.clone();
        for (int edge = 0; edge < back.length; edge++) {
            if (back[edge]) {
                left[edge] = to[edge];
                right[edge] = from[edge];
            }
        }
        return new Ports(layers.atLinks(left, true), layers.atLinks(right, false));
    }

    /// How far the middle of its right item lies below the middle of its left item when the link is level, px.
    double rise(int link) {
        return tail[link] - head[link];
    }
}
