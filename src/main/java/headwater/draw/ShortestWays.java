package headwater.draw;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shortest paths inside a figure from its roots to each target. Linear in the figure.
final class ShortestWays {
    private final DependencyGraph graph;
    /// The dependency by which a component was reached first; of a root -1.
    private final Map<Integer, Integer> cameBy = new HashMap<>();

    private ShortestWays(FigureContent figure) {
        graph = figure.graph();
        Map<Integer, List<Integer>> out = new HashMap<>();
        for (int d : figure.dependencies()) {
            out.computeIfAbsent(graph.from(d), _ -> new ArrayList<>()).add(d);
        }
        List<Integer> queue = new ArrayList<>();
        for (int c : figure.components()) {
            if (graph.isRoot(c)) {
                queue.add(c);
                cameBy.put(c, -1);
            }
        }
        for (int head = 0; head < queue.size(); head++) {
            for (int d : out.getOrDefault(queue.get(head), List.of())) {
                if (cameBy.putIfAbsent(graph.to(d), d) == null) {
                    queue.add(graph.to(d));
                }
            }
        }
    }

    /// Dependency numbers from a root to each target that is reached, the nearest target first; a target that is a root
    /// itself has no way.
    static Map<Integer, List<Integer>> of(FigureContent figure) {
        ShortestWays ways = new ShortestWays(figure);
        Map<Integer, List<Integer>> found = new java.util.LinkedHashMap<>();
        Arrays.stream(figure.targets()).boxed().filter(target -> ways.cameBy.getOrDefault(target, -1) >= 0)
                .map(target -> Map.entry(target, ways.to(target)))
                .sorted(Comparator.comparingInt(way -> way.getValue().size()))
                .forEach(way -> found.put(way.getKey(), way.getValue()));
        return found;
    }

    private List<Integer> to(int target) {
        List<Integer> way = new ArrayList<>();
        for (int d = cameBy.getOrDefault(target, -1); d >= 0; d = cameBy.getOrDefault(graph.from(d), -1)) {
            way.addFirst(d);
        }
        return way;
    }
}
