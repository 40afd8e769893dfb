package headwater.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Stops in the order in which they were made, and the one where one is. At most [#MOST] are kept; the oldest go first.
public final class History<S> {
    static final int MOST = 200;
    private final List<S> stops = new ArrayList<>();
    private int at = -1;

    /// A stop after the current one; what came after that is forgotten. The same stop again is none.
    public void visit(S stop) {
        if (current().filter(stop::equals).isPresent()) {
            return;
        }
        stops.subList(at + 1, stops.size()).clear();
        stops.add(stop);
        if (stops.size() > MOST) {
            stops.removeFirst();
        }
        at = stops.size() - 1;
    }

    /// Says better what the current stop is.
    public void replace(S stop) {
        if (at >= 0) {
            stops.set(at, stop);
        }
    }

    public Optional<S> current() {
        return at < 0 ? Optional.empty() : Optional.of(stops.get(at));
    }

    public boolean hasBack() {
        return at > 0;
    }

    public boolean hasForward() {
        return at + 1 < stops.size();
    }

    /// Goes one stop back; nothing at the first.
    public Optional<S> back() {
        return go(hasBack(), -1);
    }

    public Optional<S> forward() {
        return go(hasForward(), 1);
    }

    private Optional<S> go(boolean possible, int step) {
        at += possible ? step : 0;
        return possible ? current() : Optional.empty();
    }

    /// Forgets stops that are gone for good; where one was among them, one is at the one before.
    public void retain(Predicate<S> kept) {
        int before = (int) stops.subList(0, at + 1).stream().filter(kept).count();
        stops.removeIf(kept.negate());
        at = Math.min(Math.max(before - 1, stops.isEmpty() ? -1 : 0), stops.size() - 1);
    }

    public void clear() {
        stops.clear();
        at = -1;
    }
}
