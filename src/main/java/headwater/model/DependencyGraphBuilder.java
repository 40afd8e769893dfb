package headwater.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects components and dependencies in any order and makes the graph. Not safe to share between threads.
public final class DependencyGraphBuilder {
    final List<Component> components = new ArrayList<>();
    final List<Integer> roots = new ArrayList<>();
    int[] source = new int[64];
    int[] target = new int[64];
    byte[] relation = new byte[64];
    boolean[] byOverride = new boolean[64];
    @Nullable String[] range = new @Nullable String[64];
    int count;
    int[] linkFrom = new int[16];
    int[] linkTo = new int[16];
    byte[] linkKind = new byte[16];
    int linkCount;
    boolean rootsInferred;
    int project = -1;

    /// Adds a component and returns its index.
    public int add(Component component) {
        components.add(component);
        return components.size() - 1;
    }

    public int size() {
        return components.size();
    }

    public Component component(int component) {
        return components.get(component);
    }

    public void depend(int from, int to, Relation why, @Nullable String declaredRange) {
        depend(from, to, why, declaredRange, false);
    }

    /// Adds a dependency; the same pair may have several of different relations.
    public void depend(int from, int to, Relation why, @Nullable String declaredRange, boolean overridden) {
        if (count == source.length) {
            int larger = count * 2;
            source = Arrays.copyOf(source, larger);
            target = Arrays.copyOf(target, larger);
            relation = Arrays.copyOf(relation, larger);
            byOverride = Arrays.copyOf(byOverride, larger);
            range = Arrays.copyOf(range, larger);
        }
        source[count] = from;
        target[count] = to;
        relation[count] = why.code();
        byOverride[count] = overridden;
        range[count] = declaredRange;
        count++;
    }

    /// Whether a component depends on anything but itself. Linear in the dependencies.
    public boolean dependsOnAnything(int component) {
        for (int i = 0; i < count; i++) {
            if (source[i] == component && target[i] != component) {
                return true;
            }
        }
        return false;
    }

    /// Adds a link, which is no dependency: no path follows it, and it has no say in which roots are inferred.
    public void link(int from, int to, Link kind) {
        if (linkCount == linkFrom.length) {
            int larger = linkCount * 2;
            linkFrom = Arrays.copyOf(linkFrom, larger);
            linkTo = Arrays.copyOf(linkTo, larger);
            linkKind = Arrays.copyOf(linkKind, larger);
        }
        linkFrom[linkCount] = from;
        linkTo[linkCount] = to;
        linkKind[linkCount] = kind.code();
        linkCount++;
    }

    /// Says which component is the project itself.
    public void project(int component) {
        project = component;
    }

    public void root(int component) {
        roots.add(component);
    }

    /// Says that the input names no root and makes roots of every component that nothing outside its own cycle depends
    /// on; of such a cycle, the component with the smallest location.
    public void inferRoots() {
        rootsInferred = true;
        roots.clear();
        roots.addAll(InferredRoots.of(this));
    }

    public DependencyGraph build() {
        return new DependencyGraph(this);
    }

    /// Dependencies by source, then target, relation and range: buckets by counting, then a sort inside each.
    int[] sortedDependencies() {
        int[] offset = new int[components.size() + 1];
        for (int i = 0; i < count; i++) {
            offset[source[i] + 1]++;
        }
        for (int v = 0; v < components.size(); v++) {
            offset[v + 1] += offset[v];
        }
        Integer[] order = new Integer[count];
        int[] next = offset.clone();
        for (int i = 0; i < count; i++) {
            order[next[source[i]]++] = i;
        }
        Comparator<Integer> inside = Comparator.<Integer>comparingInt(i -> target[i])
                .thenComparingInt(i -> relation[i])
                .thenComparing(i -> range[i], Comparator.nullsFirst(Comparator.naturalOrder()));
        for (int v = 0; v < components.size(); v++) {
            if (offset[v + 1] - offset[v] > 1) {
                Arrays.sort(order, offset[v], offset[v + 1], inside);
            }
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
