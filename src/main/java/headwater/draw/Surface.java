package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.List;

/// What a picture is painted on: a screen, an SVG or a bitmap. Coordinates are px of the picture, colours `#rrggbb`.
public interface Surface {
    /// How much the following shapes cover, from 0 to 1.
    void opacity(double share);

    /// @param arc  diameter of the rounded corners, px
    void fillBox(PlacedBox area, double arc, String colour);

    void strokeBox(PlacedBox area, double arc, String colour, double width);

    /// @param dash  length of dashes and of the gaps between them, px; 0 for an unbroken line
    void strokeCurve(List<Cubic> curve, String colour, double width, double dash);

    void strokeLine(double x0, double y0, double x1, double y1, String colour, double width);

    void fillPolygon(double[] x, double[] y, String colour);

    /// Paints one line of text.
    void text(Text text);

    /// A line of text at a place.
    ///
    /// @param x       left end, or the centre when `centred`
    /// @param middle  vertical middle
    /// @param size    px
    /// @param room    px that it may take at most; it is set narrower rather than cut
    record Text(String text, double x, double middle, TextStyle style, double size, String colour, boolean centred,
            double room) {
    }
}
