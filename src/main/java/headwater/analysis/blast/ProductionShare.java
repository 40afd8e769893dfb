package headwater.analysis.blast;

import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.model.DependencyGraph;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How much of what gets into production depends on some components. Linear in V.
///
/// @param dependants  those of the dependants that get into production, ascending
/// @param all         how many components get into production at all; our own code does not count
/// @param unknown     of how many components it cannot be told
public record ProductionShare(int[] dependants, int all, int unknown) {
    /// @param dependants  without our own code
    public static ProductionShare of(DependencyGraph graph, ProductionReach reach, int[] dependants) {
        int[] foreign = IntStream.range(0, graph.size()).filter(v -> !graph.isOwn(v)).toArray();
        return new ProductionShare(
                Arrays.stream(dependants).filter(v -> reach.of(v) == Production.YES).toArray(),
                (int) Arrays.stream(foreign).filter(v -> reach.of(v) == Production.YES).count(),
                (int) Arrays.stream(foreign).filter(v -> reach.of(v) == Production.UNKNOWN).count());
    }

    /// From 0 to 1.
    public double share() {
        return all == 0 ? 0 : (double) dependants.length / all;
    }
}
