package headwater.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

/// The order of the items in every column, from top to bottom, and the place of every item in its column.
final class Ordering {
    final int[][] columns;
    final int[] place;

    private Ordering(int[][] columns, int[] place) {
        this.columns = columns;
        this.place = place;
    }

    /// Items in the order of a sequence that holds each of them once.
    static Ordering along(LayerGraph graph, int[] sequence) {
        int[] sizes = new int[graph.columns];
        for (int item = 0; item < graph.items; item++) {
            sizes[graph.column[item]]++;
        }
        int[][] columns = new int[graph.columns][];
        for (int column = 0; column < graph.columns; column++) {
            columns[column] = new int[sizes[column]];
            sizes[column] = 0;
        }
        int[] place = new int[graph.items];
        for (int item : sequence) {
            int column = graph.column[item];
            place[item] = sizes[column];
            columns[column][sizes[column]++] = item;
        }
        return new Ordering(columns, place);
    }

    Ordering copy() {
        int[][] copied = new int[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            copied[column] = columns[column].clone();
        }
        return new Ordering(copied, place.clone());
    }

    /// Turns all columns upside down, which keeps the crossings, when that brings more boxes in the order of the input.
    void setUpright(int boxes) {
        int inOrder = 0;
        for (int[] items : columns) {
            int above = -1;
            for (int item : items) {
                if (item < boxes) {
                    inOrder += above < 0 ? 0 : Integer.compare(item, above);
                    above = item;
                }
            }
        }
        for (int[] items : inOrder < 0 ? columns : new int[0][]) {
            turn(items);
        }
    }

    /// Sorts the boxes with a rank among the places that they have in their column; first turns everything upside down
    /// where that suits the ranks better.
    ///
    /// @param ranks  by box
    void keep(OptionalDouble[] ranks) {
        int inOrder = 0;
        for (int[] items : columns) {
            double above = Double.NaN;
            for (int item : items) {
                if (item < ranks.length && ranks[item].isPresent()) {
                    double rank = ranks[item].getAsDouble();
                    inOrder += Double.isNaN(above) ? 0 : Double.compare(rank, above);
                    above = rank;
                }
            }
        }
        for (int[] items : columns) {
            if (inOrder < 0) {
                turn(items);
            }
            int[] ranked = Arrays.stream(items).filter(item -> item < ranks.length && ranks[item].isPresent()).toArray();
            int[] places = Arrays.stream(ranked).map(item -> place[item]).sorted().toArray();
            Integer[] sorted = Arrays.stream(ranked).boxed().sorted(Comparator.comparingDouble(
                    (Integer item) -> ranks[item].getAsDouble()).thenComparingInt(item -> item)).toArray(Integer[]::new);
            for (int i = 0; i < sorted.length; i++) {
                items[places[i]] = sorted[i];
                place[sorted[i]] = places[i];
            }
        }
    }

    private void turn(int[] items) {
        int[] before = items.clone();
        for (int i = 0; i < items.length; i++) {
            items[i] = before[items.length - 1 - i];
            place[items[i]] = i;
        }
    }

    /// Moves the item at `from` of a column to `to`; those between close up.
    void move(int column, int from, int to) {
        int[] items = columns[column];
        int moved = items[from];
        int step = from < to ? 1 : -1;
        for (int i = from; i != to; i += step) {
            items[i] = items[i + step];
            place[items[i]] = i;
        }
        items[to] = moved;
        place[moved] = to;
    }
}
