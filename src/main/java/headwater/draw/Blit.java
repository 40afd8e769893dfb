package headwater.draw;

/// Moves pixels that are there already: whole, stretched, or as a veil. What lies outside is left out. O(pixels written).
final class Blit {
    private Blit() {
    }

    /// Puts a square over a part, pixel for pixel; a stretched one takes of each pixel the nearest that it has.
    ///
    /// @param square  opaque pixels, row by row
    /// @param side    of the square, pixels
    /// @param x       where its left border comes
    /// @param y       where its upper border comes
    /// @param size    how large its side becomes
    static void square(Raster raster, int[] square, int side, double x, double y, double size) {
        int x0 = first(x);
        int x1 = Math.min(raster.width(), until(x + size));
        int y0 = first(y);
        int y1 = Math.min(raster.height(), until(y + size));
        if (x0 >= x1) {
            return;
        }
        int[] pixels = raster.pixels();
        boolean whole = size == side;
        int[] columns = whole ? new int[0] : nearest(x0, x1, x, size / side, side);
        int rowBefore = -1;
        for (int py = y0; py < y1; py++) {
            int row = nearest(py, y, size / side, side);
            int at = py * raster.width() + x0;
            if (whole) {
                System.arraycopy(square, row * side + nearest(x0, x, 1, side), pixels, at, x1 - x0);
            } else if (row == rowBefore) {
                System.arraycopy(pixels, at - raster.width(), pixels, at, x1 - x0);
            } else {
                int from = row * side;
                for (int i = 0; i < columns.length; i++) {
                    pixels[at + i] = square[from + columns[i]];
                }
            }
            rowBefore = row;
        }
    }

    /// The first pixel whose middle lies behind a border.
    private static int first(double border) {
        return (int) Math.max(0, Math.ceil(border - 0.5));
    }

    private static int until(double border) {
        return (int) Math.ceil(border - 0.5);
    }

    private static int nearest(int pixel, double border, double stretch, int count) {
        return Math.clamp((int) ((pixel + 0.5 - border) / stretch), 0, count - 1);
    }

    private static int[] nearest(int from, int to, double border, double stretch, int count) {
        int[] all = new int[to - from];
        for (int i = 0; i < all.length; i++) {
            all[i] = nearest(from + i, border, stretch, count);
        }
        return all;
    }

    /// Lays premultiplied pixels over everything, moved and stretched.
    ///
    /// @param over   pixels, row by row
    /// @param width  of a row
    /// @param x      where their left border comes
    /// @param y      where their upper border comes
    static void over(Raster raster, int[] over, int width, double x, double y, double stretch) {
        int height = over.length / width;
        int x0 = first(x);
        int x1 = Math.min(raster.width(), until(x + width * stretch));
        int y0 = first(y);
        int y1 = Math.min(raster.height(), until(y + height * stretch));
        if (x0 >= x1) {
            return;
        }
        int[] columns = nearest(x0, x1, x, stretch, width);
        int[] pixels = raster.pixels();
        for (int py = y0; py < y1; py++) {
            int from = nearest(py, y, stretch, height) * width;
            int at = py * raster.width() + x0;
            for (int i = 0; i < columns.length; i++) {
                int pixel = over[from + columns[i]];
                if (pixel != 0) {
                    pixels[at + i] = over(pixel, pixels[at + i]);
                }
            }
        }
    }

    private static int over(int above, int under) {
        int rest = 256 - (above >>> 24);
        int odd = (under >>> 8 & 0xFF00FF) * rest >>> 8 & 0xFF00FF;
        int even = (under & 0xFF00FF) * rest >>> 8 & 0xFF00FF;
        return above + (odd << 8 | even);
    }

    /// Covers a part evenly with a colour; all of it lies on opaque pixels.
    ///
    /// @param share  from 0 to 1
    static void cover(Raster raster, int x0, int y0, int x1, int y1, int rgb, double share) {
        int of = (int) (share * 256 + 0.5);
        int rest = 256 - of;
        int[] pixels = raster.pixels();
        for (int y = Math.max(0, y0); y < Math.min(raster.height(), y1); y++) {
            int end = y * raster.width() + Math.min(raster.width(), x1);
            for (int i = y * raster.width() + Math.max(0, x0); i < end; i++) {
                int redBlue = (pixels[i] & 0xFF00FF) * rest + (rgb & 0xFF00FF) * of >>> 8 & 0xFF00FF;
                int green = (pixels[i] & 0xFF00) * rest + (rgb & 0xFF00) * of >>> 8 & 0xFF00;
                pixels[i] = 0xFF000000 | redBlue | green;
            }
        }
    }
}
