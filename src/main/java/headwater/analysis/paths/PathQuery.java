package headwater.analysis.paths;

import headwater.model.DependencyScope;
import java.util.Set;

/// Which dependency paths are asked for.
///
/// @param targets    components to which the paths lead
/// @param via        when not empty, only paths through one of these
/// @param notVia     only paths through none of these
/// @param scopes     only dependencies of these scopes
/// @param maxPaths   the most that are listed; the count and the sub-graph are not bounded by it
public record PathQuery(int[] targets, int[] via, int[] notVia, Set<DependencyScope> scopes, int maxPaths) {
    public PathQuery {
        scopes = Set.copyOf(scopes);
    }

    /// All paths to some targets.
    public static PathQuery to(int[] targets, int maxPaths) {
        return new PathQuery(targets, new int[0], new int[0], DependencyScope.all(), maxPaths);
    }

    /// The same question for another target.
    public PathQuery to(int target) {
        return new PathQuery(new int[] {target}, via, notVia, scopes, maxPaths);
    }
}
