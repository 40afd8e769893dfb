package headwater.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The tiles of one overview in one palette, as a web map has them: kept for each scale, the oldest forgotten when they
/// take too much memory; panning only moves them; while a scale has none yet, those of another stand in for them. For one
/// thread; only tiles come from others.
final class TileStore {
    private static final long BYTES = 4L * Tile.SIDE * Tile.SIDE;
    private static final long MOST_BYTES = 96L << 20;

    private final Overview picture;
    private final Palette palette;
    private final Runnable again;
    private final TileOrders orders;
    private final Map<Tile.Place, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final Queue<Tile> arrived = new ConcurrentLinkedQueue<>();
    private final Optional<TileStore> before;
    private Optional<Tile.Zoom> asked = Optional.empty();
    private Optional<Tile.Zoom> whole = Optional.empty();
    private Optional<Tile.Zoom> complete = Optional.empty();

    /// @param before  of the same places, whose tiles stand in until there are new ones
    /// @param again   is told, on another thread, that a tile has come
    TileStore(TileRenderer renderer, Overview picture, Palette palette, Optional<TileStore> before, Runnable again) {
        this.picture = picture;
        this.palette = palette;
        this.before = before.map(TileStore::alone);
        this.again = again;
        orders = renderer.orders(picture, palette, this::arrive);
    }

    /// Without what stood in for it.
    private TileStore alone() {
        orders.want(List.of());
        return before.isEmpty() ? this : before.filter(_ -> complete.isEmpty()).orElse(this);
    }

    private void arrive(Tile tile) {
        arrived.add(tile);
        again.run();
    }

    boolean isOf(Palette other) {
        return palette.equals(other);
    }

    Palette palette() {
        return palette;
    }

    /// Writes what is seen, and orders what is missing of it.
    ///
    /// @return whether nothing is missing
    boolean write(Raster raster, FrameLook look) {
        for (Tile tile = arrived.poll(); tile != null; tile = arrived.poll()) {
            tiles.put(tile.place(), tile);
        }
        raster.fill(0xFF000000 | Raster.rgb(palette.background()));
        Tile.Zoom zoom = new Tile.Zoom(look.scale(), look.sharp());
        List<Tile.Place> seen = places(zoom, look, 0);
        List<Tile.Place> absent = seen.stream().filter(place -> !tiles.containsKey(place)).toList();
        if (!absent.isEmpty()) {
            standIn(raster, look);
        }
        seen.forEach(place -> write(raster, place, look));
        order(zoom, absent, look);
        if (absent.isEmpty()) {
            complete = Optional.of(zoom);
            whole = whole.isPresent() ? whole : complete;
            forget();
        }
        return absent.isEmpty();
    }

    /// The tiles of a scale that are seen, those in the middle first.
    ///
    /// @param around  so many more on every side
    private List<Tile.Place> places(Tile.Zoom zoom, FrameLook look, int around) {
        double side = Tile.SIDE * look.view().pixels() / zoom.pixels();
        int left = (int) Math.floor(Math.max(look.view().left(), 0) / side) - around;
        int top = (int) Math.floor(Math.max(look.view().top(), 0) / side) - around;
        int right = last(look.view().left() + look.width(), picture.width() * look.view().pixels(), side) + around;
        int bottom = last(look.view().top() + look.height(), picture.height() * look.view().pixels(), side) + around;
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

    private static int last(double seen, double size, double side) {
        return (int) Math.floor(Math.min(seen, size) / side);
    }

    /// Asks for what is missing, or for what lies around; not while the scale still changes.
    private void order(Tile.Zoom zoom, List<Tile.Place> absent, FrameLook look) {
        boolean same = asked.isEmpty() || asked.get().equals(zoom);
        asked = Optional.of(zoom);
        if (same || look.resting()) {
            orders.want(!absent.isEmpty() ? absent : places(zoom, look, 1).stream()
                    .filter(place -> !tiles.containsKey(place)).toList());
        } else {
            orders.want(List.of());
        }
    }

    /// Tiles of other scales: of what was seen last, and where that is not all, below it of the whole picture.
    private void standIn(Raster raster, FrameLook look) {
        if (complete.isEmpty()) {
            before.ifPresent(other -> other.standIn(raster, look));
        }
        boolean covered = complete.filter(zoom -> places(zoom, look, 0).stream().allMatch(tiles::containsKey)).isPresent();
        whole.filter(zoom -> !covered || whole.equals(complete)).ifPresent(zoom -> writeAll(raster, zoom, look));
        complete.filter(zoom -> !whole.equals(complete)).ifPresent(zoom -> writeAll(raster, zoom, look));
    }

    private void writeAll(Raster raster, Tile.Zoom zoom, FrameLook look) {
        places(zoom, look, 0).forEach(place -> write(raster, place, look));
    }

    private void write(Raster raster, Tile.Place place, FrameLook look) {
        Tile tile = tiles.get(place);
        if (tile != null) {
            double side = Tile.SIDE * (look.view().pixels() / place.zoom().pixels());
            Blit.square(raster, tile.pixels(), Tile.SIDE, place.column() * side - look.view().left(),
                    place.row() * side - look.view().top(), side);
        }
    }

    private void forget() {
        Iterator<Tile.Place> oldest = tiles.keySet().iterator();
        while (tiles.size() * BYTES > MOST_BYTES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
