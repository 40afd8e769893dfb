package headwater.draw.timeline;

import java.util.Arrays;

/// Cuts a convex polygon at two upright lines. Source: Sutherland and Hodgman, "Reentrant Polygon Clipping" (1974).
final class Cut {
    private Cut() {
    }

    /// The part between two lines, its x and its y; empty when there is none.
    static double[][] between(double[] x, double[] y, double left, double right) {
        double[][] rest = oneSide(x, y, left, 1);
        return oneSide(rest[0], rest[1], right, -1);
    }

    /// @param sign  1 for what is right of the line, -1 for what is left of it
    private static double[][] oneSide(double[] x, double[] y, double line, int sign) {
        double[] keptX = new double[2 * x.length];
        double[] keptY = new double[2 * x.length];
        int kept = 0;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            boolean inside = sign * (x[i] - line) >= 0;
            if (inside) {
                keptX[kept] = x[i];
                keptY[kept++] = y[i];
            }
            if (inside != sign * (x[next] - line) >= 0) {
                double share = (line - x[i]) / (x[next] - x[i]);
                keptX[kept] = line;
                keptY[kept++] = y[i] + share * (y[next] - y[i]);
            }
        }
        return new double[][] {Arrays.copyOf(keptX, kept), Arrays.copyOf(keptY, kept)};
    }
}
