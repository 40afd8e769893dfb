package headwater.analysis.diff;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Two builds with their pairs, and the packages about which anything differs: all others are never looked at again.
final class Comparison {
    /// A power of two, so many that most names are told apart by the end of their hash.
    private static final int HASHES = 1 << 16;

    private final Build before;
    private final Build now;
    private final Pairing pairing;
    private final Reach reachBefore;
    private final Reach reachNow;
    private final Map<PackageName, PackageGroup> touched = new TreeMap<>();
    private final BitSet differing = new BitSet();

    private Comparison(Build before, Build now, Progress progress) {
        this.before = before;
        this.now = now;
        pairing = Pairing.of(before.graph(), now.graph());
        progress.checkCancelled();
        reachBefore = Reach.of(before.graph());
        progress.checkCancelled();
        reachNow = Reach.of(now.graph());
    }

    /// @throws headwater.progress.CancelledException when cancelled
    static Comparison of(Build before, Build now, Progress progress) {
        Comparison comparison = new Comparison(before, now, progress);
        progress.checkCancelled();
        Set<String> names = comparison.differingNames();
        progress.checkCancelled();
        comparison.gather(names, false);
        progress.checkCancelled();
        comparison.gather(names, true);
        return comparison;
    }

    Build build(boolean later) {
        return later ? now : before;
    }

    DependencyGraph graph(boolean later) {
        return build(later).graph();
    }

    Pairing pairing() {
        return pairing;
    }

    Reach reach(boolean later) {
        return later ? reachNow : reachBefore;
    }

    /// Whether an earlier component is alone, or anything about it differs from its partner but its place.
    boolean differs(int componentBefore) {
        return differing.get(componentBefore);
    }

    /// The other build's component of a pair, or -1.
    int partner(int component, boolean later) {
        return later ? pairing.beforeOf(component) : pairing.nowOf(component);
    }

    /// Packages with any difference, sorted.
    List<PackageGroup> touched() {
        return new ArrayList<>(touched.values());
    }

    /// The components of a package that differs, or nothing.
    List<Integer> components(PackageName name, boolean later) {
        PackageGroup group = touched.get(name);
        return group == null ? List.of() : group.components(later);
    }

    private Set<String> differingNames() {
        Set<String> names = new HashSet<>();
        for (int b = 0; b < before.graph().size(); b++) {
            int n = pairing.nowOf(b);
            if (n < 0 || differ(b, n)) {
                differing.set(b);
                names.add(before.graph().component(b).name());
            }
        }
        for (int n = 0; n < now.graph().size(); n++) {
            if (pairing.beforeOf(n) < 0) {
                names.add(now.graph().component(n).name());
            }
        }
        return names;
    }

    private boolean differ(int b, int n) {
        Component left = before.graph().component(b);
        Component right = now.graph().component(n);
        return !left.version().equals(right.version())
                || !left.flags().equals(right.flags())
                || !left.sameDistribution(right)
                || reachBefore.direct(b) != reachNow.direct(n)
                || reachBefore.production(b) != reachNow.production(n)
                || reachBefore.rooted(b) != reachNow.rooted(n);
    }

    private void gather(Set<String> names, boolean later) {
        DependencyGraph graph = graph(later);
        Map<PackageName, PackageGroup> fast = new HashMap<>(touched);
        BitSet hashes = new BitSet(HASHES);
        names.forEach(name -> hashes.set(name.hashCode() & HASHES - 1));
        for (int c = 0; c < graph.size() && !names.isEmpty(); c++) {
            String text = graph.component(c).name();
            if (hashes.get(text.hashCode() & HASHES - 1) && names.contains(text) && !graph.isOwn(c)) {
                PackageName name = PackageName.of(graph.component(c));
                fast.computeIfAbsent(name, PackageGroup::new).add(graph, c, later);
            }
        }
        touched.putAll(fast);
    }
}
