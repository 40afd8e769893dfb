package headwater.draw.timeline;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.Standing;
import headwater.draw.Palette;
import headwater.draw.Surface;
import headwater.layout.PlacedBox;
import java.util.List;

/// Paints one strip: solid where both neighbours hold the version, hatched where nobody can tell, a mark for each snapshot.
/// Marks that would cover each other are painted as the gravest of them, so that a strip costs its width, however many
/// snapshots it has.
final class StripPainter {
    private static final double BAR = 9;
    /// Marks closer than this are one.
    private static final double APART = 8;
    private static final double HATCH = 7;
    private static final double STROKE = 3;
    /// How far an exposure reaches out that has no known beginning or end.
    private static final double OPEN_END = 22;

    private final Surface surface;
    private final TimelineView view;
    private final Palette palette;

    StripPainter(Surface surface, TimelineView view, Palette palette) {
        this.surface = surface;
        this.view = view;
        this.palette = palette;
    }

    private enum Fill {
        GROUND, SOLID, HATCHED, UNTOLD, NONE
    }

    void paint(int strip) {
        Timeline.Strip of = view.timeline().strips().get(strip);
        double y = view.middle(strip);
        double left = view.names() - HATCH;
        double right = view.names() + view.plotWidth() + HATCH;
        int first = Math.max(0, view.firstFrom(of.marks(), left) - 1);
        int last = Math.min(of.marks().size() - 1, view.firstFrom(of.marks(), right));
        bars(of, first, last, y, left, right);
        marks(of.marks(), first, last, y);
    }

    /// Neighbours that are joined alike are one bar.
    private void bars(Timeline.Strip of, int first, int last, double y, double left, double right) {
        for (ExposureWindow window : of.windows()) {
            if (window.lastWithout() < 0 && window.firstIn() >= first) {
                double x = view.x(of.marks().getFirst());
                bar(Fill.HATCHED, Math.max(left, x - OPEN_END), x, y);
            }
            if (window.open() && window.lastIn() <= last) {
                double x = view.x(of.marks().getLast());
                bar(Fill.HATCHED, x, Math.min(right, x + OPEN_END), y);
            }
        }
        Fill running = Fill.NONE;
        double from = left;
        int next = 0;
        for (int mark = first; mark < last; mark++) {
            // Windows follow each other as the marks do.
            while (next < of.windows().size() && !of.windows().get(next).open() && mark >= of.windows().get(next).firstWithout()) {
                next++;
            }
            boolean exposed = next < of.windows().size() && mark >= Math.max(0, of.windows().get(next).lastWithout());
            Fill fill = fill(of.marks().get(mark).standing(), of.marks().get(mark + 1).standing(), exposed);
            double x = Math.clamp(view.x(of.marks().get(mark)), left, right);
            if (fill != running) {
                bar(running, from, x, y);
                running = fill;
                from = x;
            }
        }
        if (last > first) {
            bar(running, from, Math.clamp(view.x(of.marks().get(last)), left, right), y);
        }
    }

    /// How a mark and the next one are joined.
    ///
    /// @param exposed  whether both belong to one time of exposure, its unknown ends included
    private static Fill fill(Standing one, Standing other, boolean exposed) {
        if (one == Standing.AFFECTED && other == Standing.AFFECTED) {
            return Fill.SOLID;
        }
        if (exposed) {
            return Fill.HATCHED;
        }
        if (one.undecided() || other.undecided()) {
            return Fill.UNTOLD;
        }
        return one == Standing.ENDED ? Fill.NONE : Fill.GROUND;
    }

    private void bar(Fill fill, double from, double until, double y) {
        if (fill == Fill.NONE || until <= from) {
            return;
        }
        PlacedBox box = new PlacedBox(from, y - BAR / 2, until - from, BAR);
        switch (fill) {
            case SOLID -> surface.fillBox(box, 0, palette.compromised().stroke());
            case HATCHED -> hatch(box, palette.compromised());
            case UNTOLD -> hatch(box, palette.changed());
            case GROUND, NONE -> surface.fillBox(new PlacedBox(from, y - BAR / 2 + 1, until - from, BAR - 2), 0, palette.target().fill());
        }
    }

    /// Slanted strokes, at the same places however the part is cut that is seen.
    private void hatch(PlacedBox box, Palette.Ink ink) {
        surface.fillBox(box, 0, ink.fill());
        double anchor = view.names() - view.scrollX();
        double begin = anchor + Math.floor((box.x() - BAR - anchor) / HATCH) * HATCH;
        for (double x = begin; x < box.right(); x += HATCH) {
            stroke(box, x, ink.stroke());
        }
    }

    /// One slanted stroke, cut at the sides of the box.
    private void stroke(PlacedBox box, double x, String colour) {
        double lowLeft = x;
        double lowRight = x + STROKE;
        double highRight = x + STROKE + BAR;
        double highLeft = x + BAR;
        if (lowLeft >= box.x() && highRight <= box.right()) {
            surface.fillPolygon(new double[] {lowLeft, lowRight, highRight, highLeft},
                    new double[] {box.bottom(), box.bottom(), box.y(), box.y()}, colour);
            return;
        }
        double[][] cut = Cut.between(new double[] {lowLeft, lowRight, highRight, highLeft},
                new double[] {box.bottom(), box.bottom(), box.y(), box.y()}, box.x(), box.right());
        if (cut[0].length > 2) {
            surface.fillPolygon(cut[0], cut[1], colour);
        }
    }

    private void marks(List<Timeline.Mark> marks, int first, int last, double y) {
        int mark = first;
        while (mark <= last) {
            double x = view.x(marks.get(mark));
            int gravest = mark;
            int next = mark + 1;
            while (next <= last && view.x(marks.get(next)) - x < APART) {
                gravest = Gravest.rank(marks.get(next).standing()) < Gravest.rank(marks.get(gravest).standing()) ? next : gravest;
                next++;
            }
            if (x > view.names() - APART && x < view.names() + view.plotWidth() + APART) {
                MarkShapes.paint(surface, marks.get(gravest).standing(), view.x(marks.get(gravest)), y, palette);
            }
            mark = next;
        }
    }
}
