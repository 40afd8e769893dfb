package headwater.draw.timeline;

import headwater.draw.Surface;
import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.List;

/// Remembers what was painted.
final class RecordingSurface implements Surface {
    record Box(PlacedBox area, String colour) {
    }

    final List<Box> filled = new ArrayList<>();
    final List<double[]> polygons = new ArrayList<>();
    final List<String> polygonColours = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();
    final List<Box> stroked = new ArrayList<>();
    int dashed;

    @Override
    public void opacity(double share) {
        // What covers only partly is painted all the same.
    }

    @Override
    public void fillBox(PlacedBox area, double arc, String colour) {
        filled.add(new Box(area, colour));
    }

    @Override
    public void strokeBox(PlacedBox area, double arc, String colour, double width) {
        stroked.add(new Box(area, colour));
    }

    @Override
    public void strokeCurve(List<Cubic> curve, String colour, double width, double dash) {
        dashed += dash > 0 ? 1 : 0;
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1, String colour, double width) {
        stroked.add(new Box(new PlacedBox(x0, y0, x1 - x0, y1 - y0), colour));
    }

    @Override
    public void fillPolygon(double[] x, double[] y, String colour) {
        polygons.add(x);
        polygonColours.add(colour);
    }

    @Override
    public void text(Text text) {
        texts.add(text);
    }

    List<String> words() {
        return texts.stream().map(Text::text).toList();
    }
}
