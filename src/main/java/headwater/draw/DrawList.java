package headwater.draw;

import headwater.layout.PlacedBox;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A finished picture as shapes in px, in drawing order: curves below, boxes above. Immutable; screen, SVG and PNG are
/// made from the same list.
///
/// @param boxes      by component number, ascending
/// @param junctions  where many curves run together
/// @param key        what a legend tells
/// @param groups     what can be shown as one box, whether it is now or not
public record DrawList(List<BoxShape> boxes, List<CurveShape> curves, List<Junction> junctions, double width,
        double height, Key key, List<Group> groups) implements Picture {
    /// A picture of nothing.
    public static final DrawList EMPTY = new DrawList(List.of(), List.of(), List.of(), 0, 0, Key.EMPTY, List.of());

    public DrawList {
        boxes = List.copyOf(boxes);
        curves = List.copyOf(curves);
        junctions = List.copyOf(junctions);
        groups = List.copyOf(groups);
    }

    @Override
    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    @Override
    public Optional<BoxShape> boxOf(int component) {
        return boxes.stream().filter(box -> box.holds(component)).findFirst();
    }

    /// The group that a component belongs to, collapsed or not.
    public Optional<Group> groupOf(int component) {
        return groups.stream().filter(group -> group.members().contains(component)).findFirst();
    }

    @Override
    public Optional<BoxShape> boxAt(double x, double y, double scale) {
        return boxes.stream().filter(box -> box.area().contains(x, y)).findFirst();
    }

    @Override
    public IntStream components() {
        return boxes.stream().sorted(Comparator.comparingDouble((BoxShape box) -> box.area().x())
                .thenComparingDouble(box -> box.area().y())).mapToInt(BoxShape::component);
    }

    @Override
    public String text(int component) {
        return boxOf(component).map(box -> box.title() + " " + box.detail()).orElse("");
    }

    /// The same picture, which at rest shows the way to a component, if there is one.
    public DrawList aimedAt(OptionalInt component) {
        return new DrawList(boxes, curves, junctions, width, height, key.aimedAt(component), groups);
    }

    /// The whole area.
    public PlacedBox area() {
        return new PlacedBox(0, 0, width, height);
    }
}
