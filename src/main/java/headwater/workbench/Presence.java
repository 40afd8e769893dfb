package headwater.workbench;

import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Where a named component is among snapshots.
///
/// @param places  the snapshots that hold it in this or another version, in their order
public record Presence(PackageVersion wanted, List<Place> places) {
    /// A snapshot that holds it.
    ///
    /// @param snapshot   its number in the list that was asked
    /// @param same       whether it is the very version, else another one
    /// @param versions   which versions there are, with commas between
    /// @param instances  component numbers, ascending
    public record Place(int snapshot, boolean same, String versions, int[] instances) {
    }

    public Presence {
        places = List.copyOf(places);
    }

    /// Whether any snapshot holds the very version.
    public boolean found() {
        return places.stream().anyMatch(Place::same);
    }

    /// Looks for each of the named in each snapshot; one pass over every snapshot.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static List<Presence> of(List<PackageVersion> named, List<Snapshot> snapshots, Progress progress) {
        Map<PackageVersion, List<Place>> places = new HashMap<>();
        for (int s = 0; s < snapshots.size(); s++) {
            progress.checkCancelled();
            DependencyGraph graph = snapshots.get(s).graph();
            Map<String, List<Integer>> byName = byName(graph);
            for (PackageVersion wanted : named) {
                List<Integer> same = new ArrayList<>();
                List<Integer> other = new ArrayList<>();
                for (int c : byName.getOrDefault(wanted.name(), List.of())) {
                    PackageVersion own = graph.component(c).packageVersion();
                    if (own.ecosystem() == wanted.ecosystem()) {
                        boolean means = wanted.version().isEmpty() || own.version().equals(wanted.version());
                        (means ? same : other).add(c);
                    }
                }
                List<Integer> held = same.isEmpty() ? other : same;
                if (!held.isEmpty()) {
                    places.computeIfAbsent(wanted, _ -> new ArrayList<>()).add(new Place(s, !same.isEmpty(),
                            versions(graph, held), held.stream().mapToInt(Integer::intValue).toArray()));
                }
            }
        }
        return named.stream().map(wanted -> new Presence(wanted, places.getOrDefault(wanted, List.of()))).toList();
    }

    private static Map<String, List<Integer>> byName(DependencyGraph graph) {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int c = 0; c < graph.size(); c++) {
            if (!graph.isOwn(c)) {
                byName.computeIfAbsent(graph.component(c).name(), _ -> new ArrayList<>()).add(c);
            }
        }
        return byName;
    }

    private static String versions(DependencyGraph graph, List<Integer> components) {
        TreeSet<String> versions = new TreeSet<>();
        components.forEach(c -> versions.add(graph.component(c).version()));
        return String.join(", ", versions);
    }
}
