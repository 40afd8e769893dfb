package headwater.layout;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// One connected part of the graph, laid out for itself: columns, order in the columns, vertical middles from 0.
///
/// @param boxes tower by node of the part, ascending
/// @param edges edge index in the graph of all towers by edge of the part
/// @param back the edges that were turned round, by edge of the part
/// @param order items in the columns; its items are those of `layers`
/// @param middle px by item
@SuppressWarnings("ArrayRecordComponent") // private to the package and never changed
record Part(int[] boxes, int[] edges, boolean[] back, LayerGraph layers, Ordering order, double[] middle,
        double height, long crossings) {
    /// Whether an edge reaches its box from the left, through the gap before it.
    boolean joins(int edge) {
        return !back[edge] && !layers.outside[edge];
    }

    /// The connected parts with at least one edge, by their first box.
    static List<int[]> split(Digraph graph) {
        int[] group = new int[graph.nodes];
        Arrays.setAll(group, i -> i);
        for (int edge = 0; edge < graph.edges; edge++) {
            int a = find(group, graph.from[edge]);
            int b = find(group, graph.to[edge]);
            group[Math.max(a, b)] = Math.min(a, b);
        }
        int[] size = new int[graph.nodes];
        for (int node = 0; node < graph.nodes; node++) {
            group[node] = find(group, node);
            size[group[node]]++;
        }
        int[][] members = new int[graph.nodes][];
        List<int[]> parts = new ArrayList<>();
        for (int node = 0; node < graph.nodes; node++) {
            int first = group[node];
            if (first == node && size[node] > 1) {
                members[node] = new int[size[node]];
                parts.add(members[node]);
                size[node] = 0;
            }
            if (members[first] != null) {
                members[first][size[first]++] = node;
            }
        }
        return parts;
    }

    private static int find(int[] group, int node) {
        int root = node;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /// Lays out the part of these towers; may turn towers upside down.
    static Part of(Digraph whole, int[] boxes, Towers towers, LayoutInput asBoxes, LayoutEffort effort,
            Progress progress) {
        int[] edges = edges(whole, boxes);
        int[] from = new int[edges.length];
        int[] to = new int[edges.length];
        for (int i = 0; i < edges.length; i++) {
            from[i] = Arrays.binarySearch(boxes, whole.from[edges[i]]);
            to[i] = Arrays.binarySearch(boxes, whole.to[edges[i]]);
        }
        boolean[] root = new boolean[boxes.length];
        boolean[] target = new boolean[boxes.length];
        double[] heights = new double[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            LayoutBox box = asBoxes.boxes().get(boxes[i]);
            root[i] = box.root();
            target[i] = box.target();
            heights[i] = box.height();
        }
        Digraph graph = new Digraph(boxes.length, from, to);
        Plan plan = Plan.best(graph, root, target, effort, progress);
        LayerGraph layers = plan.layers();
        Ordering order = plan.best().order();
        OptionalDouble[] ranks = Arrays.stream(boxes).mapToObj(box -> asBoxes.boxes().get(box).rank())
                .toArray(OptionalDouble[]::new);
        boolean ranked = Arrays.stream(ranks).anyMatch(OptionalDouble::isPresent);
        order.setUpright(layers.boxes);
        order.keep(ranks);
        long crossings = plan.best().crossings();
        if (towers.folded() || ranked) {
            crossings = new PortOrder(layers, order, ranks, () -> ports(plan, edges, towers))
                    .improve(node -> towers.flip(boxes[node]));
        }
        Separation separation = new Separation(layers, heights, asBoxes.spacing());
        double[] middle = Coordinates.of(layers, order, separation, ports(plan, edges, towers), progress);
        double height = 0;
        for (int item = 0; item < layers.items; item++) {
            height = Math.max(height, middle[item] + separation.half(item));
        }
        return new Part(boxes, edges, plan.back(), layers, order, middle, height, crossings);
    }

    private static Ports ports(Plan plan, int[] edges, Towers towers) {
        double[] from = Arrays.stream(edges).mapToDouble(towers::tail).toArray();
        double[] to = Arrays.stream(edges).mapToDouble(towers::head).toArray();
        return Ports.of(plan.layers(), plan.back(), from, to);
    }

    private static int[] edges(Digraph whole, int[] boxes) {
        return Arrays.stream(boxes)
                .flatMap(box -> {
                    int[] out = new int[whole.outDegree(box)];
                    Arrays.setAll(out, i -> whole.out(box, i));
                    return Arrays.stream(out);
                })
                .toArray();
    }

    /// Moves everything down by so many px.
    void moveDown(double distance) {
        for (int item = 0; item < middle.length; item++) {
            middle[item] += distance;
        }
    }
}
