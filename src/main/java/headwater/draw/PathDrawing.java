package headwater.draw;

import headwater.layout.LaidOutGraph;
import headwater.layout.LayeredLayout;
import headwater.layout.LayoutBox;
import headwater.layout.LayoutEdge;
import headwater.layout.LayoutEffort;
import headwater.layout.LayoutInput;
import headwater.layout.PlacedBox;
import headwater.layout.Room;
import headwater.layout.Route;
import headwater.layout.Spacing;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Makes the picture of a path figure: boxes as wide as their text, laid out in layers, with the declared ranges on the
/// dependencies.
public final class PathDrawing {
    private static final double LABEL_PADDING = 4;
    private static final int LONGEST_RANGE = 14;
    private static final double LONGEST_TEXT = 400;
    private static final double LONGEST_LIST = 260;
    /// What a window of 1440 × 900 px leaves for the picture, with its bars and its legend taken off.
    private static final Room WINDOW = new Room(784, 536);
    /// Smaller than this, ranges could not be read.
    private static final double RANGES_FROM = 0.955;
    private static final Spacing ROOMY = new Spacing(14, 46, 22, 11, 15, 4);
    private static final Spacing CLOSE = new Spacing(12, 30, 16, 10, 15, 4);
    private static final Spacing AIRY = new Spacing(12, 30, 28, 12, 15, 4);
    private static final int BOXES_WITH_AIR = 20;

    private final FigureView view;
    private final FigureContent figure;
    private final DependencyGraph graph;
    private final DrawList before;
    private final TextWidths widths;
    private final BitSet targets = new BitSet();
    private final BitSet compromised = new BitSet();
    private final Map<String, Integer> namesakes = new HashMap<>();

    private PathDrawing(FigureView view, DrawList before, TextWidths widths) {
        this.view = view;
        this.figure = view.figure();
        this.graph = figure.graph();
        this.before = before;
        this.widths = widths;
        Arrays.stream(figure.targets()).forEach(targets::set);
        Arrays.stream(figure.compromised()).forEach(compromised::set);
        Arrays.stream(figure.components())
                .forEach(c -> namesakes.merge(graph.component(c).label(), 1, Integer::sum));
    }

