package headwater.draw;

/// Measures text, so that boxes are as wide as what they say. Safe to call from any thread.
@FunctionalInterface
public interface TextWidths {
    /// px
    double width(String text, TextStyle style);
}
