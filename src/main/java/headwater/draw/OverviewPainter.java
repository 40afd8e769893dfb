package headwater.draw;

import headwater.layout.OverviewPlaces;
import headwater.layout.PlacedBox;
import java.awt.Graphics2D;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Paints a part of an overview into pixels, in the detail that the scale allows: dots, dots with names, boxes. What is
/// compromised and the routes to it come last, over everything else. The same part gives the same pixels, however the
/// picture is cut into parts.
final class OverviewPainter {
    private static final double RECEDED = 0.28;
    private static final double LINE_SHARE = 0.42;
    private static final double LINE = 1;
    private static final double ROUTE = 1.8;

    private final Overview picture;
    private final Palette palette;
    private final OverviewLines lines;
    private final OverviewGraph graph;

    OverviewPainter(Overview picture, Palette palette) {
        this.picture = picture;
        this.palette = palette;
        graph = picture.graph();
        lines = new OverviewLines(picture);
    }

    /// Everything, over the ground.
    void paint(Raster raster, TileView view) {
        raster.fill(0xFF000000 | Raster.rgb(palette.background()));
        PlacedBox area = view.area(raster.width(), raster.height());
        boolean boxes = view.scale() >= Overview.BOXES_FROM;
        if (view.scale() >= Overview.NAMES_FROM) {
            int ink = Raster.rgb(palette.receded(palette.edge(), LINE_SHARE));
            lines.in(area, e -> OverviewLines.draw(raster, view, lines.curve(e, boxes), LINE * view.sharp(), ink));
        }
        BitSet routes = picture.facts().routes().components();
        if (!boxes) {
            nodes(area, view, node -> {
                if (!routes.get(graph.first(node)) && !picture.facts().compromised().get(node)) {
                    dot(raster, view, node, false);
                }
            });
        }
        lit(raster, view, picture.facts().routes(), boxes);
        if (view.scale() >= Overview.NAMES_FROM) {
            texts(raster, view, area, boxes);
        }
    }

    /// Only what stands out, over whatever is there: lines and dots, and what is compromised last.
    void lit(Raster raster, TileView view, Highlight highlight, boolean boxes) {
        PlacedBox area = view.area(raster.width(), raster.height());
        int ink = Raster.rgb(palette.route());
        highlight.components().stream().map(graph::nodeOf).forEach(node -> {
            for (int e = graph.firstOut(node); e < graph.endOut(node); e++) {
                if (highlight.dependencies().get(graph.dependency(e)) && lines.touches(e, area)) {
                    OverviewLines.draw(raster, view, lines.curve(e, boxes), ROUTE * view.sharp(), ink);
                }
            }
        });
        if (!boxes) {
            highlight.components().stream().map(graph::nodeOf).filter(node -> near(node, area, view))
                    .forEach(node -> dot(raster, view, node, true));
            picture.facts().compromised().stream().filter(node -> near(node, area, view))
                    .forEach(node -> dot(raster, view, node, true));
        }
    }

    private boolean near(int node, PlacedBox area, TileView view) {
        double reach = OverviewDots.MOST / view.scale();
        double x = picture.places().x()[node];
        double y = picture.places().y()[node];
        return picture.draws(node) && x >= area.x() - reach && x <= area.right() + reach && y >= area.y() - reach
                && y <= area.bottom() + reach;
    }

    /// Every node that may be seen in an area.
    private void nodes(PlacedBox area, TileView view, IntConsumer each) {
        double reach = OverviewDots.MOST / view.scale();
        picture.index().in(new PlacedBox(area.x() - reach, area.y() - reach, area.width() + 2 * reach,
                area.height() + 2 * reach), node -> {
            if (picture.draws(node)) {
                each.accept(node);
            }
        });
    }

    private void dot(Raster raster, TileView view, int node, boolean lit) {
        Role role = picture.role(node);
        double radius = OverviewDots.radius(picture.weight(node), role, view.scale()) * view.sharp();
        double x = view.toPixelX(picture.places().x()[node]);
        double y = view.toPixelY(picture.places().y()[node]);
        if (role == Role.COMPROMISED) {
            raster.diamond(x, y, radius + 2 * view.sharp(), Raster.rgb(palette.background()));
            raster.diamond(x, y, radius, Raster.rgb(palette.compromised().stroke()));
        } else {
            raster.disc(x, y, radius, colour(node, role, lit));
        }
    }

    private int colour(int node, Role role, boolean lit) {
        boolean recedes = !lit && !picture.filter().nodes().get(node);
        String ink = switch (role) {
            case OTHER -> lit ? palette.route() : palette.mixed(palette.edge(), palette.unchanged().stroke(),
                    0.15 + 0.85 * picture.weight(node));
            case PATH -> palette.route();
            default -> palette.ink(role).stroke();
        };
        return Raster.rgb(recedes ? palette.receded(ink, RECEDED) : ink);
    }

    /// Names beside the dots, or whole boxes.
    private void texts(Raster raster, TileView view, PlacedBox area, boolean boxes) {
        Graphics2D g = Java2dSurface.over(raster);
        g.translate(-view.left(), -view.top());
        g.scale(view.scale() * view.sharp(), view.scale() * view.sharp());
        Surface surface = new Java2dSurface(g);
        if (boxes) {
            DrawList part = OverviewExcerpt.boxes(picture, area);
            FigurePainter.Look look = new FigurePainter.Look(part, view.scale(), picture.area(), palette,
                    receding(part), FigurePainter.Marks.NONE);
            FigurePainter.paint(surface, look, Names.of(part, view.scale(), picture.widths()));
        } else {
            PlacedBox around = new PlacedBox(area.x() - 2 * OverviewPlaces.FILE, area.y() - OverviewPlaces.ROW,
                    area.width() + 2 * OverviewPlaces.FILE, area.height() + 2 * OverviewPlaces.ROW);
            OverviewNames names = new OverviewNames(picture, palette, view.scale());
            picture.index().in(around, node -> {
                if (picture.draws(node)) {
                    names.paint(surface, node);
                }
            });
        }
        g.dispose();
    }

    /// What is not looked at recedes.
    private Highlight receding(DrawList part) {
        BitSet looked = new BitSet();
        part.boxes().stream().map(BoxShape::component).filter(c -> picture.filter().nodes().get(graph.nodeOf(c)))
                .forEach(looked::set);
        return looked.cardinality() == part.boxes().size() ? Highlight.NONE : new Highlight(looked, new BitSet());
    }
}
