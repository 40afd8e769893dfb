package headwater.draw;

import headwater.layout.PlacedBox;

/// Which part of a picture some pixels show: `pixel = picture × scale × sharp - shift`.
///
/// @param scale  screen px of one px of the picture
/// @param sharp  pixels of one screen px
/// @param left   pixels that lie left of the first one
/// @param top    pixels that lie above the first one
public record TileView(double scale, double sharp, double left, double top) {
    double toPixelX(double pictureX) {
        return pictureX * scale * sharp - left;
    }

    double toPixelY(double pictureY) {
        return pictureY * scale * sharp - top;
    }

    /// Pixels of one px of the picture.
    double pixels() {
        return scale * sharp;
    }

    /// The part of the picture that so many pixels show.
    PlacedBox area(int width, int height) {
        return new PlacedBox(left / pixels(), top / pixels(), width / pixels(), height / pixels());
    }
}
