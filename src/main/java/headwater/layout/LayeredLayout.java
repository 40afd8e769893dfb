package headwater.layout;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Layered layout of dependency paths: roots left, targets right, every dependency one or more columns to the right.
/// Cycles are broken, the nodes put in columns, long edges split, the columns ordered for few crossings, then placed.
/// Deterministic: the same boxes and edges give the same picture on every machine. The crossing reduction dominates:
/// O(E log V) for each of a bounded number of passes, where E counts long edges once for each column they pass.
/// Source: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures" (1981).
public final class LayeredLayout {
    private final LayoutInput input;
    private final Digraph graph;
    private final int[] column;
    private final double[] top;

    private LayeredLayout(LayoutInput input) {
        this.input = input;
        graph = Digraph.simple(input.boxes().size(), input.edges());
        column = new int[graph.nodes];
        top = new double[graph.nodes];
    }

    /// Lays out a graph; the empty graph gives the empty picture.
    ///
    /// @param progress  asked between the passes
    /// @throws headwater.progress.CancelledException when cancelled; no partial result
    public static LaidOutGraph of(LayoutInput input, LayoutEffort effort, Progress progress) {
        return new LayeredLayout(input).layOut(effort, progress);
    }

    private LaidOutGraph layOut(LayoutEffort effort, Progress progress) {
        List<Part> parts = new ArrayList<>();
        for (int[] boxes : Part.split(graph)) {
            parts.add(Part.of(graph, boxes, input, effort, progress));
        }
        int count = parts.stream().mapToInt(part -> part.layers().columns).max().orElse(0);
        double bottom = placeParts(parts);
        int[] loners = loners();
        if (count == 0) {
            count = (int) Math.ceil(Math.sqrt(loners.length));
        }
        bottom = Loners.place(input, loners, column, top, count, bottom);
        int[] homes = homes();
        Columns columns = Columns.of(input, column, homes, parts, bottom);
        List<PlacedBox> boxes = new ArrayList<>();
        for (int box = 0; box < graph.nodes; box++) {
            LayoutBox size = input.boxes().get(box);
            boxes.add(new PlacedBox(columns.left(column[box]), top[box], size.width(), size.height()));
        }
        double height = bottom + input.spacing().margin();
        List<Route> routes = routes(parts, columns, homes, boxes, height);
        long crossings = parts.stream().mapToLong(Part::crossings).sum();
        return new LaidOutGraph(boxes, routes, columns.end(), height, count, crossings);
    }

    /// Puts the parts one under the other; returns where the next thing may start.
    private double placeParts(List<Part> parts) {
        Spacing spacing = input.spacing();
        double y = spacing.margin();
        for (Part part : parts) {
            part.moveDown(y);
            for (int node = 0; node < part.boxes().length; node++) {
                int box = part.boxes()[node];
                column[box] = part.layers().column[node];
                top[box] = part.middle()[node] - input.boxes().get(box).height() / 2;
            }
            y += part.height() + 2 * spacing.rowGap();
        }
        boolean last = loners().length == 0;
        return parts.isEmpty() || !last ? y : y - 2 * spacing.rowGap();
    }

    private int[] loners() {
        int[] loners = new int[graph.nodes];
        int end = 0;
        for (int node = 0; node < graph.nodes; node++) {
            if (graph.inDegree(node) + graph.outDegree(node) == 0) {
                loners[end++] = node;
            }
        }
        return Arrays.copyOf(loners, end);
    }

    private List<Route> routes(List<Part> parts, Columns columns, int[] homes, List<PlacedBox> boxes, double height) {
        List<List<Cubic>> curves = new ArrayList<>(Collections.nCopies(graph.edges, List.of()));
        boolean[] back = new boolean[graph.edges];
        for (Part part : parts) {
            EdgeRouting routing = new EdgeRouting(part, columns, boxes, input.spacing());
            for (int edge = 0; edge < part.edges().length; edge++) {
                curves.set(part.edges()[edge], routing.route(edge));
                back[part.edges()[edge]] = part.back()[edge];
            }
        }
        LabelPlacement labels = new LabelPlacement(columns, input.spacing(), boxes, columns.end(), height);
        Route[] routes = new Route[homes.length];
        for (int index : labelOrder()) {
            LayoutEdge edge = input.edges().get(index);
            boolean loop = edge.from() == edge.to();
            int known = graph.find(edge.from(), edge.to());
            List<Cubic> curve = loop ? EdgeRouting.loop(boxes.get(edge.from()), input.spacing()) : curves.get(known);
            Optional<PlacedBox> label = edge.labelWidth() == 0 ? Optional.empty()
                    : loop ? labels.besideLoop(curve.getFirst(), edge.labelWidth())
                    : labels.along(curve, column[edge.from()], column[edge.to()], homes[index], edge.labelWidth());
            routes[index] = new Route(curve, !loop && back[known], label.orElse(null));
        }
        return List.of(routes);
    }

    /// For every edge the gap where its label belongs, by the column left of it: beside the end that has fewer edges.
    private int[] homes() {
        int[] homes = new int[input.edges().size()];
        for (int index = 0; index < homes.length; index++) {
            LayoutEdge edge = input.edges().get(index);
            boolean atSource = graph.outDegree(edge.from()) < graph.inDegree(edge.to());
            int from = column[edge.from()];
            int to = column[edge.to()];
            int near = atSource ? from : to;
            homes[index] = from == to ? from : near == Math.min(from, to) ? near : near - 1;
        }
        return homes;
    }

    /// Short edges choose first, they have the fewest places; then by ends, whatever the order of the input.
    private List<Integer> labelOrder() {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < input.edges().size(); index++) {
            order.add(index);
        }
        Comparator<Integer> bySpan = Comparator.comparingInt(index -> {
            LayoutEdge edge = input.edges().get(index);
            return Math.abs(column[edge.from()] - column[edge.to()]);
        });
        order.sort(bySpan.thenComparingInt(index -> input.edges().get(index).from())
                .thenComparingInt(index -> input.edges().get(index).to())
                .thenComparingDouble(index -> input.edges().get(index).labelWidth()));
        return order;
    }
}
