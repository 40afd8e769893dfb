package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.FigurePainter;
import headwater.draw.Highlight;
import headwater.draw.Names;
import headwater.draw.Overview;
import headwater.draw.OverviewExcerpt;
import headwater.draw.Palette;
import headwater.draw.TileRenderer;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;

/// Paints an overview: tiles below, and live above them what is pointed at, selected, found or compromised, and the
/// headings of the columns.
final class TilePainter implements PicturePainter {
    private static final double VEIL = 0.62;
    private static final double RING = 4;

    private final Overview picture;
    private final Runnable again;
    private final ColumnHeads heads;
    private final LitLayer lit;
    private final LiveLabels labels;
    private TileLayer tiles;
    private double scale;

    private TilePainter(Overview picture, TileLayer tiles, Runnable again) {
        this.picture = picture;
        this.tiles = tiles;
        this.again = again;
        heads = new ColumnHeads(picture);
        lit = new LitLayer(picture, again);
        labels = new LiveLabels(picture, again);
    }

    /// @param before  whose tiles stand in where the places are the same
    /// @param again   asks for being painted again
    static TilePainter of(Overview picture, PicturePainter before, Runnable again) {
        Optional<TileLayer> old = before instanceof TilePainter painter ? Optional.of(painter.tiles) : Optional.empty();
        TileRenderer renderer = old.map(TileLayer::renderer).orElseGet(TileRenderer::new);
        Palette palette = old.map(TileLayer::palette).orElse(Palette.LIGHT);
        return new TilePainter(picture, new TileLayer(renderer, picture, palette,
                old.filter(layer -> layer.picture().hasPlacesOf(picture)), again), again);
    }

    @Override
    public void paint(GraphicsContext g, Look asked) {
        Look look = lit.ready(aligned(asked), tiles.renderer());
        if (!tiles.shows(picture, look.palette())) {
            tiles = new TileLayer(tiles.renderer(), picture, look.palette(), Optional.empty(), again);
        }
        scale = look.view().scale();
        GraphPainter.ground(g, look);
        tiles.paint(g, look.view(), look.width(), look.height(), look.sharp());
        boolean boxes = scale >= Overview.BOXES_FROM;
        if (!look.highlight().isEmpty()) {
            g.setGlobalAlpha(VEIL);
            GraphPainter.ground(g, look);
            g.setGlobalAlpha(1);
        }
        if (boxes) {
            paintBoxes(g, look);
        } else {
            lit.paint(g, look);
        }
        if (!boxes) {
            compromised(g, look);
        }
        rings(g, look, boxes);
        if (scale < Overview.NAMES_FROM || !boxes && !look.highlight().isEmpty()) {
            labels.paint(g, look);
        }
        heads.paint(g, look);
    }

    /// Pixels of tiles on pixels of the screen.
    private static Look aligned(Look look) {
        Viewport view = look.view();
        return new Look(new Viewport(view.scale(), Math.round(view.shiftX() * look.sharp()) / look.sharp(),
                Math.round(view.shiftY() * look.sharp()) / look.sharp()), look.palette(), look.highlight(), look.marks(),
                look.width(), look.height(), look.sharp());
    }

    private void paintBoxes(GraphicsContext g, Look look) {
        if (!look.highlight().isEmpty()) {
            DrawList part = OverviewExcerpt.lit(picture, look.highlight(), look.view().seen(look.width(), look.height()));
            GraphPainter.paint(g, part, Names.of(part, scale, LivePainter.WIDTHS), new Look(look.view(), look.palette(),
                    look.highlight(), FigurePainter.Marks.NONE, look.width(), look.height(), look.sharp()));
        }
    }

    /// What is compromised is seen however busy the picture, and before its tiles are there.
    private void compromised(GraphicsContext g, Look look) {
        picture.compromised().forEach(component -> picture.boxOf(component).filter(box -> seen(box, look)).ifPresent(box -> {
            double x = look.view().toScreenX(box.area().x() + box.area().width() / 2);
            double y = look.view().toScreenY(box.area().middle());
            double radius = picture.dotRadius(component, scale);
            g.setFill(GraphPainter.colour(look.palette().compromised().stroke()));
            g.fillPolygon(new double[] {x, x + radius, x, x - radius}, new double[] {y - radius, y, y + radius, y}, 4);
        }));
    }

    /// Around what is selected, and thinner around what a search found.
    private void rings(GraphicsContext g, Look look, boolean boxes) {
        g.setStroke(GraphPainter.colour(look.palette().selection()));
        g.setLineWidth(1.2);
        look.marks().found().stream().flatMap(component -> picture.boxOf(component).stream())
                .filter(box -> seen(box, look)).forEach(box -> ring(g, look.view(), box, boxes));
        g.setLineWidth(look.marks().focused() ? 2.4 : 1.8);
        selected(look).ifPresent(box -> ring(g, look.view(), box, boxes));
    }

    private Optional<BoxShape> selected(Look look) {
        return look.marks().selected().stream().boxed().flatMap(component -> picture.boxOf(component).stream()).findFirst();
    }

    private static boolean seen(BoxShape box, Look look) {
        return look.view().seen(look.width(), look.height()).overlaps(box.area());
    }

    private void ring(GraphicsContext g, Viewport view, BoxShape box, boolean boxes) {
        double x = view.toScreenX(box.area().x() + box.area().width() / 2);
        double y = view.toScreenY(box.area().middle());
        if (boxes) {
            double width = box.area().width() * view.scale() + 2 * RING;
            double height = box.area().height() * view.scale() + 2 * RING;
            g.strokeRoundRect(x - width / 2, y - height / 2, width, height, 20, 20);
        } else {
            double radius = picture.dotRadius(box.component(), view.scale()) + RING;
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public boolean tellsAll(BoxShape box) {
        return scale >= Overview.BOXES_FROM && Stream.of(box.title(), box.detail()).noneMatch(text -> text.contains("…"));
    }

    @Override
    public boolean isSettled() {
        return tiles.isSettled() && lit.isSettled() && labels.isSettled();
    }

    /// Nothing is lit by somebody: then the routes to what is compromised are.
    static Highlight shown(Overview picture, Look look) {
        return look.highlight().isEmpty() ? picture.facts().routes() : look.highlight();
    }
}
