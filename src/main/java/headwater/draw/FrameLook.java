package headwater.draw;

import headwater.layout.PlacedBox;

/// What one frame of an overview shows.
///
/// @param view     which part; its borders lie on whole pixels
/// @param width    of the frame, pixels
/// @param height   of the frame, pixels
/// @param resting  whether the view is expected to stay: then tiles are worth making, and names worth choosing
public record FrameLook(TileView view, int width, int height, Palette palette, Highlight highlight,
        FigurePainter.Marks marks, boolean resting) {
    double sharp() {
        return view.sharp();
    }

    double scale() {
        return view.scale();
    }

    /// Screen px.
    double screenWidth() {
        return width / sharp();
    }

    /// Screen px.
    double screenHeight() {
        return height / sharp();
    }

    /// Where a place of the picture is, screen px.
    double toScreenX(double pictureX) {
        return view.toPixelX(pictureX) / sharp();
    }

    /// Where a place of the picture is, screen px.
    double toScreenY(double pictureY) {
        return view.toPixelY(pictureY) / sharp();
    }

    /// The part of the picture that is seen.
    PlacedBox seen() {
        return view.area(width, height);
    }

    /// The same with something else standing out.
    FrameLook lighting(Highlight other) {
        return new FrameLook(view, width, height, palette, other, marks, resting);
    }
}
