package headwater.draw;

import headwater.layout.OverviewPlaces;
import headwater.layout.PlacedBox;
import headwater.layout.PointIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// The whole graph as a picture: a dot for every node in the column of its distance from the roots, closer with names,
/// closest as boxes. Boxes are made when they are asked for, so ten thousand of them cost no more than their numbers.
public final class Overview implements Picture {
    /// From this scale on dots have names.
    public static final double NAMES_FROM = 0.4;
    /// From this scale on dots are boxes.
    public static final double BOXES_FROM = 0.8;
    /// A dot is hit by a mouse that is so near, screen px.
    private static final double NEAR = 9;
    private static final double CELL = 2 * OverviewPlaces.ROW;

    private final OverviewGraph graph;
    private final OverviewPlaces places;
    private final PointIndex index;
    private final OverviewFacts facts;
    private final OverviewFilter filter;
    private final OverviewTexts texts;
    private final double mostDependants;
    private final Key key;

    private Overview(OverviewGraph graph, OverviewPlaces places, PointIndex index, OverviewFacts facts,
            OverviewFilter filter, OverviewTexts texts) {
        this.graph = graph;
        this.places = places;
        this.index = index;
        this.facts = facts;
        this.filter = filter;
        this.texts = texts;
        mostDependants = Math.max(1, Arrays.stream(facts.dependants()).max().orElse(1));
        key = new Key(roles(), List.of(), filter.hides() ? graph.nodes() - filter.nodes().cardinality() : 0, List.of());
    }

    public Overview(OverviewGraph graph, OverviewPlaces places, OverviewFacts facts, OverviewTexts texts) {
        this(graph, places, new PointIndex(places.x(), places.y(), CELL), facts, OverviewFilter.all(graph), texts);
    }

    /// The same with another part looked at; the routes to what is compromised follow it.
    public Overview looking(OverviewFilter other) {
        if (other.equals(filter)) {
            return this;
        }
        Highlight routes = OverviewRoutes.to(graph, other.edges(), facts.compromised());
        return new Overview(graph, places, index, new OverviewFacts(facts.dependants(), facts.compromised(), routes), other, texts);
    }

    /// Every route from a root to a component, along dependencies that are looked at.
    public Highlight routesTo(int component) {
        BitSet goal = new BitSet();
        goal.set(graph.nodeOf(component));
        return OverviewRoutes.to(graph, filter.edges(), goal);
    }

    /// Whether every box of both stands at the same place.
    public boolean hasPlacesOf(Overview other) {
        return places.equals(other.places);
    }

    private List<Role> roles() {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (int node = 0; node < graph.nodes(); node++) {
            if (draws(node)) {
                found.add(role(node));
            }
        }
        return List.copyOf(found);
    }

    public OverviewGraph graph() {
        return graph;
    }

    public OverviewPlaces places() {
        return places;
    }

    public OverviewFilter filter() {
        return filter;
    }

    public OverviewFacts facts() {
        return facts;
    }

    PointIndex index() {
        return index;
    }

    TextWidths widths() {
        return texts.widths();
    }

    String title(int node) {
        return texts.title(graph, node);
    }

    PlacedBox area() {
        return new PlacedBox(0, 0, width(), height());
    }

    /// Whether a node is drawn at all.
    boolean draws(int node) {
        return !filter.hides() || filter.nodes().get(node) || facts.compromised().get(node);
    }

    Role role(int node) {
        if (facts.compromised().get(node)) {
            return Role.COMPROMISED;
        }
        OverviewPlaces.Column column = places.columns().get(places.column()[node]);
        if (column.distance() == 0) {
            return Role.ROOT;
        }
        if (facts.routes().components().get(graph.first(node))) {
            return Role.PATH;
        }
        return column.distance() == 1 && !graph.graph().rootsInferred() ? Role.DIRECT : Role.OTHER;
    }

    /// How much depends on a node, from 0 to 1; the root of the share, as areas are compared.
    double weight(int node) {
        return Math.sqrt(facts.dependants()[node] / mostDependants);
    }

    @Override
    public double width() {
        return places.width();
    }

    @Override
    public double height() {
        return places.height();
    }

    @Override
    public boolean isEmpty() {
        return graph.nodes() == 0;
    }

