package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.CurveShape;
import headwater.draw.DrawList;
import headwater.draw.Overview;
import headwater.draw.Picture;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the arrow keys lead: left and right along dependencies, up and down to the nearest box of the column.
final class Walk {
    enum Direction { LEFT, RIGHT, UP, DOWN }

    private Walk() {
    }

    /// The next box, or nothing at the border of the picture.
    static Optional<BoxShape> from(Picture picture, BoxShape box, Direction direction) {
        return switch (picture) {
            case DrawList drawing -> from(drawing, box, direction);
            case Overview overview -> switch (direction) {
                case LEFT -> overview.along(box, false);
                case RIGHT -> overview.along(box, true);
                case UP -> overview.inColumn(box, false);
                case DOWN -> overview.inColumn(box, true);
            };
        };
    }

    private static Optional<BoxShape> from(DrawList drawing, BoxShape box, Direction direction) {
        return switch (direction) {
            case LEFT -> along(drawing, box, curve -> curve.to() == box.component());
            case RIGHT -> along(drawing, box, curve -> curve.from() == box.component());
            case UP -> inColumn(drawing, box, other -> other.area().middle() < box.area().middle());
            case DOWN -> inColumn(drawing, box, other -> other.area().middle() > box.area().middle());
        };
    }

    /// The neighbour at the other end of a dependency that lies most level with the box.
    private static Optional<BoxShape> along(DrawList drawing, BoxShape box, Predicate<CurveShape> follows) {
        return drawing.curves().stream().filter(follows)
                .map(curve -> curve.to() == box.component() ? curve.from() : curve.to())
                .flatMap(component -> drawing.boxOf(component).stream())
                .filter(other -> other.component() != box.component())
                .min(Comparator.comparingDouble(other -> Math.abs(other.area().middle() - box.area().middle())));
    }

    private static Optional<BoxShape> inColumn(DrawList drawing, BoxShape box, Predicate<BoxShape> beyond) {
        return drawing.boxes().stream().filter(beyond).min(Comparator.comparingDouble(other ->
                Math.abs(other.area().middle() - box.area().middle())
                        + 4 * Math.abs(other.area().x() - box.area().x())));
    }
}
