package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.FigurePainter;
import headwater.draw.Highlight;
import headwater.draw.Palette;
import javafx.scene.Node;

/// Shows one picture by a node, which it paints whenever something about it changes.
interface PicturePainter {
    /// What is to be seen at one moment.
    ///
    /// @param width   of the picture's node, px
    /// @param height  of the picture's node, px
    /// @param sharp   pixels of the screen for one px
    record Look(Viewport view, Palette palette, Highlight highlight, FigurePainter.Marks marks, double width, double height,
            double sharp) {
    }

    /// What shows the picture.
    Node node();

    void paint(Look look);

    /// Whether a box said all it has to say when it was painted last.
    boolean tellsAll(BoxShape box);

    /// Whether what was painted last is final: nothing of it is still being made.
    boolean isSettled();
}
