package headwater.draw;

import headwater.layout.PlacedBox;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes whole frames of one overview off the window's thread, so that a window only has to show an image: tiles, what
/// stands out, marks, names and headings in the same pixels. The cost of a frame depends on its size, not on the picture.
public final class FrameMaker {
    private static final double VEIL = 0.62;
    private static final double RING = 4;

    private final Overview picture;
    private final TileRenderer renderer;
    private final Runnable again;
    private final ColumnHeads heads;
    private final StandingNames names;
    private final LitPixels lit;
    private Optional<FrameMaker> before;
    private Optional<TileStore> tiles = Optional.empty();

    private FrameMaker(Overview picture, TileRenderer renderer, List<ColumnHeads.Words> words, Optional<FrameMaker> before,
            Runnable again) {
        this.picture = picture;
        this.renderer = renderer;
        this.again = again;
        this.before = before;
        heads = new ColumnHeads(picture, words);
        names = new StandingNames(picture);
        lit = new LitPixels(picture, renderer, again);
    }

    /// @param words   the headings of the columns
    /// @param before  whose tiles stand in where the places are the same
    /// @param again   is told, on another thread, that the next frame shows more than the last one
    public static FrameMaker of(Overview picture, List<ColumnHeads.Words> words, Optional<FrameMaker> before, Runnable again) {
        return new FrameMaker(picture, before.map(maker -> maker.renderer).orElseGet(TileRenderer::new), words, before, again);
    }

    /// Writes a frame over some pixels, later, on a thread of its own; frames are made in their order.
    ///
    /// @param done  gets, on that thread, whether the frame is final: nothing of it is still being made
    public void make(FrameLook look, int[] pixels, Consumer<Boolean> done) {
        renderer.frame(() -> {
            boolean whole = false;
            try {
                whole = write(look, new Raster(look.width(), look.height(), pixels));
            } finally {
                done.accept(whole);
            }
        });
    }

    private boolean write(FrameLook asked, Raster raster) {
        FrameLook look = lit.ready(asked);
        boolean whole = tiles(look.palette()).write(raster, look);
        boolean boxes = look.scale() >= Overview.BOXES_FROM;
        if (!look.highlight().isEmpty()) {
            Blit.cover(raster, 0, 0, look.width(), look.height(), Raster.rgb(look.palette().background()), VEIL);
        }
        Graphics2D g = Java2dSurface.over(raster);
        if (boxes) {
            boxes(g, look);
        } else {
            lit.write(raster, look);
        }
        g.scale(look.sharp(), look.sharp());
        Surface surface = new Java2dSurface(g);
        if (!boxes) {
            compromised(surface, look);
        }
        rings(surface, look, boxes);
        if (look.scale() < Overview.NAMES_FROM || !boxes && !look.highlight().isEmpty()) {
            whole &= names.write(raster, surface, look);
        }
        heads.write(raster, surface, look);
        g.dispose();
        return whole && lit.isSettled();
    }

    private TileStore tiles(Palette palette) {
        if (tiles.filter(store -> store.isOf(palette)).isEmpty()) {
            Optional<TileStore> old = before.filter(maker -> maker.picture.hasPlacesOf(picture)).flatMap(maker -> maker.tiles)
                    .filter(store -> store.isOf(palette));
            tiles = Optional.of(new TileStore(renderer, picture, palette, old, again));
            before = Optional.empty();
        }
        return tiles.get();
    }

    private void boxes(Graphics2D g, FrameLook look) {
        if (look.highlight().isEmpty()) {
            return;
        }
        DrawList part = OverviewExcerpt.lit(picture, look.highlight(), look.seen());
        Graphics2D placed = (Graphics2D) g.create();
        placed.translate(-look.view().left(), -look.view().top());
        placed.scale(look.view().pixels(), look.view().pixels());
        FigurePainter.paint(new Java2dSurface(placed), new FigurePainter.Look(part, look.scale(), look.seen(), look.palette(),
                look.highlight(), FigurePainter.Marks.NONE), Names.of(part, look.scale(), picture.widths()));
        placed.dispose();
    }

    /// What is compromised is seen however busy the picture, and before its tiles are there.
    private void compromised(Surface surface, FrameLook look) {
        picture.compromised().forEach(component -> picture.boxOf(component).filter(box -> seen(box, look)).ifPresent(box -> {
            double x = middle(box, look);
            double y = look.toScreenY(box.area().middle());
            double radius = picture.dotRadius(component, look.scale());
            surface.fillPolygon(new double[] {x, x + radius, x, x - radius}, new double[] {y - radius, y, y + radius, y},
                    look.palette().compromised().stroke());
        }));
    }

    private static boolean seen(BoxShape box, FrameLook look) {
        return look.seen().overlaps(box.area());
    }

    private static double middle(BoxShape box, FrameLook look) {
        return look.toScreenX(box.area().x() + box.area().width() / 2);
    }

    /// Around what is selected, and thinner around what a search found.
    private void rings(Surface surface, FrameLook look, boolean boxes) {
        look.marks().found().stream().flatMap(component -> picture.boxOf(component).stream())
                .filter(box -> seen(box, look)).forEach(box -> ring(surface, look, box, boxes, 1.2));
        look.marks().selected().stream().boxed().flatMap(component -> picture.boxOf(component).stream())
                .filter(box -> seen(box, look)).forEach(box -> ring(surface, look, box, boxes, look.marks().focused() ? 2.4 : 1.8));
    }

    private void ring(Surface surface, FrameLook look, BoxShape box, boolean boxes, double thick) {
        double radius = picture.dotRadius(box.component(), look.scale()) + RING;
        double width = boxes ? box.area().width() * look.scale() + 2 * RING : 2 * radius;
        double height = boxes ? box.area().height() * look.scale() + 2 * RING : 2 * radius;
        surface.strokeBox(new PlacedBox(middle(box, look) - width / 2,
                look.toScreenY(box.area().middle()) - height / 2, width, height), boxes ? 20 : 2 * radius,
                look.palette().selection(), thick);
    }
}
