package headwater.draw;

import headwater.layout.PlacedBox;
import java.util.List;
import java.util.Optional;

/// A finished picture as shapes in px, in drawing order: curves below, boxes above. Immutable; screen, SVG and PNG are
/// made from the same list.
///
/// @param boxes     by component number, ascending
/// @param shortest  dependencies of the shortest path, which a picture at rest shows
/// @param legend    the roles that occur
/// @param groups    what can be shown as one box, whether it is now or not
public record DrawList(List<BoxShape> boxes, List<CurveShape> curves, double width, double height,
        List<Integer> shortest, List<Role> legend, List<Group> groups) {
    /// A picture of nothing.
    public static final DrawList EMPTY = new DrawList(List.of(), List.of(), 0, 0, List.of(), List.of(), List.of());

    public DrawList {
        boxes = List.copyOf(boxes);
        curves = List.copyOf(curves);
        shortest = List.copyOf(shortest);
        legend = List.copyOf(legend);
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    /// The box of a component, its own or that of its group.
    public Optional<BoxShape> boxOf(int component) {
        return boxes.stream().filter(box -> box.holds(component)).findFirst();
    }

    /// The group that a component belongs to, collapsed or not.
    public Optional<Group> groupOf(int component) {
        return groups.stream().filter(group -> group.members().contains(component)).findFirst();
    }

    /// The box at a point.
    public Optional<BoxShape> boxAt(double x, double y) {
        return boxes.stream().filter(box -> box.area().contains(x, y)).findFirst();
    }

    /// The whole area.
    public PlacedBox area() {
        return new PlacedBox(0, 0, width, height);
    }
}
