package headwater.draw;

/// A figure as it leaves the program, with what stands around the picture. Knows the places; painting goes to a [Surface].
public interface Sheet {
    /// What a reader is told who does not see it; may be empty.
    String headline();

    /// px
    double width();

    /// px
    double height();

    /// Where the picture begins, px.
    double left();

    /// Where the picture begins, px.
    double top();

    /// What the sheet is covered with before anything is painted, `#rrggbb`.
    String ground();

    /// Paints what stands around the picture.
    void paintFrame(Surface surface);

    /// Paints the picture; its own corner is 0, 0.
    void paintPicture(Surface surface);
}
