package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.ColumnHeads;
import headwater.draw.DrawList;
import headwater.draw.Overview;
import headwater.draw.Picture;
import headwater.draw.Role;
import headwater.layout.PlacedBox;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Where a picture stands in a control of some size.
///
/// @param width   of the control, px
/// @param height  of the control, px
record Framing(Picture picture, double width, double height) {
    private static final double LARGEST = 1.3;
    /// From here on names are 12 px and versions 10.5 px high.
    private static final double READABLE = 0.93;
    /// Down to here everything is shown rather than a part: text is then larger than its picture.
    private static final double LEAST_WHOLE = 0.68;
    private static final double GOAL_AT_RIGHT = 0.85;
    private static final double RING = 5;
    /// What stays free at the edges, px.
    static final Viewport.Area BORDER = new Viewport.Area(14, 10, 14, 14);

    /// What stays free at the edges, with what the canvas writes there.
    Viewport.Area border() {
        return picture instanceof Overview ? new Viewport.Area(BORDER.x(), ColumnHeads.HEIGHT, BORDER.width(), BORDER.height())
                : BORDER;
    }

    private Viewport.Area free() {
        Viewport.Area border = border();
        return new Viewport.Area(border.x(), border.y(), width - border.x() - border.width(),
                height - border.y() - border.height());
    }

    /// The smallest scale to which one can zoom.
    double least() {
        return Math.min(Viewport.MIN_SCALE, whole().scale());
    }

    /// Everything.
    Viewport whole() {
        return Viewport.fit(picture.width(), picture.height(), free(), LARGEST);
    }

    /// Everything, as long as it can be read; else all columns, as long as they can be; what is wider begins
    /// at its right end, where the suspects are. One of them is whole: the selected one, or the first; and so is the
    /// shortest way to it, as long as it can be read. No column is cut at the left where that can be helped.
    Viewport start(OptionalInt selected) {
        Viewport whole = whole();
        if (!(picture instanceof DrawList drawing) || whole.scale() >= LEAST_WHOLE || free().width() <= 0 || free().height() <= 0) {
            return whole;
        }
        List<BoxShape> goals = drawing.boxes().stream()
                .filter(box -> box.role() == Role.COMPROMISED || box.role() == Role.TARGET).toList();
        double right = goals.stream().mapToDouble(box -> box.area().right()).average().orElse(picture.width());
        double middle = goals.stream().mapToDouble(box -> box.area().middle()).average().orElse(picture.height() / 2);
        double across = free().width() / picture.width();
        Optional<PlacedBox> way = way(drawing, selected).filter(area -> fitting(area) >= LEAST_WHOLE);
        double scale = Math.min(across >= LEAST_WHOLE ? Math.min(READABLE, across) : READABLE,
                way.map(this::fitting).orElse(READABLE));
        Viewport begin = new Viewport(scale,
                shift(free().x(), free().width(), picture.width() * scale, right * scale, GOAL_AT_RIGHT),
                shift(free().y(), free().height(), picture.height() * scale, middle * scale, 0.5));
        Optional<PlacedBox> shown = way.or(() -> goals.stream().filter(box -> selected.isPresent()
                && box.holds(selected.getAsInt())).findFirst().or(() -> goals.stream().findFirst()).map(BoxShape::area));
        return shown.map(area -> wholeColumns(drawing, showing(begin, area), area)).orElse(begin);
    }

    /// The area of the shortest way that a picture at rest shows.
    private static Optional<PlacedBox> way(DrawList drawing, OptionalInt selected) {
        Set<Integer> steps = drawing.key().way(selected).map(way -> Set.copyOf(way.dependencies())).orElse(Set.of());
        return drawing.curves().stream().filter(curve -> steps.contains(curve.dependency()))
                .flatMap(curve -> Stream.of(curve.from(), curve.to())).flatMap(box -> drawing.boxOf(box).stream())
                .map(BoxShape::area).reduce(Framing::around);
    }

