package headwater.draw;

/// A square part of a picture as pixels.
///
/// @param pixels  premultiplied ARGB, row by row; not to be written to
public record Tile(Place place, int[] pixels) {
    /// Side of a tile, pixels.
    public static final int SIDE = 256;

    /// Which part it shows.
    ///
    /// @param zoom    the scale of the picture
    /// @param column  counted from the left border of the picture, negative beyond it
    /// @param row     counted from the upper border of the picture, negative beyond it
    public record Place(Zoom zoom, int column, int row) {
        TileView view() {
            return new TileView(zoom.scale(), zoom.sharp(), (double) column * SIDE, (double) row * SIDE);
        }
    }

    /// A scale for which tiles are made.
    ///
    /// @param scale  screen px of one px of the picture
    /// @param sharp  pixels of one screen px
    public record Zoom(double scale, double sharp) {
        /// Pixels of one px of the picture.
        public double pixels() {
            return scale * sharp;
        }
    }
}
