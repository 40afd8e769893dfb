package headwater.draw;

import headwater.layout.PlacedBox;

/// A component as a box with two lines of text.
///
/// @param component  number in the graph that is drawn
/// @param title      the name
/// @param detail     version and what else tells it from its namesakes
public record BoxShape(int component, PlacedBox area, Role role, String title, String detail) {
    /// Where the text begins, from the left side: after the bar, or after the glyph.
    public double textInset() {
        return role == Role.COMPROMISED ? GLYPH_INSET : BAR_INSET;
    }

    static final double GLYPH_INSET = 27;
    static final double BAR_INSET = 13;
    static final double RIGHT_INSET = 9;
    static final double HEIGHT = 46;
    static final double MIN_WIDTH = 88;
}
