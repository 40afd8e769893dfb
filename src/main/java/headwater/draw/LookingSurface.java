package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import headwater.progress.Progress;
import java.util.List;

/// Ends a painting between two shapes when it is no longer wanted.
///
/// @param progress  asked before each shape: [headwater.progress.CancelledException] may end every method
record LookingSurface(Surface painted, Progress progress) implements Surface {
    @Override
    public void opacity(double share) {
        painted.opacity(share);
    }

    @Override
    public void fillBox(PlacedBox area, double arc, String colour) {
        progress.checkCancelled();
        painted.fillBox(area, arc, colour);
    }

    @Override
    public void strokeBox(PlacedBox area, double arc, String colour, double width) {
        progress.checkCancelled();
        painted.strokeBox(area, arc, colour, width);
    }

    @Override
    public void strokeCurve(List<Cubic> curve, String colour, double width, double dash) {
        progress.checkCancelled();
        painted.strokeCurve(curve, colour, width, dash);
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1, String colour, double width) {
        progress.checkCancelled();
        painted.strokeLine(x0, y0, x1, y1, colour, width);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, String colour) {
        progress.checkCancelled();
        painted.fillPolygon(x, y, colour);
    }

    @Override
    public void text(Text text) {
        progress.checkCancelled();
        painted.text(text);
    }
}
