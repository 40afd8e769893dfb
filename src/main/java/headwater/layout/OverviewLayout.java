package headwater.layout;

import headwater.progress.Progress;
import java.util.Arrays;

/// The overview of a whole graph: a column for each distance from the roots (breadth first), boxes ordered by barycentre
/// sweeps so that what belongs together lies level; what no root reaches has a column of its own at the right. Positions
/// depend on the graph alone, so they stay when a view filters.
///
/// O((V + E) · sweeps + V log V); about `8 (V + E)` ints. Deterministic: ties keep the order of the breadth-first search,
/// and that the order of the input.
/// Source of the sweeps: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures" (1981).
public final class OverviewLayout {
    private static final int SWEEPS = 6;

    private final Digraph graph;
    private final int columns;
    private final int[] column;
    private final int[] order;
    private final int[] start;
    private final int[] rank;

    private OverviewLayout(Digraph graph, Distances distances) {
        this.graph = graph;
        column = distances.column();
        columns = distances.columns();
        order = distances.order();
        start = new int[columns + 1];
        for (int box : order) {
            start[column[box] + 1]++;
        }
        for (int c = 0; c < columns; c++) {
            start[c + 1] += start[c];
        }
        rank = new int[graph.nodes];
        for (int c = 0; c < columns; c++) {
            number(c);
        }
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static OverviewPlaces of(OverviewInput input, Room room, Progress progress) {
        Digraph graph = new Digraph(input.boxes(), input.from(), input.to());
        progress.checkCancelled();
        Distances distances = Distances.of(graph, input.roots());
        OverviewLayout layout = new OverviewLayout(graph, distances);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layout.sweep(sweep % 2 == 0, progress);
        }
        return OverviewGrid.place(layout.order, layout.start, distances, room);
    }

    private void number(int c) {
        for (int i = start[c]; i < start[c + 1]; i++) {
            rank[order[i]] = i - start[c];
        }
    }

    /// Orders every column by the neighbours it has in the one before, or in the one behind.
    private void sweep(boolean forward, Progress progress) {
        for (int i = 1; i < columns; i++) {
            progress.checkCancelled();
            int c = forward ? i : columns - 1 - i;
            long[] keys = new long[start[c + 1] - start[c]];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = key(order[start[c] + k], k, keys.length, forward);
            }
            Arrays.sort(keys);
            int[] sorted = new int[keys.length];
            for (int k = 0; k < keys.length; k++) {
                sorted[k] = order[start[c] + (int) keys[k]];
            }
            System.arraycopy(sorted, 0, order, start[c], sorted.length);
            number(c);
        }
    }

    /// The barycentre above, the place until now below: floats of one sign sort as their bits do.
    private long key(int box, int place, int size, boolean forward) {
        int wanted = column[box] + (forward ? -1 : 1);
        double sum = 0;
        int count = 0;
        int degree = forward ? graph.inDegree(box) : graph.outDegree(box);
        for (int i = 0; i < degree; i++) {
            int other = forward ? graph.predecessor(box, i) : graph.successor(box, i);
            if (column[other] == wanted) {
                sum += share(rank[other], start[wanted + 1] - start[wanted]);
                count++;
            }
        }
        float centre = (float) (count == 0 ? share(place, size) : sum / count);
        return (long) Float.floatToIntBits(centre) << 32 | place;
    }

    private static double share(int place, int size) {
        return (place + 0.5) / size;
    }
}
