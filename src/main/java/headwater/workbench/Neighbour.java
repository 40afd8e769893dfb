package headwater.workbench;

import headwater.model.DependencyGraph;
import headwater.model.Relation;
import headwater.version.RangeCheck;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The other end of a dependency.
///
/// @param range       as declared, where the format records it
/// @param satisfied   whether the version that is installed lies in the range; absent when it cannot be told
/// @param byOverride  whether the project overrides the range
public record Neighbour(int component, Relation relation, @Nullable String range, @Nullable Boolean satisfied,
        boolean byOverride) {
    /// What a component depends on itself, by component number.
    static List<Neighbour> dependencies(DependencyGraph graph, int component) {
        RangeCheck check = new RangeCheck();
        return IntStream.range(graph.firstDependency(component), graph.endDependency(component))
                .mapToObj(d -> of(graph, d, graph.to(d), check)).toList();
    }

    /// What itself depends on a component.
    static List<Neighbour> dependants(DependencyGraph graph, int component) {
        RangeCheck check = new RangeCheck();
        return IntStream.range(graph.firstIncoming(component), graph.endIncoming(component)).map(graph::incoming)
                .mapToObj(d -> of(graph, d, graph.from(d), check)).toList();
    }

    private static Neighbour of(DependencyGraph graph, int dependency, int other, RangeCheck check) {
        String range = graph.range(dependency);
        return new Neighbour(other, graph.relation(dependency), range, range == null ? null
                : check.satisfied(range, graph.component(graph.to(dependency)).packageVersion()), graph.byOverride(dependency));
    }
}
