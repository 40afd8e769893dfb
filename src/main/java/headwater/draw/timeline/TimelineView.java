package headwater.draw.timeline;

import headwater.analysis.exposure.Standing;
import headwater.draw.TextStyle;
import headwater.draw.TextWidths;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A timeline as it is looked at: which scale, how near, which part. Immutable; knows places, paints nothing. Finding what is
/// at a point takes the logarithm of the marks of a strip.
public final class TimelineView {
    private static final double LOWEST_ROW = 46;
    /// Few strips have more room.
    private static final double HIGHEST_ROW = 60;
    static final double TOP = 34;
    static final double BOTTOM = 34;
    static final double NAME_SIZE = 12.5;
    static final double NOTE_SIZE = 11.5;
    private static final double GAP = 16;
    private static final double LEAST_NAMES = 84;
    private static final double MOST_NAMES = 240;
    private static final double MOST_SHARE = 0.28;
    private static final double MOST_NOTES = 200;
    /// In a narrower picture the notes are left out: the table has them.
    private static final double ROOM_FOR_NOTES = 560;
    private static final double NEAR = 9;
    private static final double NEAREST = 60;

    private final Timeline timeline;
    private final TimeAxis axis;
    private final ZoneId zone;
    private final double namesWanted;
    private final double notesWanted;
    private final double names;
    private final double notes;
    private final double width;
    private final double height;
    private final double row;
    private final double zoom;
    private final double scrollX;
    private final double scrollY;

    private TimelineView(TimelineView from, TimeAxis axis, double width, double height, double zoom, double scrollX,
            double scrollY) {
        timeline = from.timeline;
        zone = from.zone;
        namesWanted = from.namesWanted;
        notesWanted = from.notesWanted;
        names = Math.clamp(namesWanted, LEAST_NAMES, Math.max(LEAST_NAMES, width * MOST_SHARE));
        notes = width < ROOM_FOR_NOTES ? 0 : notesWanted;
        this.axis = axis;
        this.width = width;
        this.height = height;
        row = rowHeight();
        this.zoom = Math.clamp(zoom, least(axis), Math.max(least(axis), NEAREST * axis.scale().pxPerUnit()));
        this.scrollX = Math.clamp(scrollX, 0, Math.max(0, axis.length() * this.zoom - plotWidth()));
        this.scrollY = Math.clamp(scrollY, 0, Math.max(0, rows() - plotHeight()));
    }

    private TimelineView(Timeline timeline, ZoneId zone, TextWidths widths) {
        this.timeline = timeline;
        this.zone = zone;
        axis = TimeAxis.of(timeline, TimeScale.WEEK);
        double widest = 0;
        double widestNote = 0;
        for (Timeline.Strip strip : timeline.strips()) {
            widest = Math.max(widest, widths.width(strip.project(), TextStyle.NAME));
            widestNote = Math.max(widestNote, widths.width(strip.note().text(), TextStyle.DETAIL));
        }
        namesWanted = Math.clamp(widest + 2 * GAP, LEAST_NAMES, MOST_NAMES);
        notesWanted = Math.min(MOST_NOTES, widestNote + 2 * GAP);
        names = namesWanted;
        notes = notesWanted;
        width = 0;
        height = 0;
        row = LOWEST_ROW;
        zoom = 1 / axis.length();
        scrollX = 0;
        scrollY = 0;
    }

    /// The whole time in the width that there is.
    ///
    /// @param zone  in which days begin
    public static TimelineView of(Timeline timeline, ZoneId zone, TextWidths widths) {
        return new TimelineView(timeline, zone, widths);
    }

    private TimelineView with(TimeAxis other, double zoomed, double x, double y) {
        return new TimelineView(this, other, width, height, zoomed, x, y);
    }

    /// The same part in another room; what filled the room fills it again.
    public TimelineView sized(double newWidth, double newHeight) {
        boolean whole = showsAllTime();
        TimelineView sized = new TimelineView(this, axis, newWidth, newHeight, zoom, scrollX, scrollY);
        return whole ? sized.fitted() : sized;
    }

    /// All of the time, as wide as there is room.
    public TimelineView fitted() {
        return with(axis, least(axis), 0, scrollY);
    }

    /// On another scale, as near as suits it, the same moment in the middle.
    public TimelineView scaled(TimeScale scale) {
        TimeAxis other = TimeAxis.of(timeline, scale);
        double middle = other.position(axis.moment((scrollX + plotWidth() / 2) / zoom));
        double wanted = scale.pxPerUnit();
        TimelineView zoomed = with(other, wanted, 0, scrollY);
        return zoomed.with(other, wanted, middle * zoomed.zoom - plotWidth() / 2, scrollY);
    }

    /// Nearer or farther; the moment below a point stays where it is.
    public TimelineView zoomed(double factor, double x) {
        double at = (x - names + scrollX) / zoom;
        TimelineView nearer = with(axis, zoom * factor, 0, scrollY);
        return nearer.with(axis, nearer.zoom, at * nearer.zoom - (x - names), scrollY);
    }

