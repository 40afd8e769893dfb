package headwater.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the edges of a part: level across the columns, in waves through the gaps between them, so that no edge can
/// touch a box. Where a single wave over several columns keeps its distance to everything else, it replaces the steps.
/// Time O(b²) for an edge with b bends in the worst case, usually O(b).
final class EdgeRouting {
    private static final double BACK_PORT = 0.75;
    private static final double LOOP = 20;
    private final Part part;
    private final Columns columns;
    private final List<PlacedBox> towers;
    private final Spacing spacing;

    /// @param towers  the areas of all towers
    EdgeRouting(Part part, Columns columns, List<PlacedBox> towers, Spacing spacing) {
        this.part = part;
        this.columns = columns;
        this.towers = towers;
        this.spacing = spacing;
    }

    /// The curve of an edge of the part from its box `from` to its box `to`, which stand in the towers it joins.
    ///
    /// @param trunk  where it joins others on its way into its box
    List<Cubic> route(int edge, PlacedBox from, PlacedBox to, Optional<Trunk> trunk) {
        int[] chain = part.layers().chain(edge);
        boolean back = part.back()[edge];
        PlacedBox start = back ? to : from;
        PlacedBox end = back ? from : to;
        double startY = port(start, back);
        double endY = port(end, back);
        List<Cubic> curve = part.layers().outside[edge] ? around(chain, startY, endY)
                : through(chain, startY, endY, part.joins(edge) ? trunk : Optional.empty());
        List<Cubic> whole = new ArrayList<>();
        int first = part.layers().column[chain[0]];
        if (start.right() < columns.right(first)) {
            whole.add(Cubic.line(start.right(), startY, columns.right(first), startY));
        }
        whole.addAll(curve);
        return back ? reversed(whole) : whole;
    }

    /// A loop at the upper right corner of a box; it stays within [#loopReach] to the right of it.
    static List<Cubic> loop(PlacedBox box, Spacing spacing) {
        double x = box.right() + loopReach(spacing);
        double y0 = box.y() + box.height() * 0.12;
        double y1 = box.y() + box.height() * 0.38;
        return List.of(new Cubic(box.right(), y0, x, y0, x, y1, box.right(), y1));
    }

    static double loopReach(Spacing spacing) {
        return Math.min(LOOP, spacing.columnGap() / 2);
    }

    private static double port(PlacedBox box, boolean back) {
        return back ? box.y() + box.height() * BACK_PORT : box.middle();
    }

    private List<Cubic> through(int[] chain, double startY, double endY, Optional<Trunk> trunk) {
        double[] y = new double[chain.length];
        for (int i = 0; i < chain.length; i++) {
            y[i] = part.middle()[chain[i]];
        }
        y[0] = startY;
        y[chain.length - 1] = endY;
        List<Cubic> curve = new ArrayList<>();
        int free = trunk.isPresent() ? chain.length - 1 : chain.length;
        for (int i = 0; i + 1 < free;) {
            int next = free - 1;
            while (next > i + 1 && !clear(chain, y, i, next)) {
                next--;
            }
            double x0 = columns.right(column(chain[i]));
            double x1 = columns.left(column(chain[next]));
            curve.add(Cubic.wave(x0, y[i], x1, y[next]));
            if (next + 1 < chain.length) {
                curve.add(Cubic.line(x1, y[next], columns.right(column(chain[next])), y[next]));
            }
            i = next;
        }
        int last = chain.length - 2;
        trunk.ifPresent(joined -> curve.addAll(Trunks.along(joined, columns.right(column(chain[last])), y[last])));
        return curve;
    }

    private int column(int item) {
        return part.layers().column[item];
    }

    /// Whether a wave from chain position `i` to `next` stays where the bends between them are alone.
    private boolean clear(int[] chain, double[] y, int i, int next) {
        Cubic wave = Cubic.wave(columns.right(column(chain[i])), y[i], columns.left(column(chain[next])), y[next]);
        for (int k = i + 1; k < next; k++) {
            int column = column(chain[k]);
            double atLeft = Waves.yAt(wave, columns.left(column));
            double atRight = Waves.yAt(wave, columns.right(column));
            if (Math.min(atLeft, atRight) < limit(chain[k], -1) || Math.max(atLeft, atRight) > limit(chain[k], 1)) {
                return false;
            }
        }
        return true;
    }

    /// How far the line at a bend may move up (-1) or down (1).
    private double limit(int bend, int side) {
        int[] items = part.order().columns[column(bend)];
        int place = part.order().place[bend] + side;
        if (place < 0 || place >= items.length) {
            return side * Double.POSITIVE_INFINITY;
        }
        int other = items[place];
        if (part.layers().isBend(other)) {
            return (part.middle()[bend] + part.middle()[other]) / 2;
        }
        PlacedBox box = towers.get(part.boxes()[other]);
        return side < 0 ? box.bottom() + spacing.edgeGap() / 2 : box.y() - spacing.edgeGap() / 2;
    }

    /// A way over the top of the picture.
    private List<Cubic> around(int[] chain, double startY, double endY) {
        int first = column(chain[0]);
        int last = column(chain[1]);
        double lane = spacing.margin() / 2;
        double x0 = columns.left(first + 1);
        double x1 = columns.right(last - 1);
        return List.of(Cubic.wave(columns.right(first), startY, x0, lane), Cubic.line(x0, lane, x1, lane),
                Cubic.wave(x1, lane, columns.left(last), endY));
    }

    private static List<Cubic> reversed(List<Cubic> curve) {
        List<Cubic> reversed = new ArrayList<>();
        for (Cubic c : curve.reversed()) {
            reversed.add(new Cubic(c.x1(), c.y1(), c.c2x(), c.c2y(), c.c1x(), c.c1y(), c.x0(), c.y0()));
        }
        return reversed;
    }
}
