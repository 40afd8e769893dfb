package headwater.draw;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Makes tiles off the window's thread, on small pools of its own; their threads end when nothing is asked for a while.
public final class TileRenderer {
    /// Two at most, and never all processors: the window needs one (the common pool leaves one too).
    private static final int THREADS = Math.clamp(ForkJoinPool.getCommonPoolParallelism(), 1, 2);
    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor pool = pool("headwater-tile-", THREADS);
    private final ThreadPoolExecutor litPool = pool("headwater-lit-", 1);
    private final ThreadPoolExecutor framePool = pool("headwater-frame-", 1);

    private static ThreadPoolExecutor pool(String name, int threads) {
        ThreadPoolExecutor made = new ThreadPoolExecutor(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), Thread.ofPlatform().name(name, 1).daemon().factory());
        made.allowCoreThreadTimeOut(true);
        return made;
    }

    /// Does something about frames; one after the other, on a thread that does nothing else.
    void frame(Runnable todo) {
        framePool.execute(todo);
    }

    /// Orders for one picture in one palette.
    ///
    /// @param done  gets each tile, on a thread of the pool
    TileOrders orders(Overview picture, Palette palette, Consumer<Tile> done) {
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

    /// Only what stands out, over nothing; does not stand in line behind tiles.
    ///
    /// @param pixels  of the right number: they are written over
    /// @param done    gets the pixels, on a thread of the pool
    void lit(Overview picture, Palette palette, Highlight highlight, TileView view, int width, int[] pixels,
            Consumer<int[]> done) {
        litPool.execute(() -> {
            Arrays.fill(pixels, 0);
            try {
                new OverviewPainter(picture, palette).lit(new Raster(width, pixels.length / width, pixels), view, highlight,
                        view.scale() >= Overview.BOXES_FROM);
            } finally {
                done.accept(pixels);
            }
        });
    }
}
