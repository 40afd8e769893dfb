package headwater.draw;

import java.util.Optional;
import java.util.stream.IntStream;

/// What a canvas shows: shapes at places in px, with what a search, a walk and a mouse need to know about them. Immutable.
public sealed interface Picture permits DrawList, Overview {
    double width();

    double height();

    boolean isEmpty();

    /// What a legend tells.
    Key key();

    /// The box that shows a component, its own or that of its group.
    Optional<BoxShape> boxOf(int component);

    /// The box at a point.
    ///
    /// @param scale  screen px of one px of the picture
    Optional<BoxShape> boxAt(double x, double y, double scale);

    /// What boxes stand for, in reading order: from left to right, in a column from top to bottom.
    IntStream components();

    /// What a search looks in: name, version and what else the box says.
    String text(int component);
}
