package headwater.draw;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The tiles of a picture that are wanted and not there yet. Only the newest wish counts: what waits and is not wanted any
/// more is forgotten; what is being made is finished.
public final class TileOrders {
    private final Executor pool;
    private final Function<Tile.Place, Tile> maker;
    private final Consumer<Tile> done;
    private final Deque<Tile.Place> waiting = new ArrayDeque<>();
    private final Set<Tile.Place> making = new HashSet<>();

    TileOrders(Executor pool, Function<Tile.Place, Tile> maker, Consumer<Tile> done) {
        this.pool = pool;
        this.maker = maker;
        this.done = done;
    }

    /// Wants these tiles, the first one first, and no others.
    public synchronized void want(Collection<Tile.Place> places) {
        waiting.clear();
        places.stream().filter(place -> !making.contains(place)).forEach(place -> {
            waiting.add(place);
            pool.execute(this::make);
        });
    }

    /// Whether nothing waits and nothing is being made.
    public synchronized boolean isIdle() {
        return waiting.isEmpty() && making.isEmpty();
    }

    private void make() {
        Tile.Place place = next();
        if (place == null) {
            return;
        }
        Tile tile = maker.apply(place);
        done.accept(tile);
        synchronized (this) {
            making.remove(place);
        }
    }

    private synchronized Tile.@org.jspecify.annotations.Nullable Place next() {
        Tile.Place place = waiting.poll();
        if (place != null) {
            making.add(place);
        }
        return place;
    }
}
