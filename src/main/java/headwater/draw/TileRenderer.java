package headwater.draw;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Makes tiles off the window's thread, on a small pool of its own; its threads end when nothing is asked for a while.
public final class TileRenderer {
    /// Two, for a window needs the other processors.
    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor pool;

    public TileRenderer() {
        pool = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("headwater-tile-", 1).daemon().factory());
        pool.allowCoreThreadTimeOut(true);
    }

    /// Orders for one picture in one palette.
    ///
    /// @param done  gets each tile, on a thread of the pool
    public TileOrders orders(Overview picture, Palette palette, java.util.function.Consumer<Tile> done) {
        return new TileOrders(pool, place -> paint(picture, palette, place), done);
    }

    /// One tile at once, on this thread.
    public static Tile paint(Overview picture, Palette palette, Tile.Place place) {
        Raster raster = new Raster(Tile.SIDE, Tile.SIDE);
        new OverviewPainter(picture, palette).paint(raster, place.view());
        return new Tile(place, raster.pixels());
    }

    /// A part of a picture of any size at once, on this thread.
    public static int[] paint(Overview picture, Palette palette, TileView view, int width, int height) {
        Raster raster = new Raster(width, height);
        new OverviewPainter(picture, palette).paint(raster, view);
        return raster.pixels();
    }

    /// Writes only what stands out over pixels that are there; quick enough for every frame.
    public static void paintLit(Overview picture, Palette palette, Highlight highlight, TileView view, int width,
            int[] pixels) {
        new OverviewPainter(picture, palette).lit(new Raster(width, pixels.length / width, pixels), view, highlight,
                view.scale() >= Overview.BOXES_FROM);
    }
}
