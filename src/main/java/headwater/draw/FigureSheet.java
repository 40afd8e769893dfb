package headwater.draw;

import headwater.layout.PlacedBox;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A figure as it leaves the program: the picture, above it the answer, below it a legend and where it comes from.
/// Knows the places only; painting goes to a [Surface].
final class FigureSheet implements Sheet {
    static final double MARGIN = 20;
    private static final double LINE = 18;
    private static final double LEAST_WIDTH = 860;
    private static final double SWATCH = 12;
    private static final double GAP = 18;

    private final DrawList drawing;
    private final Palette palette;
    private final String said;
    private final List<String> headline;
    private final List<String> provenance;
    private final double least;
    private final TextWidths widths;

    FigureSheet(DrawList drawing, Palette palette, Caption caption, TextWidths widths) {
        this.drawing = drawing;
        this.palette = palette;
        this.widths = widths;
        said = caption.headline() + left(drawing.key().hidden());
        least = said.isEmpty() && caption.provenance().isEmpty() ? Math.min(LEAST_WIDTH, legendWidth()) : LEAST_WIDTH;
        headline = TextLines.wrap(said, TextStyle.NAME, width() - 2 * MARGIN, widths);
        provenance = caption.provenance().stream()
                .flatMap(line -> TextLines.wrap(line, TextStyle.DETAIL, width() - 2 * MARGIN, widths).stream()).toList();
    }

    private static String left(int hidden) {
        return hidden == 0 ? "" : hidden == 1 ? " 1 component is hidden." : " " + hidden + " components are hidden.";
    }

    /// The answer, with what the picture leaves out.
    @Override
    public String headline() {
        return said;
    }

    /// Texts need a width to be read in; a figure that stands in a page of its own texts is as wide as its picture.
    @Override
    public double width() {
        return Math.max(least, drawing.width()) + 2 * MARGIN;
    }

    private double legendWidth() {
        double width = 0;
        for (Role role : drawing.key().roles()) {
            width += SWATCH + entryWidth(role.legend());
        }
        return width + drawing.key().way(OptionalInt.empty()).map(way -> LINE + entryWidth(wayText(way))).orElse(0.0);
    }

    private double entryWidth(String text) {
        return 6 + widths.width(text, TextStyle.DETAIL) + GAP;
    }

    private static String wayText(Way way) {
        return "Shortest path to " + way.name();
    }

    @Override
    public double height() {
        return 2 * MARGIN + headline.size() * LINE + drawing.height() + 2 * LINE + provenance.size() * LINE;
    }

    /// Where the picture begins.
    @Override
    public double left() {
        return (width() - drawing.width()) / 2;
    }

    @Override
    public double top() {
        return MARGIN + headline.size() * LINE;
    }

    /// Paints what stands around the picture.
    @Override
    public void paintFrame(Surface surface) {
        double y = MARGIN;
        for (String line : headline) {
            text(surface, line, MARGIN, y, TextStyle.NAME, palette.text());
            y += LINE;
        }
        y = top() + drawing.height() + LINE;
        legend(surface, y);
        y += LINE * 1.5;
        for (String line : provenance) {
            text(surface, line, MARGIN, y, TextStyle.DETAIL, palette.dim());
            y += LINE;
        }
    }

    @Override
    public String ground() {
        return palette.background();
    }

    @Override
    public void paintPicture(Surface surface) {
        FigurePainter.paint(surface, FigurePainter.Look.atRest(drawing, palette), Names.of(drawing, 1, widths));
    }

    private void legend(Surface surface, double y) {
        double x = MARGIN;
        for (Role role : drawing.key().roles()) {
            Palette.Ink ink = palette.ink(role);
            PlacedBox swatch = new PlacedBox(x, y - SWATCH / 2, SWATCH, SWATCH);
            surface.fillBox(swatch, 6, ink.fill());
            surface.strokeBox(swatch, 6, ink.stroke(), role == Role.COMPROMISED ? 2 : 1.2);
            x = entry(surface, role.legend(), x + SWATCH, y);
        }
        Optional<Way> way = drawing.key().way(OptionalInt.empty());
        if (way.isPresent()) {
            surface.strokeLine(x, y, x + LINE, y, palette.route(), 2.2);
            entry(surface, wayText(way.get()), x + LINE, y);
        }
    }

    /// Returns where the next entry begins.
    private double entry(Surface surface, String text, double x, double y) {
        text(surface, text, x + 6, y, TextStyle.DETAIL, palette.dim());
        return x + entryWidth(text);
    }

    private void text(Surface surface, String line, double x, double y, TextStyle style, String colour) {
        surface.text(new Surface.Text(line, x, y, style, style.size(), colour, false, width() - 2 * MARGIN));
    }
}
