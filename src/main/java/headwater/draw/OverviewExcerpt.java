package headwater.draw;

import headwater.layout.OverviewPlaces;
import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Parts of an overview as draw lists, which are painted like every figure.
final class OverviewExcerpt {
    private OverviewExcerpt() {
    }

    /// The boxes that may be seen in an area, without dependencies.
    static DrawList boxes(Overview picture, PlacedBox area) {
        BitSet nodes = new BitSet();
        picture.index().in(around(area), node -> nodes.set(node, picture.draws(node)));
        return list(picture, nodes, List.of());
    }

    /// What stands out in an area: its boxes, the dependencies between them and those that lead out of the area.
    static DrawList lit(Overview picture, Highlight highlight, PlacedBox area) {
        OverviewGraph graph = picture.graph();
        OverviewLines lines = new OverviewLines(picture);
        PlacedBox around = around(area);
        BitSet nodes = new BitSet();
        List<CurveShape> curves = new ArrayList<>();
        highlight.components().stream().map(graph::nodeOf).forEach(node -> {
            if (around.contains(picture.places().x()[node], picture.places().y()[node])) {
                nodes.set(node);
            }
            for (int e = graph.firstOut(node); e < graph.endOut(node); e++) {
                if (highlight.dependencies().get(graph.dependency(e)) && lines.touches(e, area)) {
                    curves.add(lines.shape(e));
                }
            }
        });
        return list(picture, nodes, curves);
    }

    private static PlacedBox around(PlacedBox area) {
        return new PlacedBox(area.x() - OverviewPlaces.FILE, area.y() - BoxShape.HEIGHT,
                area.width() + 2 * OverviewPlaces.FILE, area.height() + 2 * BoxShape.HEIGHT);
    }

    private static DrawList list(Overview picture, BitSet nodes, List<CurveShape> curves) {
        return new DrawList(nodes.stream().mapToObj(picture::box).toList(), curves, List.of(), picture.width(),
                picture.height(), Key.EMPTY, List.of());
    }
}
