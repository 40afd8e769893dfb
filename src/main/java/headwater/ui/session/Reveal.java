package headwater.ui.session;

/// A component that is to be found in one of the views.
public record Reveal(int component, Place where) {
    /// The views that show components.
    public enum Place {
        TABLE, PICTURE, DOMINATORS,
        /// The graph around it.
        NEIGHBOURHOOD
    }
}
