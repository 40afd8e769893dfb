package headwater.analysis.cut;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Takes a flow apart into routes from source to sink. Each route uses up at least one arc, so there are no more than arcs
/// with flow; circles that the flow may hold carry nothing anywhere and are dropped. Used once.
final class FlowRoutes {
    private static final int NOT_ON_ROUTE = -1;

    private final FlowNetwork network;
    private final int source;
    private final int sink;
    /// Flow that is not yet part of a route, by even arc.
    private final int[] flow;
    private final int[] position;

    FlowRoutes(FlowNetwork network, int source, int sink) {
        this.network = network;
        this.source = source;
        this.sink = sink;
        position = new int[network.nodes()];
        flow = new int[network.arcs()];
        for (int a = 0; a < network.arcs(); a += 2) {
            flow[a] = network.left(a ^ 1);
        }
    }

    /// All routes, the shortest first.
    ///
    /// @param component  the component of an inner node; two nodes of one component follow each other on a route
    /// @throws headwater.progress.CancelledException when cancelled
    List<Route> all(IntUnaryOperator component, Progress progress) {
        List<Route> routes = new ArrayList<>();
        int[] path = new int[network.nodes()];
        for (int first = flowing(source); first >= 0; first = flowing(source)) {
            progress.checkCancelled();
            int length = walk(path);
            int amount = take(path, 0, length);
            int[] nodes = Arrays.stream(path, 0, length - 1).map(network::head).map(component).toArray();
            routes.add(new Route(amount, withoutRepeats(nodes)));
        }
        routes.sort(progress.looking(Comparator.<Route>comparingInt(route -> route.components().length)
                .thenComparing(Route::components, Arrays::compare)));
        return routes;
    }

    /// Follows the flow to the sink; a circle on the way is taken out of it.
    private int walk(int[] path) {
        Arrays.fill(position, NOT_ON_ROUTE);
        int length = 0;
        int v = source;
        while (v != sink) {
            if (position[v] != NOT_ON_ROUTE) {
                int start = position[v];
                take(path, start, length);
                for (int i = start; i < length; i++) {
                    position[network.head(path[i])] = NOT_ON_ROUTE;
                }
                length = start;
            }
            position[v] = length;
            int arc = flowing(v);
            path[length++] = arc;
            v = network.head(arc);
        }
        return length;
    }

    private int flowing(int node) {
        for (int a = network.first(node); a >= 0; a = network.next(a)) {
            if ((a & 1) == 0 && flow[a] > 0) {
                return a;
            }
        }
        return -1;
    }

    private int take(int[] path, int from, int to) {
        int amount = FlowNetwork.UNBOUNDED;
        for (int i = from; i < to; i++) {
            amount = Math.min(amount, flow[path[i]]);
        }
        for (int i = from; i < to; i++) {
            flow[path[i]] -= amount;
        }
        return amount;
    }

    private static int[] withoutRepeats(int[] values) {
        int count = 0;
        for (int value : values) {
            if (count == 0 || values[count - 1] != value) {
                values[count++] = value;
            }
        }
        return Arrays.copyOf(values, count);
    }
}
