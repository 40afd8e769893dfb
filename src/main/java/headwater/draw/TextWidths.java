package headwater.draw;

/// Measures text, so that boxes are as wide as what they say. Safe to call from any thread.
@FunctionalInterface
public interface TextWidths {
    /// px
    double width(String text, TextStyle style);

    /// The same for a text that will not be asked for again, such as a name cut in one of many ways.
    default double widthOnce(String text, TextStyle style) {
        return width(text, style);
    }
}