    @Override
    public Key key() {
        return key;
    }

    @Override
    public Optional<BoxShape> boxOf(int component) {
        return component < 0 || component >= graph.graph().size() || !draws(graph.nodeOf(component)) ? Optional.empty()
                : Optional.of(box(graph.nodeOf(component)));
    }

    @Override
    public Optional<BoxShape> boxAt(double x, double y, double scale) {
        OptionalInt node = scale < BOXES_FROM ? index.nearest(x, y, Math.min(NEAR / scale, OverviewPlaces.FILE))
                : boxedAt(x, y);
        return node.stream().filter(this::draws).mapToObj(this::box).findFirst();
    }

    private OptionalInt boxedAt(double x, double y) {
        List<Integer> found = new ArrayList<>();
        index.in(new PlacedBox(x - OverviewPlaces.FILE, y - BoxShape.HEIGHT, 2 * OverviewPlaces.FILE, 2 * BoxShape.HEIGHT),
                node -> {
                    if (box(node).area().contains(x, y)) {
                        found.add(node);
                    }
                });
        return found.stream().mapToInt(Integer::intValue).min();
    }

    /// The box of a node, in its place.
    BoxShape box(int node) {
        BoxShape shape = texts.describe(graph, node, role(node), facts.dependants()[node]);
        double width = texts.width(shape);
        return shape.at(new PlacedBox(places.x()[node] - width / 2, places.y()[node] - BoxShape.HEIGHT / 2, width,
                BoxShape.HEIGHT));
    }

    @Override
    public IntStream components() {
        return Arrays.stream(places.order()).filter(this::draws).map(graph::first);
    }

    @Override
    public String text(int component) {
        return texts.said(graph, graph.nodeOf(component));
    }

    /// The neighbour of a box that lies most level with it, along a dependency that is looked at.
    ///
    /// @param forward  to what it depends on, else to what depends on it
    public Optional<BoxShape> along(BoxShape box, boolean forward) {
        int node = graph.nodeOf(box.component());
        int first = forward ? graph.firstOut(node) : graph.firstIn(node);
        int end = forward ? graph.endOut(node) : graph.endIn(node);
        return IntStream.range(first, end).map(slot -> forward ? slot : graph.in(slot)).filter(filter.edges()::get)
                .map(edge -> forward ? graph.to(edge) : graph.from(edge)).filter(this::draws).boxed()
                .min(Comparator.comparingDouble(other -> Math.abs(places.y()[other] - places.y()[node]))).map(this::box);
    }

    /// The next box of the column.
    ///
    /// @param down  downwards, else upwards
    public Optional<BoxShape> inColumn(BoxShape box, boolean down) {
        int node = graph.nodeOf(box.component());
        OverviewPlaces.Column column = places.columns().get(places.column()[node]);
        int end = column.first() + column.count();
        int at = column.first();
        while (places.order()[at] != node) {
            at++;
        }
        int step = down ? 1 : -1;
        for (int i = at + step; i >= column.first() && i < end; i += step) {
            if (draws(places.order()[i])) {
                return Optional.of(box(places.order()[i]));
            }
        }
        return Optional.empty();
    }

    /// How many nodes of a column are looked at.
    public int looked(OverviewPlaces.Column column) {
        return (int) IntStream.range(column.first(), column.first() + column.count())
                .filter(i -> filter.nodes().get(places.order()[i])).count();
    }

    /// How large the dot of a component is.
    ///
    /// @param scale  screen px of one px of the picture
    /// @return its radius, screen px
    public double dotRadius(int component, double scale) {
        int node = graph.nodeOf(component);
        return OverviewDots.radius(weight(node), role(node), scale);
    }

    /// Whether the middle of a component lies in an area.
    public boolean isIn(int component, PlacedBox area) {
        int node = graph.nodeOf(component);
        return draws(node) && area.contains(places.x()[node], places.y()[node]);
    }

    public boolean isCompromised(int component) {
        return facts.compromised().get(graph.nodeOf(component));
    }

    /// What stands for the nodes that are compromised.
    public IntStream compromised() {
        return facts.compromised().stream().map(graph::first);
    }

    /// How many components depend on a component, or on one that is drawn as one with it.
    public int dependants(int component) {
        return facts.dependants()[graph.nodeOf(component)];
    }
}
