package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The components of one package in both builds, without roots, by their versions.
final class PackageGroup {
    private final PackageName name;
    private final List<Integer> before = new ArrayList<>(1);
    private final List<Integer> now = new ArrayList<>(1);
    private final SortedMap<String, List<Integer>> versionsBefore = new TreeMap<>();
    private final SortedMap<String, List<Integer>> versionsNow = new TreeMap<>();

    PackageGroup(PackageName name) {
        this.name = name;
    }

    PackageName name() {
        return name;
    }

    void add(DependencyGraph graph, int component, boolean later) {
        components(later).add(component);
        byVersion(later).computeIfAbsent(graph.component(component).version(), _ -> new ArrayList<>(1)).add(component);
    }

    /// The components of one build, ascending.
    List<Integer> components(boolean later) {
        return later ? now : before;
    }

    SortedMap<String, List<Integer>> byVersion(boolean later) {
        return later ? versionsNow : versionsBefore;
    }

    /// Versions that only one build holds, sorted.
    List<String> alone(boolean later) {
        List<String> versions = new ArrayList<>(1);
        for (String version : byVersion(later).keySet()) {
            if (!byVersion(!later).containsKey(version)) {
                versions.add(version);
            }
        }
        return versions;
    }
}
