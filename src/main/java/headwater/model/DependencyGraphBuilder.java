package headwater.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects components and dependencies in any order and makes the graph. Not safe to share between threads.
public final class DependencyGraphBuilder {
    final ComponentTable components;
    final List<Integer> roots = new ArrayList<>();
    int[] source;
    int[] target;
    byte[] relation;
    boolean[] byOverride;
    final TextColumn range;
    private final Map<String, String> ranges = new HashMap<>();
    int count;
    int[] linkFrom = new int[16];
    int[] linkTo = new int[16];
    byte[] linkKind = new byte[16];
    int linkCount;
    boolean rootsInferred;
    int project = -1;

    public DependencyGraphBuilder() {
        this(64, 64);
    }

    /// For about so many; there may be more or less.
    public DependencyGraphBuilder(int expectedComponents, int expectedDependencies) {
        int dependencies = Math.max(64, expectedDependencies);
        components = new ComponentTable(Math.max(64, expectedComponents));
        source = new int[dependencies];
        target = new int[dependencies];
        relation = new byte[dependencies];
        byOverride = new boolean[dependencies];
        range = new TextColumn(dependencies);
    }

    /// Adds a component and returns its index.
    public int add(Component component) {
        return components.add(component);
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
        }
        source[count] = from;
        target[count] = to;
        relation[count] = why.code();
        byOverride[count] = overridden;
        range.add(shared(declaredRange));
        count++;
    }

    private @Nullable String shared(@Nullable String declared) {
        String same = declared == null ? null : ranges.putIfAbsent(declared, declared);
        return same == null ? declared : same;
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

    /// Dependencies by source, then target, relation and range. Two stable sorts by counting, linear in V + E; only
    /// parallel dependencies are compared.
    int[] sortedDependencies() {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        order = byCounting(byCounting(order, target), source);
        for (int from = 0; from < count;) {
            int end = from + 1;
            while (end < count && source[order[end]] == source[order[from]] && target[order[end]] == target[order[from]]) {
                end++;
            }
            if (end - from > 1) {
                sortParallel(order, from, end);
            }
            from = end;
        }
        return order;
    }

    private int[] byCounting(int[] order, int[] ends) {
        int[] next = new int[components.size() + 1];
        for (int i : order) {
            next[ends[i] + 1]++;
        }
        for (int v = 0; v < components.size(); v++) {
            next[v + 1] += next[v];
        }
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[next[ends[i]]++] = i;
        }
        return sorted;
    }

    private void sortParallel(int[] order, int from, int end) {
        Integer[] parallel = Arrays.stream(order, from, end).boxed().toArray(Integer[]::new);
        Arrays.sort(parallel, Comparator.<Integer>comparingInt(i -> relation[i])
                .thenComparing(range::get, Comparator.nullsFirst(Comparator.naturalOrder())));
        for (int i = from; i < end; i++) {
            order[i] = parallel[i - from];
        }
    }
}
