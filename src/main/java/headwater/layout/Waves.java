package headwater.layout;

import java.util.List;

/// Points on curves that run in one horizontal direction.
final class Waves {
    private static final int HALVINGS = 20;

    private Waves() {}

    /// The y where a segment passes `x`; the x of a segment must not turn round.
    static double yAt(Cubic segment, double x) {
        if (segment.y0() == segment.y1()) {
            return segment.y0();
        }
        double low = 0;
        double high = 1;
        boolean rising = segment.x0() <= segment.x1();
        for (int i = 0; i < HALVINGS; i++) {
            double t = (low + high) / 2;
            if (segment.xAt(t) < x == rising) {
                low = t;
            } else {
                high = t;
            }
        }
        return segment.yAt((low + high) / 2);
    }

    /// The y where a curve passes `x`, of the nearest end when it does not.
    static double yAt(List<Cubic> curve, double x) {
        for (Cubic segment : curve) {
            if (x >= Math.min(segment.x0(), segment.x1()) && x <= Math.max(segment.x0(), segment.x1())) {
                return yAt(segment, x);
            }
        }
        Cubic first = curve.getFirst();
        Cubic last = curve.getLast();
        return Math.abs(first.x0() - x) < Math.abs(last.x1() - x) ? first.y0() : last.y1();
    }
}