    private static PlacedBox around(PlacedBox one, PlacedBox other) {
        double x = Math.min(one.x(), other.x());
        double y = Math.min(one.y(), other.y());
        return new PlacedBox(x, y, Math.max(one.right(), other.right()) - x, Math.max(one.bottom(), other.bottom()) - y);
    }

    /// The scale at which an area just fits.
    private double fitting(PlacedBox area) {
        return Math.min((free().width() - 2 * RING) / area.width(), (free().height() - 2 * RING) / area.height());
    }

    private Viewport showing(Viewport view, PlacedBox area) {
        return view.moved(
                into(view.toScreenX(area.x()), area.width() * view.scale(), free().x(), free().width()),
                into(view.toScreenY(area.y()), area.height() * view.scale(), free().y(), free().height()));
    }

    /// Moves the picture to the right until the boxes that the left edge cuts are whole, unless that moves away what has to
    /// be shown.
    private Viewport wholeColumns(DrawList drawing, Viewport view, PlacedBox shown) {
        double cut = drawing.boxes().stream().map(BoxShape::area)
                .filter(box -> view.toScreenX(box.x()) < 0 && view.toScreenX(box.right()) > 0)
                .mapToDouble(box -> view.toScreenX(box.x())).min().orElse(free().x());
        double missing = free().x() - cut;
        return view.toScreenX(shown.right()) + missing > width - RING ? view : view.moved(missing, 0);
    }

    /// As seen before, when a bar takes some of the height: moved up as far as its beginning allows, so that its end
    /// stays in sight.
    Viewport raised(Viewport seen) {
        double below = seen.toScreenY(picture.height()) - height;
        double above = seen.toScreenY(0);
        return seen.moved(0, -Math.clamp(above, 0, Math.max(0, below)));
    }

    /// How far something has to move to lie inside, with the ring around it.
    private static double into(double start, double size, double from, double room) {
        double first = from + RING;
        double last = from + room - RING - size;
        return start < first ? first - start : Math.min(0, Math.max(last, first) - start);
    }

    /// Puts a place of the picture at a share of the room, without leaving room empty; what fits is centred.
    private static double shift(double start, double room, double size, double place, double share) {
        return size <= room ? start + (room - size) / 2
                : Math.clamp(start + room * share - place, start + room - size, start);
    }

    /// As seen before, so that a box which both pictures show stays where it is on the screen: the selected one where it
    /// is seen, else the one nearest to the middle. Nothing when they share no box.
    Optional<Viewport> staying(Picture before, Viewport seen, OptionalInt selected) {
        return switch (before) {
            case Overview old -> picture instanceof Overview now && now.hasPlacesOf(old) ? Optional.of(seen) : Optional.empty();
            case DrawList old -> picture instanceof DrawList now ? staying(old, now, seen, selected) : Optional.empty();
        };
    }

    private Optional<Viewport> staying(DrawList before, DrawList after, Viewport seen, OptionalInt selected) {
        Comparator<BoxShape> nearest = Comparator.comparingDouble(box -> Math.hypot(
                seen.toScreenX(box.area().x() + box.area().width() / 2) - width / 2,
                seen.toScreenY(box.area().middle()) - height / 2));
        Optional<BoxShape> chosen = selected.stream().boxed().flatMap(c -> before.boxOf(c).stream())
                .filter(box -> visible(box, seen) && now(after, box).isPresent()).findFirst();
        return chosen.or(() -> before.boxes().stream().filter(box -> now(after, box).isPresent()).min(nearest))
                .map(old -> {
                    BoxShape box = now(after, old).orElseThrow();
                    return seen.moved((old.area().x() - box.area().x()) * seen.scale(),
                            (old.area().middle() - box.area().middle()) * seen.scale());
                });
    }

    private boolean visible(BoxShape box, Viewport seen) {
        double x = seen.toScreenX(box.area().x());
        double y = seen.toScreenY(box.area().middle());
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    private static Optional<BoxShape> now(DrawList after, BoxShape old) {
        return after.boxes().stream().filter(box -> box.component() == old.component()).findFirst();
    }
}
