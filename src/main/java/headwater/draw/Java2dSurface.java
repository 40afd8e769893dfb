package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.util.List;

/// Paints with Java2D, anti-aliased.
final class Java2dSurface implements Surface {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private static final DirectColorModel MODEL = new DirectColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), 32,
            0xFF0000, 0xFF00, 0xFF, 0xFF000000, true, DataBuffer.TYPE_INT);

    private final Graphics2D g;

    Java2dSurface(Graphics2D g) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /// To paint over pixels that were written already.
    static Graphics2D over(Raster raster) {
        DataBufferInt pixels = new DataBufferInt(raster.pixels(), raster.pixels().length);
        WritableRaster bands = java.awt.image.Raster.createPackedRaster(pixels, raster.width(), raster.height(),
                raster.width(), MODEL.getMasks(), null);
        return new BufferedImage(MODEL, bands, true, null).createGraphics();
    }

    /// Measures with the fonts that it paints with.
    static double width(String text, TextStyle style) {
        return font(style, style.size()).getStringBounds(text, MEASURE).getWidth();
    }

    private static Font font(TextStyle style, double size) {
        return new Font(style.monospaced() ? Font.MONOSPACED : Font.SANS_SERIF, style.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) size);
    }

    @Override
    public void opacity(double share) {
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) share));
    }

    @Override
    public void fillBox(PlacedBox area, double arc, String colour) {
        g.setColor(Color.decode(colour));
        g.fill(shape(area, arc));
    }

    @Override
    public void strokeBox(PlacedBox area, double arc, String colour, double width) {
        pen(colour, width);
        g.draw(shape(area, arc));
    }

    private static RoundRectangle2D shape(PlacedBox area, double arc) {
        return new RoundRectangle2D.Double(area.x(), area.y(), area.width(), area.height(), arc, arc);
    }

    private void pen(String colour, double width) {
        g.setColor(Color.decode(colour));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    @Override
    public void strokeCurve(List<Cubic> curve, String colour, double width, double dash) {
        Path2D path = new Path2D.Double();
        path.moveTo(curve.getFirst().x0(), curve.getFirst().y0());
        curve.forEach(c -> path.curveTo(c.c1x(), c.c1y(), c.c2x(), c.c2y(), c.x1(), c.y1()));
        pen(colour, width);
        if (dash > 0) {
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                    new float[] {(float) dash}, 0));
        }
        g.draw(path);
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1, String colour, double width) {
        pen(colour, width);
        g.draw(new Line2D.Double(x0, y0, x1, y1));
    }

    @Override
    public void fillPolygon(double[] x, double[] y, String colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        path.closePath();
        g.setColor(Color.decode(colour));
        g.fill(path);
    }

    @Override
    public void text(Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        Font font = font(text.style(), text.size());
        double natural = font.getStringBounds(text.text(), MEASURE).getWidth();
        double squeeze = natural > text.room() ? text.room() / natural : 1;
        var metrics = font.getLineMetrics(text.text(), MEASURE);
        double baseline = text.middle() + (metrics.getAscent() - metrics.getDescent()) / 2;
        AffineTransform before = g.getTransform();
        g.translate(text.x() - (text.centred() ? natural * squeeze / 2 : 0), baseline);
        g.scale(squeeze, 1);
        g.setFont(font);
        g.setColor(Color.decode(text.colour()));
        g.drawString(text.text(), 0, 0);
        g.setTransform(before);
    }
}
