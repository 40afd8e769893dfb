package headwater.draw;

import java.util.Arrays;

/// Pixels that lines and dots are written into, anti-aliased: the share of a pixel that a shape covers is told from its
/// distance to the shape. Colours are `0xrrggbb`, pixels premultiplied ARGB. Ten to a hundred times faster than a general
/// rasteriser, since nothing is built before the pixels are written.
final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    Raster(int width, int height) {
        this(width, height, new int[width * height]);
    }

    /// Over pixels that others read: those of an image.
    Raster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    void fill(int argb) {
        Arrays.fill(pixels, argb);
    }

    static int rgb(String web) {
        return Integer.decode(web);
    }

    /// A filled circle.
    void disc(double cx, double cy, double radius, int rgb) {
        int x0 = (int) Math.max(0, Math.floor(cx - radius - 0.5));
        int x1 = (int) Math.min(width - 1, Math.ceil(cx + radius + 0.5));
        int y0 = (int) Math.max(0, Math.floor(cy - radius - 0.5));
        int y1 = (int) Math.min(height - 1, Math.ceil(cy + radius + 0.5));
        double least = Math.min(1, radius * 2);
        for (int y = y0; y <= y1; y++) {
            double dy = y + 0.5 - cy;
            for (int x = x0; x <= x1; x++) {
                double dx = x + 0.5 - cx;
                double cover = radius + 0.5 - Math.sqrt(dx * dx + dy * dy);
                blend(y * width + x, rgb, Math.min(cover, 1) * least);
            }
        }
    }

    /// A filled square that stands on a corner.
    void diamond(double cx, double cy, double radius, int rgb) {
        int x1 = (int) Math.min(width - 1, Math.ceil(cx + radius + 1));
        int y1 = (int) Math.min(height - 1, Math.ceil(cy + radius + 1));
        for (int y = (int) Math.max(0, Math.floor(cy - radius - 1)); y <= y1; y++) {
            for (int x = (int) Math.max(0, Math.floor(cx - radius - 1)); x <= x1; x++) {
                double away = (Math.abs(x + 0.5 - cx) + Math.abs(y + 0.5 - cy) - radius) / Math.sqrt(2);
                blend(y * width + x, rgb, Math.min(0.5 - away, 1));
            }
        }
    }

    /// A straight line with square ends.
    ///
    /// @param thick  px
    void line(double x0, double y0, double x1, double y1, double thick, int rgb) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return;
        }
        double half = thick / 2;
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        double reach = (half + 1) * length / Math.max(Math.abs(dx), Math.abs(dy));
        double from = flat ? Math.min(x0, x1) : Math.min(y0, y1);
        double until = flat ? Math.max(x0, x1) : Math.max(y0, y1);
        double slope = flat ? dy / dx : dx / dy;
        double base = flat ? y0 - slope * x0 : x0 - slope * y0;
        double steep = Math.max(Math.abs(dx), Math.abs(dy)) / length;
        int first = (int) Math.max(0, Math.floor(from));
        int last = (int) Math.min((flat ? width : height) - 1, Math.ceil(until) - 1);
        int most = (flat ? height : width) - 1;
        for (int a = first; a <= last; a++) {
            double share = Math.min(a + 1, until) - Math.max(a, from);
            double middle = slope * (a + 0.5) + base;
            int b1 = (int) Math.min(most, Math.ceil(middle + reach));
            for (int b = (int) Math.max(0, Math.floor(middle - reach)); b <= b1; b++) {
                double cover = half + 0.5 - Math.abs(b + 0.5 - middle) * steep;
                blend(flat ? b * width + a : a * width + b, rgb, Math.min(Math.min(cover, 1), thick) * share);
            }
        }
    }

    /// Puts a colour over a pixel.
    ///
    /// @param cover  share of the pixel; nothing happens when it is not positive
    private void blend(int at, int rgb, double cover) {
        if (cover <= 0) {
            return;
        }
        int share = (int) (cover * 256 + 0.5);
        int under = pixels[at];
        int rest = 256 - share;
        int alpha = (255 * share + (under >>> 24) * rest) >> 8;
        int red = ((rgb >> 16 & 0xFF) * share + (under >> 16 & 0xFF) * rest) >> 8;
        int green = ((rgb >> 8 & 0xFF) * share + (under >> 8 & 0xFF) * rest) >> 8;
        int blue = ((rgb & 0xFF) * share + (under & 0xFF) * rest) >> 8;
        pixels[at] = alpha << 24 | red << 16 | green << 8 | blue;
    }
}
