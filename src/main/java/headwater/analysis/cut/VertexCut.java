package headwater.analysis.cut;

import java.util.List;

/// Components without which no path is left from any root to any target, at the least weight.
///
/// @param components  by rank; empty when there is no path to begin with
/// @param weight      the sum of their weights
/// @param routes      the certificate: paths that together take no component up beyond its weight and whose amounts sum
///                    to `weight`. Every cut must meet each of them, so none is lighter. With equal weights of 1 they are
///                    a largest set of paths that share no component but those that may not be cut
public record VertexCut(int[] components, long weight, List<Route> routes) {
    public VertexCut {
        routes = List.copyOf(routes);
    }
}
