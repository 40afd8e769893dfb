package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares two builds. Linear in V and E of both with small constants; what did not change is looked at once.
/// `docs/decisions/0010` says what counts as a change and as an explanation.
public final class SnapshotDiffer {
    private SnapshotDiffer() {
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static SnapshotDiff compare(Build before, Build now, Progress progress) {
        progress.checkCancelled();
        Comparison both = Comparison.of(before, now, progress);
        progress.checkCancelled();
        Declarations declarations = Declarations.of(before, now, both.pairing(), progress);
        Reasons came = Reasons.of(both, declarations.manifest(), true, progress);
        Reasons gone = Reasons.of(both, declarations.manifest(), false, progress);
        List<PackageChange> packages = new ArrayList<>();
        for (PackageGroup group : both.touched()) {
            progress.checkCancelled();
            List<ComponentChange> changes = PackageChanges.of(both, group);
            if (!changes.isEmpty()) {
                packages.add(change(group, changes, came, gone));
            }
        }
        return new SnapshotDiff(before, now, both.pairing(), packages, instances(both), declarations.manifest(),
                declarations.dependencies(), new SnapshotDiff.Ways(gone.via(), came.via()));
    }

    private static PackageChange change(PackageGroup group, List<ComponentChange> changes, Reasons came, Reasons gone) {
        Map<String, List<Integer>> before = group.byVersion(false);
        Map<String, List<Integer>> now = group.byVersion(true);
        return new PackageChange(group.name(), List.copyOf(before.keySet()), List.copyOf(now.keySet()), changes,
                appearances(now, before, came), appearances(before, now, gone));
    }

    private static List<PackageChange.Appearance> appearances(Map<String, List<Integer>> here,
            Map<String, List<Integer>> there, Reasons reasons) {
        List<PackageChange.Appearance> found = new ArrayList<>();
        here.forEach((version, instances) -> {
            if (!there.containsKey(version)) {
                found.add(reasons.best(version, instances));
            }
        });
        return found;
    }

    private static List<InstanceChange> instances(Comparison both) {
        List<InstanceChange> changes = new ArrayList<>();
        if (!both.build(false).sameFormat(both.build(true))) {
            return changes;
        }
        DependencyGraph before = both.graph(false);
        DependencyGraph now = both.graph(true);
        for (int b = 0; b < before.size(); b++) {
            int n = both.pairing().nowOf(b);
            boolean stayed = both.pairing().how(b) == Pairing.How.LOCATION;
            if (n >= 0 && stayed && !both.differs(b)) {
                continue;
            }
            if (n < 0) {
                changes.add(new InstanceChange(b, -1, InstanceChange.Kind.REMOVED));
            } else if (!before.component(b).version().equals(now.component(n).version())) {
                changes.add(new InstanceChange(b, n, InstanceChange.Kind.VERSION));
            } else if (!before.component(b).location().equals(now.component(n).location())) {
                changes.add(new InstanceChange(b, n, InstanceChange.Kind.PLACE));
            }
        }
        for (int n = 0; n < now.size(); n++) {
            if (both.pairing().beforeOf(n) < 0) {
                changes.add(new InstanceChange(-1, n, InstanceChange.Kind.ADDED));
            }
        }
        Map<InstanceChange, String> places = HashMap.newHashMap(changes.size());
        changes.forEach(change -> places.put(change, place(before, now, change)));
        changes.sort(Comparator.comparing(change -> places.getOrDefault(change, "")));
        return changes;
    }

    /// Both places in an order that does not say which build is the later one.
    private static String place(DependencyGraph before, DependencyGraph now, InstanceChange change) {
        String left = change.before() < 0 ? "" : place(before, change.before());
        String right = change.now() < 0 ? "" : place(now, change.now());
        return left.compareTo(right) <= 0 ? left + '\n' + right : right + '\n' + left;
    }

    private static String place(DependencyGraph graph, int component) {
        return graph.component(component).location() + '\n' + graph.isOwn(component) + graph.component(component).label();
    }
}
