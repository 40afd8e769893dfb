package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Both builds as one graph, to be looked at only: paired components once, as the later build has them, and a dependency
/// for each pair of components between which either build has one. A path through it may exist in neither build, so
/// paths are searched in the builds and carried over. Linear in V and E of both, but for a binary search a dependency.
///
/// A component of the later build has its own number; those that only the earlier build has follow.
public final class MergedGraph {
    private final DependencyGraph before;
    private final DependencyGraph now;
    private final Pairing pairing;
    private final DependencyGraph graph;
    private final int[] mergedOfBefore;
    private final int[] beforeOnly;

    private MergedGraph(SnapshotDiff diff) {
        before = diff.graphBefore();
        now = diff.graphNow();
        pairing = diff.pairing();
        mergedOfBefore = new int[before.size()];
        int[] alone = new int[before.size()];
        int count = 0;
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        now.components().forEach(builder::add);
        for (int b = 0; b < before.size(); b++) {
            mergedOfBefore[b] = pairing.nowOf(b);
            if (mergedOfBefore[b] < 0) {
                mergedOfBefore[b] = builder.add(before.component(b));
                alone[count++] = b;
            }
        }
        beforeOnly = Arrays.copyOf(alone, count);
        addRoots(builder);
        addDependencies(builder);
        graph = builder.build();
    }

    public static MergedGraph of(SnapshotDiff diff) {
        return new MergedGraph(diff);
    }

    private void addRoots(DependencyGraphBuilder builder) {
        Arrays.stream(now.roots()).forEach(builder::root);
        Arrays.stream(before.roots()).map(root -> mergedOfBefore[root]).forEach(builder::root);
        int project = now.project() >= 0 || before.project() < 0 ? now.project() : mergedOfBefore[before.project()];
        if (project >= 0) {
            builder.project(project);
        }
    }

    private void addDependencies(DependencyGraphBuilder builder) {
        for (int d = 0; d < now.dependencyCount(); d++) {
            if (first(now, d)) {
                int there = inBefore(now.from(d), now.to(d));
                builder.depend(now.from(d), now.to(d), now.relation(d), range(there < 0 ? null : before.range(there), now.range(d)));
            }
        }
        for (int d = 0; d < before.dependencyCount(); d++) {
            int from = mergedOfBefore[before.from(d)];
            int to = mergedOfBefore[before.to(d)];
            if (first(before, d) && inNow(from, to) < 0) {
                builder.depend(from, to, before.relation(d), before.range(d));
            }
        }
    }

    /// Of parallel dependencies the first stands for all.
    private static boolean first(DependencyGraph graph, int d) {
        return d == graph.firstDependency(graph.from(d)) || graph.to(d - 1) != graph.to(d);
    }

    private static @Nullable String range(@Nullable String was, @Nullable String is) {
        return was == null || is == null || was.equals(is) ? is : was + " → " + is;
    }

    private static int find(DependencyGraph in, int from, int to) {
        int low = in.firstDependency(from);
        int high = in.endDependency(from);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (in.to(middle) < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < in.endDependency(from) && in.to(low) == to ? low : -1;
    }

    private int inNow(int from, int to) {
        return from < now.size() && to < now.size() ? find(now, from, to) : -1;
    }

    private int inBefore(int from, int to) {
        int source = beforeOf(from);
        int target = beforeOf(to);
        return source < 0 || target < 0 ? -1 : find(before, source, target);
    }

    public DependencyGraph graph() {
        return graph;
    }

    /// The component of the later build, or -1.
    public int nowOf(int component) {
        return component < now.size() ? component : -1;
    }

    /// The component of the earlier build, or -1.
    public int beforeOf(int component) {
        return component < now.size() ? pairing.beforeOf(component) : beforeOnly[component - now.size()];
    }

    /// The merged component of one of the earlier build.
    public int ofBefore(int componentBefore) {
        return mergedOfBefore[componentBefore];
    }

    /// The merged dependency between the components of one of either build.
    ///
    /// @param later  whether the dependency is one of the later build
    public int dependency(int inBuild, boolean later) {
        DependencyGraph in = later ? now : before;
        int from = later ? in.from(inBuild) : mergedOfBefore[in.from(inBuild)];
        int to = later ? in.to(inBuild) : mergedOfBefore[in.to(inBuild)];
        return find(graph, from, to);
    }

    /// Whether a component came, went, is another version or has other content; else both builds have it.
    public Mark mark(int component) {
        int b = beforeOf(component);
        int n = nowOf(component);
        if (b < 0 || n < 0) {
            return b < 0 ? Mark.ADDED : Mark.REMOVED;
        }
        return before.component(b).version().equals(now.component(n).version()) && !otherContent(b, n) ? Mark.SAME
                : Mark.CHANGED;
    }

    private boolean otherContent(int b, int n) {
        String left = before.component(b).integrity();
        String right = now.component(n).integrity();
        return left != null && right != null && !left.equals(right)
                && Digests.compare(Set.of(left), Set.of(right)) == Digests.Answer.DIFFERENT;
    }

    /// Whether a dependency came, went or has another range; else both builds have it.
    public Mark markOfDependency(int dependency) {
        int b = inBefore(graph.from(dependency), graph.to(dependency));
        int n = inNow(graph.from(dependency), graph.to(dependency));
        if (b < 0 || n < 0) {
            return b < 0 ? Mark.ADDED : Mark.REMOVED;
        }
        return before.range(b) == null || now.range(n) == null || Objects.equals(before.range(b), now.range(n))
                ? Mark.SAME : Mark.CHANGED;
    }

    /// Whether a root of the build that has a component depends on it; of both, the later one.
    public boolean isDirect(int component) {
        boolean later = nowOf(component) >= 0;
        DependencyGraph in = later ? now : before;
        int own = later ? component : beforeOf(component);
        for (int slot = in.firstIncoming(own); slot < in.endIncoming(own); slot++) {
            if (in.isRoot(in.from(in.incoming(slot))) && !in.rootsInferred()) {
                return true;
            }
        }
        return false;
    }
}
