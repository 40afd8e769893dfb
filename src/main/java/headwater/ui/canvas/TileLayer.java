package headwater.ui.canvas;

import headwater.draw.Overview;
import headwater.draw.Palette;
import headwater.draw.Tile;
import headwater.draw.TileOrders;
import headwater.draw.TileRenderer;
import headwater.ui.work.FxThread;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;

/// The tiles of one overview on the screen, as a web map has them: kept for each scale, the oldest forgotten when they
/// take too much memory; panning only moves them; while a scale has none yet, those of another stand in for them.
final class TileLayer {
    /// Pixels are kept twice: by the image and by its texture.
    private static final long BYTES = 2L * 4 * Tile.SIDE * Tile.SIDE;
    private static final long MOST_BYTES = 192L << 20;
    /// A zoom that goes on is not worth a tile, ms.
    private static final double SETTLED = 45;

    private final TileRenderer renderer;
    private final Overview picture;
    private final Palette palette;
    private final Runnable again;
    private final TileOrders orders;
    private final Map<Tile.Place, Image> images = new LinkedHashMap<>(64, 0.75f, true);
    private final Queue<Tile> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private final PauseTransition settling = new PauseTransition(Duration.millis(SETTLED));
    private final Optional<TileLayer> before;
    private Optional<Tile.Zoom> asked = Optional.empty();
    private Optional<Tile.Zoom> whole = Optional.empty();
    private Optional<Tile.Zoom> complete = Optional.empty();
    private boolean missing = true;

    /// @param before  of the same places, whose tiles stand in until there are new ones
    /// @param again   asks for being painted again
    TileLayer(TileRenderer renderer, Overview picture, Palette palette, Optional<TileLayer> before, Runnable again) {
        this.renderer = renderer;
        this.picture = picture;
        this.palette = palette;
        this.before = before.map(TileLayer::alone);
        this.again = again;
        orders = renderer.orders(picture, palette, this::arrive);
        settling.setOnFinished(_ -> again.run());
    }

    /// Without what stood in for it.
    private TileLayer alone() {
        orders.want(List.of());
        return before.isEmpty() ? this : before.filter(_ -> complete.isEmpty()).orElse(this);
    }

    private void arrive(Tile tile) {
        arrived.add(tile);
        if (told.compareAndSet(false, true)) {
            FxThread.later(() -> {
                told.set(false);
                again.run();
            });
        }
    }

    boolean shows(Overview other, Palette inPalette) {
        return picture == other && palette.equals(inPalette);
    }

    Overview picture() {
        return picture;
    }

    Palette palette() {
        return palette;
    }

    TileRenderer renderer() {
        return renderer;
    }

    /// Whether all that is seen is there in its own scale.
    boolean isSettled() {
        return !missing && arrived.isEmpty();
    }

    void paint(GraphicsContext g, Viewport view, double width, double height, double sharp) {
        for (Tile tile = arrived.poll(); tile != null; tile = arrived.poll()) {
            images.put(tile.place(), image(tile));
        }
        Tile.Zoom zoom = new Tile.Zoom(view.scale(), sharp);
        List<Tile.Place> seen = places(zoom, view, width, height, 0);
        List<Tile.Place> absent = seen.stream().filter(place -> !images.containsKey(place)).toList();
        missing = !absent.isEmpty();
        if (missing) {
            standIn(g, view, width, height);
        }
        seen.forEach(place -> draw(g, place, view));
        order(zoom, absent, view, width, height);
        if (!missing) {
            complete = Optional.of(zoom);
            whole = whole.isPresent() ? whole : complete;
            forget();
        }
    }

    private static Image image(Tile tile) {
        return new WritableImage(new PixelBuffer<>(Tile.SIDE, Tile.SIDE, IntBuffer.wrap(tile.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }

    /// The tiles that a control shows, those in its middle first.
    ///
    /// @param around  so many more on every side
    private List<Tile.Place> places(Tile.Zoom zoom, Viewport view, double width, double height, int around) {
        double side = Tile.SIDE / zoom.sharp();
        int left = Math.max((int) Math.floor(-view.shiftX() / side), 0) - around;
        int top = Math.max((int) Math.floor(-view.shiftY() / side), 0) - around;
        int right = (int) Math.floor(Math.min(width - view.shiftX(), picture.width() * view.scale()) / side) + around;
        int bottom = (int) Math.floor(Math.min(height - view.shiftY(), picture.height() * view.scale()) / side) + around;
        List<Tile.Place> places = new ArrayList<>();
        for (int row = Math.max(0, top); row <= bottom; row++) {
            for (int column = Math.max(0, left); column <= right; column++) {
                places.add(new Tile.Place(zoom, column, row));
            }
        }
        double middleX = (left + right) / 2.0;
        double middleY = (top + bottom) / 2.0;
        places.sort(Comparator.comparingDouble(place -> Math.hypot(place.column() - middleX, place.row() - middleY)));
        return places;
    }

    /// Asks for what is missing, or for what lies around; not while the scale still changes.
    private void order(Tile.Zoom zoom, List<Tile.Place> absent, Viewport view, double width, double height) {
        boolean same = asked.isEmpty() || asked.get().equals(zoom);
        asked = Optional.of(zoom);
        if (!same) {
            orders.want(List.of());
            settling.playFromStart();
        } else if (settling.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            orders.want(missing ? absent : places(zoom, view, width, height, 1).stream()
                    .filter(place -> !images.containsKey(place)).toList());
        }
    }

    /// Tiles of other scales: of the whole picture, and of what was seen last.
    private void standIn(GraphicsContext g, Viewport view, double width, double height) {
        g.setImageSmoothing(false);
        if (complete.isEmpty()) {
            before.ifPresent(other -> other.drawAll(g, view, width, height));
        }
        drawAll(g, view, width, height);
        g.setImageSmoothing(true);
    }

    private void drawAll(GraphicsContext g, Viewport view, double width, double height) {
        whole.ifPresent(zoom -> drawScaled(g, zoom, view, width, height));
        complete.filter(zoom -> !whole.equals(Optional.of(zoom))).ifPresent(zoom -> drawScaled(g, zoom, view, width, height));
    }

    private void drawScaled(GraphicsContext g, Tile.Zoom zoom, Viewport view, double width, double height) {
        images.keySet().stream().filter(place -> place.zoom().equals(zoom)).filter(place -> {
            double side = Tile.SIDE / zoom.pixels() * view.scale();
            double x = view.shiftX() + place.column() * side;
            double y = view.shiftY() + place.row() * side;
            return x < width && y < height && x + side > 0 && y + side > 0;
        }).toList().forEach(place -> draw(g, place, view));
    }

    private void draw(GraphicsContext g, Tile.Place place, Viewport view) {
        Image image = images.get(place);
        if (image != null) {
            double side = Tile.SIDE / place.zoom().pixels() * view.scale();
            g.drawImage(image, view.shiftX() + place.column() * side, view.shiftY() + place.row() * side, side, side);
        }
    }

    private void forget() {
        Iterator<Tile.Place> oldest = images.keySet().iterator();
        while (images.size() * BYTES > MOST_BYTES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
