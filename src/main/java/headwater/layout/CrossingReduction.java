package headwater.layout;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Orders the items of every column so that few links cross: from several starts (both directions, then seeded random
/// ones) columns are sorted by the barycentre or median of their neighbours and improved by exchanging items; the best
/// order found is polished with exchanges over longer distances.
/// A pass takes O(E log V); the effort bounds starts, passes and visited links.
/// Source: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993), section 3.
final class CrossingReduction {
    private static final int PATIENCE = 4;
    private final LayerGraph graph;
    private final LayoutEffort effort;
    private final BooleanSupplier cancelled;
    private final CrossingCount count;
    private Ordering best;
    private long fewest = Long.MAX_VALUE;
    private long steps;

    /// The order found and its crossings.
    record Result(Ordering order, long crossings) {}

    private CrossingReduction(LayerGraph graph, LayoutEffort effort, BooleanSupplier cancelled) {
        this.graph = graph;
        this.effort = effort;
        this.cancelled = cancelled;
        count = new CrossingCount(graph);
        best = Ordering.along(graph, StartOrder.fromLeft(graph));
    }

    /// @throws CancellationException when `cancelled` answered true between two passes
    static Result of(LayerGraph graph, LayoutEffort effort, BooleanSupplier cancelled) {
        CrossingReduction reduction = new CrossingReduction(graph, effort, cancelled);
        Random random = new Random(graph.items * 31L + graph.links.edges);
        for (int start = 0; start < effort.starts() && reduction.goesOn(); start++) {
            int[] sequence = switch (start) {
                case 0 -> StartOrder.fromLeft(graph);
                case 1 -> StartOrder.fromRight(graph);
                default -> StartOrder.random(graph, random);
            };
            reduction.sweepFrom(Ordering.along(graph, sequence), start);
        }
        return new Result(reduction.best, reduction.fewest);
    }

    private boolean goesOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return fewest > 0 && (steps < effort.steps() || fewest == Long.MAX_VALUE);
    }

    private void sweepFrom(Ordering order, int start) {
        Neighbours neighbours = new Neighbours(graph, order);
        ColumnSort sort = new ColumnSort(graph, order, neighbours, start % 2 == 1);
        Exchange exchange = new Exchange(graph, order, neighbours);
        keep(order, neighbours);
        long own = Long.MAX_VALUE;
        int idle = 0;
        for (int sweep = 0; sweep < effort.sweeps() && idle < PATIENCE && goesOn(); sweep++) {
            steps += sort.sweep(sweep % 2 == 0, sweep % 4 >= 2);
            steps += exchange.pass(1, 3);
            long crossings = keep(order, neighbours);
            idle = crossings < own ? 0 : idle + 1;
            own = Math.min(own, crossings);
        }
        polish(own);
    }

    private void polish(long own) {
        if (own > fewest || own == 0) {
            return;
        }
        Ordering order = best.copy();
        Neighbours neighbours = new Neighbours(graph, order);
        Exchange exchange = new Exchange(graph, order, neighbours);
        long before = Long.MAX_VALUE;
        while (fewest < before && goesOn()) {
            before = fewest;
            steps += exchange.pass(40, 3);
            keep(order, neighbours);
        }
    }

    private long keep(Ordering order, Neighbours neighbours) {
        long crossings = count.of(order, neighbours);
        steps += graph.links.edges;
        if (crossings < fewest) {
            fewest = crossings;
            best = order.copy();
        }
        return crossings;
    }
}
