package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The components of one package in both builds, without roots.
final class PackageGroup {
    private final PackageName name;
    private final List<Integer> before = new ArrayList<>();
    private final List<Integer> now = new ArrayList<>();

    PackageGroup(PackageName name) {
        this.name = name;
    }

    PackageName name() {
        return name;
    }

    List<Integer> components(boolean later) {
        return later ? now : before;
    }

    /// The components of one build by their versions.
    SortedMap<String, List<Integer>> byVersion(DependencyGraph graph, boolean later) {
        TreeMap<String, List<Integer>> versions = new TreeMap<>();
        components(later).forEach(c ->
                versions.computeIfAbsent(graph.component(c).version(), _ -> new ArrayList<>()).add(c));
        return versions;
    }

    /// Versions that only one build holds.
    List<String> alone(DependencyGraph before, DependencyGraph now, boolean later) {
        TreeSet<String> versions = new TreeSet<>(byVersion(later ? now : before, later).keySet());
        versions.removeAll(byVersion(later ? before : now, !later).keySet());
        return List.copyOf(versions);
    }
}
