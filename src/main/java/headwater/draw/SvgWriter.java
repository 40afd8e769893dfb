package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import headwater.model.DisplayText;
import java.util.List;
import java.util.Locale;

/// A figure as one self-contained SVG: no scripts, no references, everything escaped. Texts carry their measured width,
/// so that another font does not cut them.
public final class SvgWriter implements Surface {
    private final StringBuilder svg = new StringBuilder();
    private final TextWidths widths;
    private double opacity = 1;

    private SvgWriter(TextWidths widths) {
        this.widths = widths;
    }

    /// The same figure always gives the same text.
    public static String write(DrawList drawing, Palette palette, Caption caption, TextWidths widths) {
        return write(new FigureSheet(drawing, palette, caption, widths), widths);
    }

    /// Any figure; the same one always gives the same text.
    public static String write(Sheet sheet, TextWidths widths) {
        SvgWriter writer = new SvgWriter(widths);
        writer.svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(px(sheet.width()))
                .append("\" height=\"").append(px(sheet.height())).append("\" viewBox=\"0 0 ").append(px(sheet.width()))
                .append(' ').append(px(sheet.height())).append("\" role=\"img\">\n")
                .append(sheet.headline().isEmpty() ? "" : "<title>" + escape(sheet.headline()) + "</title>\n");
        writer.fillBox(new PlacedBox(0, 0, sheet.width(), sheet.height()), 0, sheet.ground());
        sheet.paintFrame(writer);
        writer.svg.append("<g transform=\"translate(").append(px(sheet.left())).append(' ').append(px(sheet.top()))
                .append(")\">\n");
        sheet.paintPicture(writer);
        return writer.svg.append("</g>\n</svg>\n").toString();
    }

    @Override
    public void opacity(double share) {
        opacity = share;
    }

    @Override
    public void fillBox(PlacedBox area, double arc, String colour) {
        box(area, arc, "fill=\"" + colour + "\"");
    }

    @Override
    public void strokeBox(PlacedBox area, double arc, String colour, double width) {
        box(area, arc, "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + px(width) + "\"");
    }

    private void box(PlacedBox area, double arc, String paint) {
        svg.append("<rect x=\"").append(px(area.x())).append("\" y=\"").append(px(area.y())).append("\" width=\"")
                .append(px(area.width())).append("\" height=\"").append(px(area.height())).append("\" rx=\"")
                .append(px(arc / 2)).append("\" ").append(paint);
        end();
    }

    @Override
    public void strokeCurve(List<Cubic> curve, String colour, double width, double dash) {
        svg.append("<path d=\"M").append(px(curve.getFirst().x0())).append(' ').append(px(curve.getFirst().y0()));
        for (Cubic c : curve) {
            svg.append('C').append(px(c.c1x())).append(' ').append(px(c.c1y())).append(' ').append(px(c.c2x()))
                    .append(' ').append(px(c.c2y())).append(' ').append(px(c.x1())).append(' ').append(px(c.y1()));
        }
        svg.append("\" fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"").append(px(width))
                .append('"').append(dash > 0 ? " stroke-dasharray=\"" + px(dash) + '"' : "");
        end();
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1, String colour, double width) {
        svg.append("<path d=\"M").append(px(x0)).append(' ').append(px(y0)).append('L').append(px(x1)).append(' ')
                .append(px(y1)).append("\" stroke=\"").append(colour).append("\" stroke-width=\"").append(px(width))
                .append('"');
        end();
    }

    @Override
    public void fillPolygon(double[] x, double[] y, String colour) {
        svg.append("<polygon points=\"");
        for (int i = 0; i < x.length; i++) {
            svg.append(i == 0 ? "" : " ").append(px(x[i])).append(',').append(px(y[i]));
        }
        svg.append("\" fill=\"").append(colour).append('"');
        end();
    }

    @Override
    public void text(Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        double natural = widths.width(text.text(), text.style()) * text.size() / text.style().size();
        svg.append("<text x=\"").append(px(text.x())).append("\" y=\"").append(px(text.middle()))
                .append("\" dominant-baseline=\"central\" font-size=\"").append(px(text.size()))
                .append("\" font-family=\"").append(family(text.style())).append('"')
                .append(text.style().bold() ? " font-weight=\"600\"" : "")
                .append(text.centred() ? " text-anchor=\"middle\"" : "")
                .append(" textLength=\"").append(px(Math.min(natural, text.room())))
                .append("\" lengthAdjust=\"spacingAndGlyphs\" fill=\"").append(text.colour()).append('"');
        if (opacity < 1) {
            svg.append(" opacity=\"").append(px(opacity)).append('"');
        }
        svg.append('>').append(escape(text.text())).append("</text>\n");
    }

    private static String family(TextStyle style) {
        return style.monospaced() ? "DejaVu Sans Mono, Menlo, Consolas, monospace"
                : "Inter, DejaVu Sans, Segoe UI, Helvetica, sans-serif";
    }

    private void end() {
        if (opacity < 1) {
            svg.append(" opacity=\"").append(px(opacity)).append('"');
        }
        svg.append("/>\n");
    }

    private static String px(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /// Markup characters as references; what XML cannot hold, and control and direction characters, as U+FFFD.
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /// Isolates keep the direction of a name to itself; inside names they were replaced where labels are made.
    private static boolean allowed(int c) {
        return DisplayText.isHarmless(c) || c == 0x200E;
    }
}
