package headwater.draw;

import headwater.analysis.diff.Mark;
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
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Makes the picture of a path figure: boxes as wide as their text, laid out in layers, with the declared ranges on the
/// dependencies.
public final class PathDrawing {
    private static final double LABEL_PADDING = 4;
    /// What a window of 1440 × 900 px leaves for the picture, with its bars and its legend taken off.
    private static final Room WINDOW = new Room(784, 536);
    /// Smaller than this, ranges could not be read.
    private static final double RANGES_FROM = 0.955;
    private static final Spacing ROOMY = new Spacing(14, 46, 22, 11, 15, 4);
    private static final Spacing CLOSE = new Spacing(12, 30, 16, 10, 15, 4);
    private static final Spacing AIRY = new Spacing(12, 30, 28, 12, 15, 4);
    private static final int BOXES_WITH_AIR = 20;

    private final FigureView view;
    private final DrawList before;
    private final TextWidths widths;
    private final BoxTexts texts;
    private final Ranges ranges;
    private final List<Way> ways;

    private PathDrawing(FigureView view, DrawList before, TextWidths widths) {
        this.view = view;
        this.before = before;
        this.widths = widths;
        texts = new BoxTexts(view, widths);
        ways = ways();
        ranges = new Ranges(view, ways);
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
        List<BoxShape> shapes = view.boxes().stream().map(texts::describe).toList();
        LaidOutGraph laidOut = layOut(boxes(shapes), progress);
        List<BoxShape> placed = new ArrayList<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < shapes.size(); i++) {
            PlacedBox area = laidOut.boxes().get(i);
            double frame = shapes.get(i).frame();
            placed.add(shapes.get(i).at(new PlacedBox(area.x(), area.y(), area.width() - frame,
                    area.height() - frame)));
            roles.add(shapes.get(i).role());
        }
        List<Junction> junctions = laidOut.trunks().stream().map(trunk -> new Junction(
                view.boxes().get(trunk.box()).component(), trunk.edges(), trunk.x(), trunk.lead().y())).toList();
        return new DrawList(placed, curves(laidOut), junctions, laidOut.width(), laidOut.height(),
                new Key(List.copyOf(roles), ways, view.hidden(), marks()), view.groups());
    }

    /// What happened to the dependencies that are shown.
    private List<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        view.figure().differences().dependencies().values().forEach(marks::add);
        return List.copyOf(marks);
    }

    private List<LayoutBox> boxes(List<BoxShape> shapes) {
        List<LayoutBox> boxes = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            FigureView.Box box = view.boxes().get(i);
            double frame = shapes.get(i).frame();
            boxes.add(new LayoutBox(width(shapes.get(i)) + frame, BoxShape.HEIGHT + frame,
                    view.figure().graph().isRoot(box.component()), texts.isTarget(box.component()), rank(box)));
        }
        return boxes;
    }

    /// Where the box was in the picture before; nothing for a new one.
    private OptionalDouble rank(FigureView.Box box) {
        return box.group().map(Group::members).orElseGet(() -> List.of(box.component())).stream()
                .flatMap(c -> before.boxOf(c).stream()).mapToDouble(old -> old.area().middle()).average();
    }

    /// Along the lines of the view; what is hidden does not make another way the shortest.
    private List<Way> ways() {
        List<Way> found = new ArrayList<>();
        ShortestWays.of(view.whole()).forEach((target, dependencies) -> {
            Set<Integer> on = new HashSet<>(dependencies);
            List<Integer> lines = view.lines().stream().filter(line -> line.dependencies().stream()
                    .anyMatch(on::contains)).map(line -> line.dependencies().getFirst()).toList();
            found.add(new Way(target, texts.name(target), dependencies.size(), lines));
        });
        return found;
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

    private List<LayoutEdge> edges(boolean labels) {
        return view.lines().stream().map(line -> new LayoutEdge(line.from(), line.to(),
                labels ? labelWidth(ranges.atRest(line)) : 0)).toList();
    }

    private List<CurveShape> curves(LaidOutGraph laidOut) {
        List<CurveShape> curves = new ArrayList<>();
        for (int i = 0; i < view.lines().size(); i++) {
            FigureView.Line line = view.lines().get(i);
            Route route = laidOut.routes().get(i);
            curves.add(new CurveShape(line.dependencies().getFirst(), view.boxes().get(line.from()).component(),
                    view.boxes().get(line.to()).component(), route.curve(), route.bounds(), ranges.of(line),
                    route.label(), view.figure().differences().ofDependency(line.dependencies().getFirst())));
        }
        return curves;
    }

    private double width(BoxShape shape) {
        double text = Math.max(widths.width(shape.title(), TextStyle.NAME),
                widths.width(shape.detail(), TextStyle.DETAIL));
        return Math.max(BoxShape.MIN_WIDTH, Math.ceil(shape.textInset() + text + BoxShape.RIGHT_INSET));
    }

    private double labelWidth(String label) {
        return label.isEmpty() ? 0 : Math.ceil(widths.width(label, TextStyle.RANGE) + LABEL_PADDING);
    }
}
