package headwater.draw.timeline;

import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import headwater.draw.Cuts;
import headwater.draw.Palette;
import headwater.draw.Surface;
import headwater.draw.TextStyle;
import headwater.draw.TextWidths;
import headwater.layout.PlacedBox;
import headwater.model.DisplayText;
import java.time.Instant;
import java.util.Optional;

/// Paints a timeline as it is looked at: strips and marks, the time in which the bad versions could be had as a band, names
/// on the left, in a few words on the right when each was exposed. Costs what is seen, not what there is.
public final class TimelinePainter {
    private static final double PAD = 16;
    private static final double LABEL = 11;
    private static final double LINE = 8;
    private static final String PUBLISHED = "bad version published";

    private final Surface surface;
    private final TimelineView view;
    private final Palette palette;
    private final TextWidths widths;

    private TimelinePainter(Surface surface, TimelineView view, Palette palette, TextWidths widths) {
        this.surface = surface;
        this.view = view;
        this.palette = palette;
        this.widths = widths;
    }

    /// What the mouse and the keyboard point at.
    ///
    /// @param focused  whether the keyboard is in the picture
    public record Marks(Optional<Timeline.Place> selected, Optional<Timeline.Place> pointed, boolean focused) {
        public static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), false);
    }

    public static void paint(Surface surface, TimelineView view, Palette palette, Marks marks, TextWidths widths) {
        new TimelinePainter(surface, view, palette, widths).paint(marks);
    }

    private void paint(Marks marks) {
        surface.fillBox(new PlacedBox(0, 0, view.width(), view.height()), 0, palette.background());
        band();
        ticks(true);
        StripPainter strips = new StripPainter(surface, view, palette);
        int first = (int) Math.max(0, Math.floor(view.scrollY() / view.row()));
        int last = (int) Math.min(view.timeline().strips().size() - 1,
                Math.floor((view.scrollY() + view.plotHeight()) / view.row()));
        marks.selected().ifPresent(place -> row(place.strip()));
        for (int strip = first; strip <= last; strip++) {
            strips.paint(strip);
        }
        marks.pointed().filter(place -> !marks.selected().equals(marks.pointed()))
                .ifPresent(place -> ring(place, palette.dim(), 1.4));
        marks.selected().ifPresent(place -> ring(place, palette.selection(), marks.focused() ? 2.4 : 1.6));
        for (int strip = first; strip <= last; strip++) {
            words(strip);
        }
        edges();
    }

    /// Lightly behind the strip that is walked along.
    private void row(int strip) {
        surface.opacity(0.5);
        surface.fillBox(new PlacedBox(view.names(), view.middle(strip) - view.row() / 2 + 3, view.plotWidth(), view.row() - 6), 0,
                palette.target().fill());
        surface.opacity(1);
    }

    private void ring(Timeline.Place place, String colour, double width) {
        double x = view.markX(place);
        double y = view.markY(place);
        surface.strokeBox(new PlacedBox(x - 11, y - 11, 22, 22), 8, colour, width);
    }

    private void band() {
        Optional<PublishedTime> published = view.timeline().published();
        if (published.isEmpty()) {
            return;
        }
        double left = published.get().from().map(this::edge).orElse(view.names());
        double right = published.get().until().map(this::edge).orElse(view.names() + view.plotWidth());
        if (right > left) {
            surface.opacity(palette.dark() ? 0.75 : 0.6);
            surface.fillBox(new PlacedBox(left, TimelineView.TOP, right - left, view.stripsBottom() - TimelineView.TOP), 0,
                    palette.compromised().fill());
            surface.opacity(1);
        }
    }

    private double edge(Instant at) {
        return Math.clamp(view.x(at.toEpochMilli()), view.names(), view.names() + view.plotWidth());
    }

    private void ticks(boolean lines) {
        for (TimeTicks.Tick tick : view.ticks()) {
            if (lines && tick.x() >= view.names() && tick.x() <= view.names() + view.plotWidth()) {
                surface.strokeLine(tick.x(), TimelineView.TOP, tick.x(), view.stripsBottom(), palette.target().fill(), 1);
            } else if (!lines && tick.x() >= view.names() && tick.x() <= view.names() + view.plotWidth() - 20) {
                text(tick.label(), tick.x() + 4, view.stripsBottom() + 16, TextStyle.DETAIL, LABEL, palette.dim());
            }
        }
    }

    private void words(int strip) {
        Timeline.Strip of = view.timeline().strips().get(strip);
        double y = view.middle(strip);
        surface.fillBox(new PlacedBox(0, y - view.row() / 2, view.names(), view.row()), 0, palette.background());
        double room = view.names() - PAD - 10;
        text(fitting(of.project(), TextStyle.NAME, TimelineView.NAME_SIZE, room), PAD, y - LINE, TextStyle.NAME, TimelineView.NAME_SIZE,
                palette.text());
        text(fitting(of.stream(), TextStyle.DETAIL, LABEL, room), PAD, y + LINE, TextStyle.DETAIL, LABEL, palette.dim());
        if (view.notes() > 0) {
            double left = view.names() + view.plotWidth();
            surface.fillBox(new PlacedBox(left, y - view.row() / 2, view.notes(), view.row()), 0, palette.background());
            String note = fitting(of.note().text(), TextStyle.DETAIL, TimelineView.NOTE_SIZE, view.notes() - PAD - 8);
            double width = widths.width(note, TextStyle.DETAIL) * TimelineView.NOTE_SIZE / TextStyle.DETAIL.size();
            text(note, view.width() - PAD - width, y, TextStyle.DETAIL, TimelineView.NOTE_SIZE, noteColour(of.note().standing()));
        }
    }

    private String noteColour(Standing standing) {
        return switch (standing) {
            case AFFECTED -> palette.compromised().stroke();
            case NEEDS_JUDGEMENT, INCOMPLETE, UNREADABLE -> palette.changed().stroke();
            case NOT_FOUND, ENDED -> palette.dim();
        };
    }

    /// What strips that are cut at the top or the bottom must not cover.
    private void edges() {
        surface.fillBox(new PlacedBox(0, 0, view.width(), TimelineView.TOP), 0, palette.background());
        surface.fillBox(new PlacedBox(0, view.stripsBottom(), view.width(), Math.max(0, view.height() - view.stripsBottom())), 0,
                palette.background());
        ticks(false);
        view.timeline().published().ifPresent(published -> {
            double left = published.from().map(this::edge).orElse(view.names());
            double right = published.until().map(this::edge).orElse(view.names() + view.plotWidth());
            double width = widths.width(PUBLISHED, TextStyle.DETAIL) * LABEL / TextStyle.DETAIL.size();
            if (right > left) {
                double x = Math.min(left + 6, view.names() + view.plotWidth() - width);
                text(PUBLISHED, x, TimelineView.TOP - 11, TextStyle.DETAIL, LABEL, palette.compromised().stroke());
            }
        });
    }

    private String fitting(String text, TextStyle style, double size, double room) {
        return Cuts.fitting(DisplayText.of(text), style, room * style.size() / size, widths);
    }

    private void text(String text, double x, double middle, TextStyle style, double size, String colour) {
        surface.text(new Surface.Text(text, x, middle, style, size, colour, false, Math.max(1, view.width() - x)));
    }
}
