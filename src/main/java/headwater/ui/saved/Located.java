package headwater.ui.saved;

import headwater.model.DependencyGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The components of one graph by their location, and how many of those that were asked for are not there.
final class Located {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int missing;

    Located(DependencyGraph graph) {
        IntStream.range(0, graph.size()).forEach(c -> numbers.put(graph.component(c).location(), c));
    }

    /// The locations of some components, one a line.
    static String lines(DependencyGraph graph, Collection<Integer> components) {
        return components.stream().map(c -> graph.component(c).location()).collect(Collectors.joining("\n"));
    }

    List<Integer> find(List<String> locations) {
        List<Integer> found = locations.stream().filter(numbers::containsKey).map(numbers::get).toList();
        missing += locations.size() - found.size();
        return found;
    }

    OptionalInt first(List<String> locations) {
        return find(locations).stream().mapToInt(Integer::intValue).findFirst();
    }

    int missing() {
        return missing;
    }
}
