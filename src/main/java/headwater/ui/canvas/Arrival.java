package headwater.ui.canvas;

/// What a canvas does with a new picture.
public enum Arrival {
    /// It is shown from the start.
    START,
    /// What stays in it stays where it is on the screen.
    STAY
}
