package headwater.draw.timeline;

import headwater.analysis.exposure.Standing;
import headwater.draw.Palette;
import headwater.draw.Surface;
import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.List;

/// Snapshots as marks, told apart by shape and by colour: filled diamond compromised, hollow diamond to be judged, hollow
/// ring not found with everything read, dashed ring not fully read, crossed box unreadable, upright bar no lockfile any
/// more.
public final class MarkShapes {
    private static final double DIAMOND = 7;
    private static final double RIM = 1.8;
    private static final double RING = 4.8;
    private static final double DASH = 2.6;
    /// By which a circle is four cubic curves.
    private static final double KAPPA = 0.5523;

    private MarkShapes() {
    }

    static String colour(Standing standing, Palette palette) {
        return switch (standing) {
            case AFFECTED -> palette.compromised().stroke();
            case NEEDS_JUDGEMENT, INCOMPLETE, UNREADABLE -> palette.changed().stroke();
            case NOT_FOUND -> palette.added().stroke();
            case ENDED -> palette.dim();
        };
    }

    /// Paints a mark around a point.
    public static void paint(Surface surface, Standing standing, double x, double y, Palette palette) {
        String colour = colour(standing, palette);
        String ground = palette.background();
        switch (standing) {
            case AFFECTED -> {
                diamond(surface, x, y, DIAMOND + RIM, ground);
                diamond(surface, x, y, DIAMOND, colour);
            }
            case NEEDS_JUDGEMENT -> {
                diamond(surface, x, y, DIAMOND + RIM, ground);
                diamond(surface, x, y, DIAMOND, colour);
                diamond(surface, x, y, DIAMOND - 2.6, ground);
            }
            case NOT_FOUND -> {
                disc(surface, x, y, RING + 2.4, ground);
                surface.strokeBox(new PlacedBox(x - RING, y - RING, 2 * RING, 2 * RING), 2 * RING, colour, RIM);
            }
            case INCOMPLETE -> {
                disc(surface, x, y, RING + 2.4, ground);
                surface.strokeCurve(circle(x, y, RING + 0.4), colour, RIM, DASH);
            }
            case UNREADABLE -> {
                double half = RING - 0.4;
                surface.fillBox(new PlacedBox(x - half - 2, y - half - 2, 2 * half + 4, 2 * half + 4), 4, ground);
                surface.strokeBox(new PlacedBox(x - half, y - half, 2 * half, 2 * half), 2, colour, 1.5);
                surface.strokeLine(x - half + 1.6, y - half + 1.6, x + half - 1.6, y + half - 1.6, colour, 1.5);
                surface.strokeLine(x - half + 1.6, y + half - 1.6, x + half - 1.6, y - half + 1.6, colour, 1.5);
            }
            case ENDED -> {
                surface.fillBox(new PlacedBox(x - 3.2, y - DIAMOND, 6.4, 2 * DIAMOND), 0, ground);
                surface.fillBox(new PlacedBox(x - 1.2, y - DIAMOND, 2.4, 2 * DIAMOND), 0, colour);
            }
        }
    }

    private static void diamond(Surface surface, double x, double y, double radius, String colour) {
        surface.fillPolygon(new double[] {x, x + radius, x, x - radius}, new double[] {y - radius, y, y + radius, y}, colour);
    }

    private static void disc(Surface surface, double x, double y, double radius, String colour) {
        surface.fillBox(new PlacedBox(x - radius, y - radius, 2 * radius, 2 * radius), 2 * radius, colour);
    }

    private static List<Cubic> circle(double x, double y, double r) {
        double k = r * KAPPA;
        return List.of(new Cubic(x, y - r, x + k, y - r, x + r, y - k, x + r, y),
                new Cubic(x + r, y, x + r, y + k, x + k, y + r, x, y + r),
                new Cubic(x, y + r, x - k, y + r, x - r, y + k, x - r, y),
                new Cubic(x - r, y, x - r, y - k, x - k, y - r, x, y - r));
    }
}
