package headwater.layout;

/// One cubic Bézier segment in px: start, two control points, end.
public record Cubic(double x0, double y0, double c1x, double c1y, double c2x, double c2y, double x1, double y1) {
    /// The straight segment between two points.
    static Cubic line(double x0, double y0, double x1, double y1) {
        double third = (x1 - x0) / 3;
        double rise = (y1 - y0) / 3;
        return new Cubic(x0, y0, x0 + third, y0 + rise, x1 - third, y1 - rise, x1, y1);
    }

    /// An S between two points that starts and ends horizontally and stays between their x.
    static Cubic wave(double x0, double y0, double x1, double y1) {
        double half = (x0 + x1) / 2;
        return new Cubic(x0, y0, half, y0, half, y1, x1, y1);
    }

    /// The x at parameter `t` of 0 to 1.
    public double xAt(double t) {
        return at(t, x0, c1x, c2x, x1);
    }

    /// The y at parameter `t` of 0 to 1.
    public double yAt(double t) {
        return at(t, y0, c1y, c2y, y1);
    }

    private static double at(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}
