package headwater.layout;

import headwater.progress.Progress;
import java.util.Random;

/// Orders the items of every column so that few links cross: from several starts (both directions, then seeded random
/// ones) columns are sorted by the barycentre or median of their neighbours and improved by exchanging items; the best
/// order found is polished with exchanges over longer distances.
/// A pass takes O(E log V); the effort bounds starts, passes and visited links.
/// Source: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993), section 3.
final class CrossingReduction {
    private static final int PATIENCE = 8;
    private static final int IDLE_ROUNDS = 2;
    private static final int FIRST_SWEEPS = 6;
    private static final int WINDOW = 10;
    private static final int VISITS = 120;
    private static final int FIRST_SHARE = 16;
    private final LayerGraph graph;
    private final LayoutEffort effort;
    private final long bound;
    private final Progress progress;
    private final CrossingCount count;
    private Ordering best;
    private long fewest = Long.MAX_VALUE;
    private final Random random;
    private long steps;

    /// The order found and its crossings.
    record Result(Ordering order, long crossings) {}

    private CrossingReduction(LayerGraph graph, LayoutEffort effort, long bound, Progress progress) {
        this.graph = graph;
        this.effort = effort;
        this.bound = bound;
        this.progress = progress;
        random = new Random(graph.items * 31L + graph.links.edges);
        count = new CrossingCount(graph);
        best = Ordering.along(graph, StartOrder.plain(graph, true));
    }

    /// A quick result from two starts.
    ///
    /// @throws headwater.progress.CancelledException when cancelled between two passes
    static Result first(LayerGraph graph, LayoutEffort effort, Progress progress) {
        CrossingReduction reduction = new CrossingReduction(graph, effort, effort.steps() / FIRST_SHARE, progress);
        for (int start = 0; start < Math.min(2, effort.starts()) && reduction.goesOn(); start++) {
            reduction.sweepFrom(Ordering.along(graph, StartOrder.plain(graph, start == 1)), true, FIRST_SWEEPS);
        }
        return new Result(reduction.best, reduction.fewest);
    }

    /// The best result of further starts and of more sweeps from a known one.
    ///
    /// @throws headwater.progress.CancelledException when cancelled between two passes
    static Result further(LayerGraph graph, Result known, LayoutEffort effort, Progress progress) {
        long bound = Math.min(effort.steps(), (long) VISITS * effort.starts() * graph.links.edges);
        CrossingReduction reduction = new CrossingReduction(graph, effort, bound, progress);
        reduction.best = known.order();
        reduction.fewest = known.crossings();
        for (int start = 2; start < effort.starts() && reduction.goesOn() && reduction.steps < bound / 2; start++) {
            int[] sequence = StartOrder.random(graph, start % 2 == 0, reduction.random);
            reduction.sweepFrom(Ordering.along(graph, sequence), start / 2 % 2 == 0, FIRST_SWEEPS);
        }
        reduction.resume();
        return new Result(reduction.best, reduction.fewest);
    }

    /// Sweeps again from the best order, with median and barycentre in turn, as long as that helps.
    private void resume() {
        int idle = 0;
        for (int round = 0; idle < IDLE_ROUNDS && goesOn(); round++) {
            long before = fewest;
            sweepFrom(best.copy(), round % 2 == 0, effort.sweeps());
            idle = fewest < before ? 0 : idle + 1;
        }
    }

    private boolean goesOn() {
        progress.checkCancelled();
        return fewest > 0 && (steps < bound || fewest == Long.MAX_VALUE);
    }

    private void sweepFrom(Ordering order, boolean median, int sweeps) {
        Neighbours neighbours = new Neighbours(graph, order);
        ColumnSort sort = new ColumnSort(graph, order, neighbours, median);
        Exchange exchange = new Exchange(graph, order, neighbours);
        steps += exchange.settle(false);
        long own = keep(order, neighbours);
        Ordering ownBest = order.copy();
        int idle = 0;
        for (int sweep = 0; sweep < sweeps && idle < PATIENCE && goesOn(); sweep++) {
            steps += sort.sweep(sweep % 2 == 0, sweep % 4 < 2);
            steps += exchange.settle(sweep % 4 >= 2);
            long crossings = keep(order, neighbours);
            idle = crossings < own ? 0 : idle + 1;
            if (crossings < own) {
                own = crossings;
                ownBest = order.copy();
            }
        }
        if (own == fewest) {
            polish(ownBest);
        }
    }

    private void polish(Ordering order) {
        Neighbours neighbours = new Neighbours(graph, order);
        Exchange exchange = new Exchange(graph, order, neighbours);
        long before = Long.MAX_VALUE;
        long now = Long.MAX_VALUE - 1;
        while (now < before && goesOn()) {
            before = now;
            steps += exchange.sift(WINDOW, 3);
            now = keep(order, neighbours);
        }
    }

    private long keep(Ordering order, Neighbours neighbours) {
        long crossings = count.of(order, neighbours);
        steps += graph.links.edges;
        if (crossings <= fewest) {
            fewest = crossings;
            best = order.copy();
        }
        return crossings;
    }
}
