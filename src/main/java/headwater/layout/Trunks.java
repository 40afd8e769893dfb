package headwater.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Joins the edges into a box before it, when they are so many that side by side they would fill an area. Trunks of one
/// column stand side by side; a gap that is too narrow for that gets none. Linear in boxes and edges.
final class Trunks {
    static final int FEWEST = 12;
    private static final double LEAD = 28;
    private static final double TRACK = 9;
    private static final double LEAST_BEFORE = 12;
    private static final double ROUNDING = 9;
    /// Share of the radius at which the control points of a quarter circle lie.
    private static final double CIRCLE = 0.5523;

    private final Map<Integer, Trunk> trunks = new HashMap<>();

    /// @param joined  how many edges reach the left side of each box, by box
    Trunks(int[] joined, int[] column, List<PlacedBox> boxes, Columns columns) {
        Map<Integer, Integer> tracks = new HashMap<>();
        List<Integer> wide = IntStream.range(0, joined.length).filter(box -> joined[box] >= FEWEST && column[box] > 0)
                .boxed().sorted(Comparator.comparingDouble(box -> boxes.get(box).middle())).toList();
        for (int box : wide) {
            int track = tracks.getOrDefault(column[box], 0);
            double x = columns.left(column[box]) - LEAD - track * TRACK;
            if (x - columns.right(column[box] - 1) >= LEAST_BEFORE) {
                PlacedBox area = boxes.get(box);
                trunks.put(box, new Trunk(box, joined[box], x, new PlacedBox(x, area.middle(), area.x() - x, 0)));
                tracks.put(column[box], track + 1);
            }
        }
    }

    Optional<Trunk> into(int box) {
        return Optional.ofNullable(trunks.get(box));
    }

    /// By box.
    List<Trunk> all() {
        return trunks.values().stream().sorted(Comparator.comparingInt(Trunk::box)).toList();
    }

    /// The way from a place before the trunk along it into the box: level, round the corner, upright, round, level.
    static List<Cubic> along(Trunk trunk, double x0, double y0) {
        double x = trunk.x();
        double y1 = trunk.lead().y();
        double end = trunk.lead().right();
        double down = Math.signum(y1 - y0);
        double r = Math.min(ROUNDING, Math.abs(y1 - y0) / 2);
        if (r < 1) {
            return List.of(Cubic.wave(x0, y0, end, y1));
        }
        double k = r * (1 - CIRCLE);
        List<Cubic> way = new ArrayList<>();
        way.add(Cubic.line(x0, y0, x - r, y0));
        way.add(new Cubic(x - r, y0, x - k, y0, x, y0 + down * k, x, y0 + down * r));
        way.add(Cubic.line(x, y0 + down * r, x, y1 - down * r));
        way.add(new Cubic(x, y1 - down * r, x, y1 - down * k, x + k, y1, x + r, y1));
        way.add(Cubic.line(x + r, y1, end, y1));
        return way;
    }
}
