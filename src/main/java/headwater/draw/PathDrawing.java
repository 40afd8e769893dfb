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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the picture of a path figure: boxes as wide as their text, laid out in layers, with the declared ranges on the
/// dependencies.
public final class PathDrawing {
    private static final double LABEL_PADDING = 4;
    /// What a window of 1440 × 900 px leaves for the picture, with its bars and its legend taken off.
    private static final Room WINDOW = new Room(784, 536);
    /// Smaller than this, ranges could not be read.
    private static final double RANGES_FROM = 0.955;
    private static final Spacing ROOMY = new Spacing(14, 46, 22, 11, 15, 4);
    private static final Spacing SNUG = new Spacing(12, 30, 22, 11, 15, 4);
    private static final Spacing CLOSE = new Spacing(12, 30, 16, 10, 15, 4);
    private static final Spacing AIRY = new Spacing(12, 30, 28, 12, 15, 4);
    private static final int BOXES_WITH_AIR = 20;
    private static final Lengths CUT = new Lengths(400, 14);
    private static final Lengths WHOLE = new Lengths(680, 40);

    /// How long texts may be.
    ///
    /// @param name   px
    /// @param range  characters
    private record Lengths(double name, int range) {
    }

    private final FigureView view;
    private final DrawList before;
    private final TextWidths widths;
    private final BoxTexts texts;
    private final Ranges ranges;
    private final List<BoxShape> shapes;
    private final List<Way> ways;

    private PathDrawing(FigureView view, DrawList before, TextWidths widths, Lengths lengths) {
        this.view = view;
        this.before = before;
        this.widths = widths;
        texts = new BoxTexts(view, widths, lengths.name());
        ways = ways();
        shapes = view.boxes().stream().map(texts::describe).toList();
        ranges = new Ranges(view, ways, lengths.range());
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
        FigureView view = FigureView.of(figure, edits);
        PathDrawing cut = new PathDrawing(view, before, widths, CUT);
        if (view.boxes().size() > BOXES_WITH_AIR) {
            return cut.draw(cut.close(CLOSE, progress));
        }
        PathDrawing whole = new PathDrawing(view, before, widths, WHOLE);
        Optional<DrawList> drawn = whole.says().equals(cut.says()) ? Optional.empty()
                : whole.roomy(progress).map(whole::draw);
        return drawn.orElseGet(() -> cut.draw(cut.roomy(progress).orElseGet(() -> cut.close(AIRY, progress))));
    }

    /// Every text that could be cut.
    private List<String> says() {
        return Stream.concat(shapes.stream().flatMap(shape -> Stream.of(shape.title(), shape.detail())),
                view.lines().stream().map(ranges::of)).toList();
    }

    private DrawList draw(LaidOutGraph laidOut) {
        List<BoxShape> placed = new ArrayList<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < shapes.size(); i++) {
            PlacedBox area = laidOut.boxes().get(i);
            double frame = shapes.get(i).frame();
            placed.add(shapes.get(i).at(new PlacedBox(area.x(), area.y(), area.width() - frame,
                    area.height() - frame)));
            roles.add(shapes.get(i).role());
            texts.change(view.boxes().get(i).component()).ifPresent(roles::add);
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

    private List<LayoutBox> boxes() {
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

    /// With room for the ranges, if need be with less air where the view has changed; nothing where that makes a
    /// picture so wide that they could not be read.
    private Optional<LaidOutGraph> roomy(Progress progress) {
        return (before.isEmpty() ? Stream.of(ROOMY) : Stream.of(ROOMY, SNUG)).map(spacing -> layOut(true, spacing, progress))
                .filter(laidOut -> WINDOW.scale(laidOut) >= RANGES_FROM).findFirst();
    }

    /// Without, so that a wide picture can be shown larger.
    private LaidOutGraph close(Spacing spacing, Progress progress) {
        return layOut(false, spacing, progress);
    }

    private LaidOutGraph layOut(boolean labels, Spacing spacing, Progress progress) {
        return LayeredLayout.of(new LayoutInput(boxes(), edges(labels), spacing), WINDOW, LayoutEffort.INTERACTIVE,
                progress);
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
