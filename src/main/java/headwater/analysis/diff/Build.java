package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;

/// One of the two builds that are compared.
///
/// @param format  name of the reader; two builds of one format tell instances and relations in the same way
public record Build(DependencyGraph graph, FormatFacts facts, String format) {
    /// Whether components are there but nothing says who depends on whom.
    boolean flat() {
        return graph.dependencyCount() == 0 && (graph.rootsInferred() || graph.size() > graph.roots().length);
    }

    boolean sameFormat(Build other) {
        return format.equals(other.format);
    }
}
