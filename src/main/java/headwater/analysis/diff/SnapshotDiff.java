package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Everything that differs between two builds. The inverse of what differs the other way round.
///
/// @param packages      packages about which anything changed, by name
/// @param instances     instances that came, went or are another version or elsewhere; empty when the formats tell
///                      instances apart in different ways
/// @param manifest      changed lines of manifests, and lines that lead to another version; these are the causes
/// @param dependencies  declarations of packages in both builds that changed
public record SnapshotDiff(Build before, Build now, Pairing pairing, List<PackageChange> packages,
        List<InstanceChange> instances, List<DeclarationChange> manifest, List<DeclarationChange> dependencies,
        Ways ways) {
    /// Who asks for each explained component, in both builds.
    record Ways(int[] before, int[] now) {
    }

    public SnapshotDiff {
        packages = List.copyOf(packages);
        instances = List.copyOf(instances);
        manifest = List.copyOf(manifest);
        dependencies = List.copyOf(dependencies);
    }

    public DependencyGraph graphBefore() {
        return before.graph();
    }

    public DependencyGraph graphNow() {
        return now.graph();
    }

    public boolean isEmpty() {
        return packages.isEmpty() && instances.isEmpty() && manifest.isEmpty() && dependencies.isEmpty();
    }

    /// Whether both files tell instances apart in the same way.
    public boolean sameFormat() {
        return before.sameFormat(now);
    }

    /// The components from the direct dependency to an explained component of the later build, both ends included.
    public List<Integer> wayNow(int component) {
        return way(ways.now, component);
    }

    /// The same for the earlier build.
    public List<Integer> wayBefore(int component) {
        return way(ways.before, component);
    }

    private static List<Integer> way(int[] via, int component) {
        List<Integer> way = new ArrayList<>();
        for (int c = component; c >= 0; c = via[c]) {
            way.add(c);
        }
        Collections.reverse(way);
        return way;
    }

    /// The difference the other way round.
    public SnapshotDiff inverse() {
        return new SnapshotDiff(now, before, pairing.inverse(), packages.stream().map(PackageChange::inverse).toList(),
                instances.stream().map(InstanceChange::inverse).toList(),
                manifest.stream().map(DeclarationChange::inverse).toList(),
                dependencies.stream().map(DeclarationChange::inverse).toList(), new Ways(ways.now, ways.before));
    }
}