    public TimelineView scrolled(double x, double y) {
        return with(axis, zoom, x, y);
    }

    /// With a mark in sight.
    public TimelineView showing(Timeline.Place place) {
        double x = axis.position(timeline.at(place).at().toEpochMilli()) * zoom;
        double y = place.strip() * row;
        double edge = Math.min(NEAREST, plotWidth() / 4);
        double left = x < scrollX + edge ? x - edge : x > scrollX + plotWidth() - edge ? x - plotWidth() + edge : scrollX;
        double top = y < scrollY ? y : y + row > scrollY + plotHeight() ? y + row - plotHeight() : scrollY;
        return scrolled(left, top);
    }

    /// The mark at a point, or the nearest one very close by.
    public Optional<Timeline.Place> markAt(double x, double y) {
        Optional<Integer> strip = stripAt(x, y).filter(_ -> x >= names && x <= names + plotWidth());
        return strip.flatMap(at -> nearest(at, x).filter(place -> Math.abs(x(timeline.at(place)) - x) <= NEAR
                && Math.abs(middle(at) - y) <= NEAR + 2));
    }

    /// The strip at a height, its name and note included.
    public Optional<Integer> stripAt(double x, double y) {
        int strip = (int) Math.floor((y - TOP + scrollY) / row);
        boolean inside = y >= TOP && y < TOP + plotHeight() && x >= 0 && x <= width;
        return inside && strip >= 0 && strip < timeline.strips().size() ? Optional.of(strip) : Optional.empty();
    }

    /// The mark of a strip that is nearest to a point.
    public Optional<Timeline.Place> nearest(int strip, double x) {
        List<Timeline.Mark> marks = timeline.strips().get(strip).marks();
        int after = firstFrom(marks, x);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        int before = Math.max(0, after - 1);
        int last = Math.min(after, marks.size() - 1);
        return Optional.of(new Timeline.Place(strip,
                Math.abs(x(marks.get(before)) - x) <= Math.abs(x(marks.get(last)) - x) ? before : last));
    }

    /// The first mark that is not left of a point.
    int firstFrom(List<Timeline.Mark> marks, double x) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(marks.get(middle)) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double x(Timeline.Mark mark) {
        return x(mark.at().toEpochMilli());
    }

    double x(long millis) {
        return names + axis.position(millis) * zoom - scrollX;
    }

    double middle(int strip) {
        return TOP + strip * row + row / 2 - scrollY;
    }

    /// Where a mark is in the picture, px from the left.
    public double markX(Timeline.Place place) {
        return x(timeline.at(place));
    }

    /// Where a mark is in the picture, px from the top.
    public double markY(Timeline.Place place) {
        return middle(place.strip());
    }

    List<TimeTicks.Tick> ticks() {
        return TimeTicks.of(axis, zoom, scrollX, scrollX + plotWidth(), zone).stream()
                .map(tick -> new TimeTicks.Tick(tick.x() + names - scrollX, tick.label())).toList();
    }

    private double least(TimeAxis of) {
        return Math.max(1, plotWidth()) / of.length();
    }

    public boolean showsAllTime() {
        return scrollX == 0 && axis.length() * zoom <= plotWidth() + 1;
    }

    public Timeline timeline() {
        return timeline;
    }

    public TimeScale scale() {
        return axis.scale();
    }

    /// px that are free for names.
    double names() {
        return names;
    }

    /// px that are free for notes; 0 for none.
    double notes() {
        return notes;
    }

    /// Where time begins, px from the left.
    public double plotLeft() {
        return names;
    }

    /// Where strips begin, px from the top.
    public double plotTop() {
        return TOP;
    }

    /// px that time takes.
    public double plotWidth() {
        return Math.max(0, width - names - notes);
    }

    /// px that strips take.
    public double plotHeight() {
        return Math.max(0, height - TOP - BOTTOM);
    }

    private double rows() {
        return timeline.strips().size() * row;
    }

    private double rowHeight() {
        int strips = timeline.strips().size();
        return strips == 0 ? LOWEST_ROW : Math.clamp(plotHeight() / strips, LOWEST_ROW, HIGHEST_ROW);
    }

    /// px of one strip.
    double row() {
        return row;
    }

    /// px of all strips, with what stands above and below.
    public double wholeHeight() {
        return rows() + TOP + BOTTOM;
    }

    /// px of all of the time.
    public double wholeWidth() {
        return axis.length() * zoom;
    }

    public double scrollX() {
        return scrollX;
    }

    public double scrollY() {
        return scrollY;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// The lower end of the strips that are seen, px.
    double stripsBottom() {
        return Math.min(TOP + plotHeight(), TOP + rows() - scrollY);
    }

    /// What a legend has to explain, the gravest first.
    public List<Standing> standings() {
        return timeline.standings();
    }
}
