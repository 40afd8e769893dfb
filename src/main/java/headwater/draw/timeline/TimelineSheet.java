package headwater.draw.timeline;

import headwater.analysis.exposure.Standing;
import headwater.draw.Caption;
import headwater.draw.Palette;
import headwater.draw.Sheet;
import headwater.draw.Surface;
import headwater.draw.TextLines;
import headwater.draw.TextStyle;
import headwater.draw.TextWidths;
import java.util.List;

/// A whole timeline as it leaves the program: above it the answer, below it a legend and where it comes from.
public final class TimelineSheet implements Sheet {
    private static final double MARGIN = 20;
    private static final double LINE = 18;
    private static final double WIDTH = 1100;
    private static final double SIGN = 18;
    private static final double GAP = 16;

    private final TimelineView view;
    private final Palette palette;
    private final String said;
    private final TextWidths widths;
    private final List<String> headline;
    private final List<String> provenance;

    /// @param view  of which the scale is taken; the figure shows all of the time
    public TimelineSheet(TimelineView view, Palette palette, Caption caption, TextWidths widths) {
        TimelineView low = view.sized(WIDTH, 0);
        this.view = low.sized(WIDTH, low.wholeHeight()).fitted();
        this.palette = palette;
        this.widths = widths;
        said = caption.headline();
        headline = TextLines.wrap(said, TextStyle.NAME, WIDTH, widths);
        provenance = caption.provenance().stream().flatMap(line -> TextLines.wrap(line, TextStyle.DETAIL, WIDTH, widths).stream())
                .toList();
    }

    @Override
    public String headline() {
        return said;
    }

    @Override
    public double width() {
        return WIDTH + 2 * MARGIN;
    }

    @Override
    public double height() {
        return 2 * MARGIN + (headline.size() + provenance.size() + 2) * LINE + view.wholeHeight();
    }

    @Override
    public double left() {
        return MARGIN;
    }

    @Override
    public double top() {
        return MARGIN + headline.size() * LINE;
    }

    @Override
    public String ground() {
        return palette.background();
    }

    @Override
    public void paintFrame(Surface surface) {
        double y = MARGIN + LINE / 2;
        for (String line : headline) {
            text(surface, line, MARGIN, y, TextStyle.NAME, palette.text());
            y += LINE;
        }
        y = top() + view.wholeHeight() + LINE / 2;
        legend(surface, y);
        y += LINE * 1.5;
        for (String line : provenance) {
            text(surface, line, MARGIN, y, TextStyle.DETAIL, palette.dim());
            y += LINE;
        }
    }

    private void legend(Surface surface, double y) {
        double x = MARGIN;
        for (Standing standing : view.standings()) {
            MarkShapes.paint(surface, standing, x + SIGN / 2, y, palette);
            text(surface, Legends.of(standing), x + SIGN + 4, y, TextStyle.DETAIL, palette.dim());
            x += SIGN + 4 + widths.width(Legends.of(standing), TextStyle.DETAIL) + GAP;
        }
        text(surface, Legends.HATCHED, x, y, TextStyle.DETAIL, palette.dim());
    }

    private void text(Surface surface, String line, double x, double y, TextStyle style, String colour) {
        surface.text(new Surface.Text(line, x, y, style, style.size(), colour, false, WIDTH));
    }

    @Override
    public void paintPicture(Surface surface) {
        TimelinePainter.paint(surface, view, palette, TimelinePainter.Marks.NONE, widths);
    }
}
