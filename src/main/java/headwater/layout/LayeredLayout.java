package headwater.layout;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Layered layout of dependency paths: roots left, targets right, every dependency one or more columns to the right.
/// Cycles are broken, the nodes put in columns, long edges split, the columns ordered for few crossings, then placed.
/// Deterministic: the same boxes and edges give the same picture on every machine. The crossing reduction dominates:
/// O(E log V) for each of a bounded number of passes, where E counts long edges once for each column they pass.
/// Source: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures" (1981).
public final class LayeredLayout {
    private static final double WORTH_FOLDING = 1.02;
    /// Below this scale names and versions are too small.
    private static final double READABLE = 0.9;
    /// What is this small at first does not get readable by folds.
    private static final double HOPELESS = 0.4;
    private static final double MORE_CROSSINGS = 1.2;
    private static final int FREE_CROSSINGS = 2;
    private static final int TRIES = 9;
    private final LayoutInput input;
    private final Digraph graph;
    private final Towers towers;
    private final LayoutInput asBoxes;
    private final Digraph between;
    private final int[] column;
    private final double[] top;

    private LayeredLayout(LayoutInput input, Digraph graph, Towers towers) {
        this.input = input;
        this.graph = graph;
        this.towers = towers;
        asBoxes = towers.asBoxes();
        between = towers.between();
        column = new int[towers.count()];
        top = new double[towers.count()];
    }

    /// Lays out a graph; the empty graph gives the empty picture.
    ///
    /// @param progress  asked between the passes
    /// @throws headwater.progress.CancelledException when cancelled; no partial result
    public static LaidOutGraph of(LayoutInput input, LayoutEffort effort, Progress progress) {
        return of(input, Room.UNBOUNDED, effort, progress);
    }

    /// Lays out a graph; where it is too wide for its room, boxes stand upon each other in one column and the
    /// dependency between them runs straight down or up. That is done only where the whole picture can then be read,
    /// at the price of few crossings.
    ///
    /// @throws headwater.progress.CancelledException when cancelled; no partial result
    public static LaidOutGraph of(LayoutInput input, Room room, LayoutEffort effort, Progress progress) {
        Digraph graph = Digraph.simple(input.boxes().size(), input.edges());
        LaidOutGraph plain = with(input, Towers.none(input, graph), effort, progress);
        if (room.scale(plain) == 1 || room.scale(plain) < HOPELESS || plain.height() * READABLE > room.height()) {
            return plain;
        }
        LaidOutGraph best = plain;
        Folding folding = new Folding(input, graph, room);
        for (int i = 0; i < TRIES && room.scale(best) < 1; i++) {
            Optional<Towers> towers = folding.next();
            if (towers.isEmpty()) {
                break;
            }
            LaidOutGraph folded = with(input, towers.get(), effort, progress);
            boolean clear = folded.crossings() <= plain.crossings() * MORE_CROSSINGS + FREE_CROSSINGS;
            best = clear && room.scale(folded) > WORTH_FOLDING * room.scale(best) ? folded : best;
        }
        return room.scale(best) >= READABLE ? best : plain;
    }

    /// Lays out a graph with these towers.
    static LaidOutGraph with(LayoutInput input, Towers towers, LayoutEffort effort, Progress progress) {
        return new LayeredLayout(input, Digraph.simple(input.boxes().size(), input.edges()), towers)
                .layOut(effort, progress);
    }

    private LaidOutGraph layOut(LayoutEffort effort, Progress progress) {
        List<Part> parts = new ArrayList<>();
        for (int[] boxes : Part.split(between)) {
            parts.add(Part.of(between, boxes, towers, asBoxes, effort, progress));
        }
        int count = parts.stream().mapToInt(part -> part.layers().columns).max().orElse(0);
        double bottom = placeParts(parts);
        int[] loners = loners();
        if (count == 0) {
            count = (int) Math.ceil(Math.sqrt(loners.length));
        }
        bottom = Loners.place(asBoxes, loners, column, top, count, bottom);
        int[] homes = homes();
        int[] boxColumn = IntStream.range(0, graph.nodes).map(this::columnOf).toArray();
        Columns columns = Columns.of(input, boxColumn, homes, parts, bottom);
        double height = bottom + input.spacing().margin();
        List<PlacedBox> boxes = boxes(columns);
        progress.checkCancelled();
        Trunks trunks = new Trunks(joined(parts), boxColumn, boxes, columns);
        List<Route> routes = routes(parts, new Places(columns, boxes, trunks, height), homes, progress);
        long crossings = parts.stream().mapToLong(Part::crossings).sum();
        return new LaidOutGraph(boxes, routes, trunks.all(), columns.end(), height, count, crossings);
    }

    /// What routes and labels have to go by.
    private record Places(Columns columns, List<PlacedBox> boxes, Trunks trunks, double height) {
        LabelPlacement labels(Spacing spacing, List<List<Cubic>> curves) {
            PlacedBox picture = new PlacedBox(0, 0, columns.end(), height);
            LabelPlacement labels = new LabelPlacement(columns, spacing, boxes, picture,
                    new Lines(columns.end(), height, curves));
            trunks.all().forEach(trunk -> labels.keepFree(trunk.lead()));
            return labels;
        }
    }

