package headwater.draw;

import headwater.progress.Progress;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// A figure as a bitmap.
public final class PngWriter {
    private static final double MOST_PIXELS = 40e6;
    private static final int LARGEST_SCALE = 4;

    private PngWriter() {
    }

    /// Text measured with the fonts that the bitmap is painted with; needs no display.
    public static TextWidths textWidths() {
        return Java2dSurface::width;
    }

    /// @param scale  px of the bitmap for one px of the picture, from 1 to 4; less is taken where the bitmap would have
    ///               more than 40 million pixels
    /// @throws headwater.progress.CancelledException when cancelled
    public static BufferedImage paint(DrawList drawing, Palette palette, Caption caption, int scale, Progress progress) {
        return paint(new FigureSheet(drawing, palette, caption, textWidths()), scale, progress);
    }

    /// Any figure.
    ///
    /// @param scale  as above
    /// @throws headwater.progress.CancelledException when cancelled
    public static BufferedImage paint(Sheet sheet, int scale, Progress progress) {
        double wanted = Math.clamp(scale, 1, LARGEST_SCALE);
        double possible = Math.sqrt(MOST_PIXELS / (sheet.width() * sheet.height()));
        double factor = Math.min(wanted, possible);
        BufferedImage image = new BufferedImage((int) Math.max(1, Math.ceil(sheet.width() * factor)),
                (int) Math.max(1, Math.ceil(sheet.height() * factor)), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.decode(sheet.ground()));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(factor, factor);
        Surface surface = new LookingSurface(new Java2dSurface(g), progress);
        sheet.paintFrame(surface);
        g.translate(sheet.left(), sheet.top());
        sheet.paintPicture(surface);
        g.dispose();
        return image;
    }

    /// Writes a bitmap as PNG. Does not close the stream.
    ///
    /// @throws headwater.progress.CancelledException when cancelled; what was written is no picture
    public static void write(BufferedImage image, OutputStream out, Progress progress) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.addIIOWriteProgressListener(new RowByRow(progress));
            writer.write(image);
        } finally {
            writer.dispose();
        }
    }
}
