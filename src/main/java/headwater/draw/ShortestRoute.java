package headwater.draw;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shortest path inside a figure from a root to the target farthest from the roots: what a picture at rest shows
/// as the way in. Linear in the figure.
final class ShortestRoute {
    private ShortestRoute() {
    }

    /// Dependency numbers from the root to the target; empty when no root of the figure reaches one.
    static List<Integer> of(FigureContent figure) {
        DependencyGraph graph = figure.graph();
        Map<Integer, List<Integer>> out = new HashMap<>();
        for (int d : figure.dependencies()) {
            out.computeIfAbsent(graph.from(d), _ -> new ArrayList<>()).add(d);
        }
        Map<Integer, Integer> cameBy = new HashMap<>();
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
        int farthest = -1;
        for (int target : figure.targets()) {
            boolean later = cameBy.containsKey(target)
                    && (farthest < 0 || queue.indexOf(target) > queue.indexOf(farthest));
            farthest = later ? target : farthest;
        }
        List<Integer> route = new ArrayList<>();
        for (int c = farthest; c >= 0 && cameBy.getOrDefault(c, -1) >= 0; c = graph.from(route.getFirst())) {
            route.addFirst(cameBy.getOrDefault(c, -1));
        }
        return route;
    }
}
