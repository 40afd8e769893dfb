package headwater.layout;

import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Mends an order that was found without regard to where links meet a tower, and to ranks: neighbours change places and towers are
/// turned upside down as long as that saves crossings. O(L²) for every try over columns with L links between them, so
/// it leaves large parts alone.
final class PortOrder {
    private static final int MOST_LINKS = 160;
    private static final int ROUNDS = 6;
    private final LayerGraph layers;
    private final Ordering order;
    private final OptionalDouble[] ranks;
    private final Supplier<Ports> ports;
    private final BitSet flipped = new BitSet();
    private Ports now;

    /// @param ranks  boxes that have one stay in this order, by box
    /// @param ports  where links meet their items now, asked again after a tower was turned
    PortOrder(LayerGraph layers, Ordering order, OptionalDouble[] ranks, Supplier<Ports> ports) {
        this.layers = layers;
        this.order = order;
        this.ranks = ranks;
        this.ports = ports;
        now = ports.get();
    }

    /// Turning a tower of the part.
    interface Flip {
        /// Turns the tower at a node; false when the node is a single box.
        boolean flip(int node);
    }

    /// Changes the order, and towers, for the better. Returns the crossings that are left.
    long improve(Flip towers) {
        long crossings = crossings();
        boolean better = layers.links.edges <= MOST_LINKS;
        for (int round = 0; round < ROUNDS && better && crossings > 0; round++) {
            long before = crossings;
            for (int node = 0; node < layers.boxes; node++) {
                crossings = tryFlip(towers, node, crossings);
            }
            for (int column = 0; column < layers.columns; column++) {
                for (int i = 0; i + 1 < order.columns[column].length; i++) {
                    crossings = tryExchange(column, i, crossings);
                }
            }
            better = crossings < before;
        }
        return crossings;
    }

    private long tryFlip(Flip towers, int node, long crossings) {
        if (!towers.flip(node)) {
            return crossings;
        }
        now = ports.get();
        long turned = crossings();
        boolean upright = turned == crossings && flipped.get(node);
        if (turned < crossings || upright) {
            flipped.flip(node);
            return turned;
        }
        towers.flip(node);
        now = ports.get();
        return crossings;
    }

    private boolean ranked(int item) {
        return item < ranks.length && ranks[item].isPresent();
    }

    private long tryExchange(int column, int i, long crossings) {
        if (ranked(order.columns[column][i]) && ranked(order.columns[column][i + 1])) {
            return crossings;
        }
        order.move(column, i, i + 1);
        long exchanged = crossings();
        if (exchanged < crossings) {
            return exchanged;
        }
        order.move(column, i, i + 1);
        return crossings;
    }

    private long crossings() {
        Digraph links = layers.links;
        long crossings = 0;
        for (int a = 0; a < links.edges; a++) {
            for (int b = 0; b < a; b++) {
                if (layers.column[links.from[a]] == layers.column[links.from[b]]) {
                    int left = compare(links.from[a], now.tail()[a], links.from[b], now.tail()[b]);
                    int right = compare(links.to[a], now.head()[a], links.to[b], now.head()[b]);
                    crossings += left * right < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    private int compare(int item, double port, int other, double otherPort) {
        return item == other ? Double.compare(port, otherPort)
                : Integer.compare(order.place[item], order.place[other]);
    }
}