    /// Every component for itself.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static DrawList of(FigureContent figure, TextWidths widths, Progress progress) {
        return of(figure, ViewEdits.EXPANDED, DrawList.EMPTY, widths, progress);
    }

    /// @param before  a picture whose boxes keep their order from top to bottom
    /// @throws headwater.progress.CancelledException when cancelled
    public static DrawList of(FigureContent figure, ViewEdits edits, DrawList before, TextWidths widths,
            Progress progress) {
        return new PathDrawing(FigureView.of(figure, edits), before, widths).draw(progress);
    }

    private DrawList draw(Progress progress) {
        List<BoxShape> texts = new ArrayList<>();
        List<LayoutBox> boxes = new ArrayList<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (FigureView.Box box : view.boxes()) {
            int c = box.component();
            BoxShape shape = box.group().map(group -> describe(c, group)).orElseGet(() -> describe(c));
            texts.add(shape);
            roles.add(shape.role());
            double frame = shape.frame();
            boxes.add(new LayoutBox(width(shape) + frame, BoxShape.HEIGHT + frame, graph.isRoot(c), targets.get(c), rank(box)));
        }
        LaidOutGraph laidOut = layOut(boxes, progress);
        List<BoxShape> placed = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            PlacedBox area = laidOut.boxes().get(i);
            double frame = texts.get(i).frame();
            placed.add(texts.get(i).at(new PlacedBox(area.x(), area.y(), area.width() - frame,
                    area.height() - frame)));
        }
        return new DrawList(placed, curves(laidOut), laidOut.width(), laidOut.height(), shortest(),
                List.copyOf(roles), view.groups());
    }

    /// Where the box was in the picture before; nothing for a new one.
    private OptionalDouble rank(FigureView.Box box) {
        return box.group().map(Group::members).orElseGet(() -> List.of(box.component())).stream()
                .flatMap(c -> before.boxOf(c).stream()).mapToDouble(old -> old.area().middle()).average();
    }

    /// The lines that the shortest way runs along.
    private List<Integer> shortest() {
        Set<Integer> way = new HashSet<>(ShortestRoute.of(figure));
        return view.lines().stream().filter(line -> line.dependencies().stream().anyMatch(way::contains))
                .map(line -> line.dependencies().getFirst()).toList();
    }

    /// With room for the ranges; closer and without, when that lets a wide picture be shown larger.
    private LaidOutGraph layOut(List<LayoutBox> boxes, Progress progress) {
        boolean few = boxes.size() <= BOXES_WITH_AIR;
        LayoutInput close = new LayoutInput(boxes, edges(false), few ? AIRY : CLOSE);
        if (!few) {
            return LayeredLayout.of(close, WINDOW, LayoutEffort.INTERACTIVE, progress);
        }
        LaidOutGraph roomy = LayeredLayout.of(new LayoutInput(boxes, edges(true), ROOMY), WINDOW,
                LayoutEffort.INTERACTIVE, progress);
        return WINDOW.scale(roomy) >= RANGES_FROM ? roomy
                : LayeredLayout.of(close, WINDOW, LayoutEffort.INTERACTIVE, progress);
    }

    private List<LayoutEdge> edges(boolean ranges) {
        return view.lines().stream().map(line -> new LayoutEdge(line.from(), line.to(),
                ranges ? labelWidth(range(line)) : 0)).toList();
    }

    private List<CurveShape> curves(LaidOutGraph laidOut) {
        List<CurveShape> curves = new ArrayList<>();
        for (int i = 0; i < view.lines().size(); i++) {
            FigureView.Line line = view.lines().get(i);
            Route route = laidOut.routes().get(i);
            curves.add(new CurveShape(line.dependencies().getFirst(), view.boxes().get(line.from()).component(),
                    view.boxes().get(line.to()).component(), route.curve(), route.bounds(), range(line),
                    route.label()));
        }
        return curves;
    }

    private BoxShape describe(int c, Group group) {
        boolean cycle = group.kind() == Group.Kind.CYCLE;
        int count = group.members().size();
        List<String> names = group.members().stream().map(member -> graph.component(member).name()).toList();
        return new BoxShape(c, new PlacedBox(0, 0, 0, 0), group.members().stream().anyMatch(this::isDirect)
                ? Role.DIRECT : Role.PATH, count + (cycle ? " components in a cycle" : " in a row"),
                inOneLine(names, cycle ? ", " : " › "), Optional.of(group));
    }

    /// As many names as there is room for, the last one always, for that is where the way goes on.
    private String inOneLine(List<String> names, String between) {
        String all = String.join(between, names);
        for (int kept = names.size() - 2; widths.width(all, TextStyle.DETAIL) > LONGEST_LIST && kept > 0; kept--) {
            all = String.join(between, names.subList(0, kept)) + between + "…" + between + names.getLast();
        }
        return shortened(all, TextStyle.DETAIL);
    }

    private BoxShape describe(int c) {
        Component component = graph.component(c);
        String name = component.name().isEmpty() ? component.label() : component.name();
        return new BoxShape(c, new PlacedBox(0, 0, 0, 0), role(c), shortened(name, TextStyle.NAME),
                shortened(detail(c, component), TextStyle.DETAIL));
    }

    private Role role(int c) {
        if (compromised.get(c)) {
            return Role.COMPROMISED;
        }
        if (graph.isRoot(c)) {
            return Role.ROOT;
        }
        if (targets.get(c)) {
            return Role.TARGET;
        }
        return isDirect(c) ? Role.DIRECT : Role.PATH;
    }

    private boolean isDirect(int c) {
        for (int slot = graph.firstIncoming(c); slot < graph.endIncoming(c); slot++) {
            if (graph.isRoot(graph.from(graph.incoming(slot))) && !graph.rootsInferred()) {
                return true;
            }
        }
        return false;
    }

    private String detail(int c, Component component) {
        List<String> parts = new ArrayList<>();
        if (!component.version().isEmpty()) {
            parts.add(component.version());
        }
        if (c == graph.project()) {
            parts.add("project");
        } else if (graph.isRoot(c)) {
            parts.add(graph.rootsInferred() ? "root, inferred" : "workspace");
        } else if (isDirect(c)) {
            parts.add("direct");
        }
        String holder = holder(component.location());
        if (namesakes.getOrDefault(component.label(), 0) > 1 && !holder.isEmpty()) {
            parts.add("in " + holder);
        }
        return String.join(" · ", parts);
    }

    /// The component in whose folder this one is installed, by its location; empty at the top.
    private static String holder(String location) {
        int inner = location.lastIndexOf("/node_modules/");
        if (inner < 0) {
            return "";
        }
        String outer = location.substring(0, inner);
        int start = outer.lastIndexOf("node_modules/");
        return start < 0 ? outer : outer.substring(start + "node_modules/".length());
    }

    /// Without the middle of what is too long: namesakes of one scope differ at the end.
    private String shortened(String text, TextStyle style) {
        double width = widths.width(text, style);
        if (width <= LONGEST_TEXT) {
            return text;
        }
        int kept = (int) (text.length() * LONGEST_TEXT / width) - 1;
        return text.substring(0, kept / 2) + "…" + text.substring(text.length() - (kept - kept / 2));
    }

    private double width(BoxShape shape) {
        double text = Math.max(widths.width(shape.title(), TextStyle.NAME),
                widths.width(shape.detail(), TextStyle.DETAIL));
        return Math.max(BoxShape.MIN_WIDTH, Math.ceil(shape.textInset() + text + BoxShape.RIGHT_INSET));
    }

    /// A line that stands for several dependencies has none.
    private String range(FigureView.Line line) {
        String range = graph.range(line.dependencies().getFirst());
        if (range == null || line.dependencies().size() > 1) {
            return "";
        }
        return range.length() <= LONGEST_RANGE ? range : range.substring(0, LONGEST_RANGE - 1) + "…";
    }

    private double labelWidth(String label) {
        return label.isEmpty() ? 0 : Math.ceil(widths.width(label, TextStyle.RANGE) + LABEL_PADDING);
    }
}