    /// How many edges could join before each box.
    private int[] joined(List<Part> parts) {
        int[] joined = new int[graph.nodes];
        for (Part part : parts) {
            for (int edge = 0; edge < part.edges().length; edge++) {
                if (part.joins(edge)) {
                    joined[graph.to[towers.simpleEdge(part.edges()[edge])]]++;
                }
            }
        }
        return joined;
    }

    private int columnOf(int box) {
        return column[towers.towerOf(box)];
    }

    private List<PlacedBox> boxes(Columns columns) {
        List<PlacedBox> boxes = new ArrayList<>();
        for (int box = 0; box < graph.nodes; box++) {
            LayoutBox size = input.boxes().get(box);
            int tower = towers.towerOf(box);
            double middle = top[tower] + asBoxes.boxes().get(tower).height() / 2 + towers.offset(box);
            boxes.add(new PlacedBox(columns.left(column[tower]), middle - size.height() / 2, size.width(),
                    size.height()));
        }
        return boxes;
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
                top[box] = part.middle()[node] - asBoxes.boxes().get(box).height() / 2;
            }
            y += part.height() + 2 * spacing.rowGap();
        }
        boolean last = loners().length == 0;
        return parts.isEmpty() || !last ? y : y - 2 * spacing.rowGap();
    }

    private int[] loners() {
        return IntStream.range(0, between.nodes)
                .filter(tower -> between.inDegree(tower) + between.outDegree(tower) == 0).toArray();
    }

    private List<Route> routes(List<Part> parts, Places places, int[] homes, Progress progress) {
        Columns columns = places.columns();
        List<PlacedBox> boxes = places.boxes();
        List<List<Cubic>> curves = new ArrayList<>(Collections.nCopies(graph.edges, List.of()));
        boolean[] back = new boolean[graph.edges];
        List<PlacedBox> areas = IntStream.range(0, towers.count()).mapToObj(tower -> new PlacedBox(
                columns.left(column[tower]), top[tower], asBoxes.boxes().get(tower).width(),
                asBoxes.boxes().get(tower).height())).toList();
        for (Part part : parts) {
            EdgeRouting routing = new EdgeRouting(part, columns, areas, input.spacing());
            for (int edge = 0; edge < part.edges().length; edge++) {
                progress.checkCancelled();
                int simple = towers.simpleEdge(part.edges()[edge]);
                curves.set(simple, routing.route(edge, boxes.get(graph.from[simple]), boxes.get(graph.to[simple]),
                        places.trunks().into(graph.to[simple])));
                back[simple] = part.back()[edge];
            }
        }
        for (int edge = 0; edge < graph.edges; edge++) {
            if (towers.isVertical(edge)) {
                curves.set(edge, List.of(Towers.line(boxes.get(graph.from[edge]), boxes.get(graph.to[edge]))));
            }
        }
        progress.checkCancelled();
        return labelled(curves, back, places, homes, progress);
    }

    private List<Route> labelled(List<List<Cubic>> curves, boolean[] back, Places places, int[] homes, Progress progress) {
        boolean any = input.edges().stream().anyMatch(edge -> edge.labelWidth() > 0);
        LabelPlacement labels = places.labels(input.spacing(), any ? curves : List.of());
        Route[] routes = new Route[homes.length];
        for (int index : labelOrder()) {
            progress.checkCancelled();
            LayoutEdge edge = input.edges().get(index);
            boolean loop = edge.from() == edge.to();
            int known = graph.find(edge.from(), edge.to());
            List<Cubic> curve = loop ? EdgeRouting.loop(places.boxes().get(edge.from()), input.spacing())
                    : curves.get(known);
            boolean vertical = !loop && towers.isVertical(known);
            Optional<PlacedBox> label = edge.labelWidth() == 0 ? Optional.empty()
                    : loop ? labels.besideLoop(curve.getFirst(), edge.labelWidth())
                    : vertical ? Towers.label(curve.getFirst(), edge.labelWidth(), input.spacing(), labels)
                    : labels.along(curve, known, columnOf(edge.from()), columnOf(edge.to()), homes[index],
                            edge.labelWidth());
            routes[index] = new Route(curve, !loop && !vertical && back[known], label.orElse(null));
        }
        return List.of(routes);
    }

    /// For every edge the gap where its label belongs, by the column left of it: beside the end that has fewer edges;
    /// -1 for an edge inside a column.
    private int[] homes() {
        int[] homes = new int[input.edges().size()];
        for (int index = 0; index < homes.length; index++) {
            LayoutEdge edge = input.edges().get(index);
            boolean atSource = graph.outDegree(edge.from()) < graph.inDegree(edge.to());
            int from = columnOf(edge.from());
            int to = columnOf(edge.to());
            int near = atSource ? from : to;
            boolean loop = edge.from() == edge.to();
            homes[index] = loop ? from : from == to ? -1 : near == Math.min(from, to) ? near : near - 1;
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
            return Math.abs(columnOf(edge.from()) - columnOf(edge.to()));
        });
        order.sort(bySpan.thenComparingInt(index -> input.edges().get(index).from())
                .thenComparingInt(index -> input.edges().get(index).to())
                .thenComparingDouble(index -> input.edges().get(index).labelWidth()));
        return order;
    }
}
