package headwater.layout;

import java.util.List;
import java.util.OptionalInt;

/// The finished picture: where every box stands and how every edge runs. All coordinates are px, not negative, and
/// inside `width` × `height`. Boxes never overlap, no edge runs through a box, labels overlap neither boxes nor
/// each other.
///
/// @param boxes by box index of the input
/// @param routes by edge index of the input; parallel edges share one curve
/// @param trunks where many edges into one box run together, by box
/// @param columns number of columns from left to right
/// @param crossings edge crossings between the columns, parallel edges counted once
public record LaidOutGraph(List<PlacedBox> boxes, List<Route> routes, List<Trunk> trunks, double width, double height, int columns,
        long crossings) {
    public LaidOutGraph {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
        trunks = List.copyOf(trunks);
    }

    /// The box at a point, in O(boxes).
    public OptionalInt boxAt(double x, double y) {
        for (int box = 0; box < boxes.size(); box++) {
            if (boxes.get(box).contains(x, y)) {
                return OptionalInt.of(box);
            }
        }
        return OptionalInt.empty();
    }
}
