package headwater.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dependency graph of one snapshot: installed instances as components, dependencies as directed edges that mean
/// *depends on*. A component is its index from 0 to `size() - 1`, a dependency its index from 0 to
/// `dependencyCount() - 1`; both are local to this graph.
///
/// Compressed adjacency both ways: about `14 (V + E)` bytes beside the components. The dependencies of a component are
/// consecutive and sorted by target, so parallel ones are neighbours; equal ranges share one text. Immutable; safe to share between threads.
public final class DependencyGraph {
    private final ComponentTable components;
    private final int[] outOffset;
    private final int[] target;
    private final byte[] relation;
    private final BitSet byOverride = new BitSet();
    private final TextColumn range;
    private final int[] source;
    private final int[] inOffset;
    private final int[] inDependency;
    private final int[] linkFrom;
    private final int[] linkTo;
    private final byte[] linkKind;
    private final int[] roots;
    private final boolean rootsInferred;
    private final int project;

    DependencyGraph(DependencyGraphBuilder builder) {
        components = builder.components.trimmed();
        project = builder.project;
        rootsInferred = builder.rootsInferred;
        roots = builder.roots.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        int count = builder.count;
        int[] order = builder.sortedDependencies();
        source = new int[count];
        target = new int[count];
        relation = new byte[count];
        range = new TextColumn(count);
        for (int i = 0; i < count; i++) {
            int from = order[i];
            source[i] = builder.source[from];
            target[i] = builder.target[from];
            relation[i] = builder.relation[from];
            byOverride.set(i, builder.byOverride[from]);
            range.add(builder.range.get(from));
        }
        linkFrom = Arrays.copyOf(builder.linkFrom, builder.linkCount);
        linkTo = Arrays.copyOf(builder.linkTo, builder.linkCount);
        linkKind = Arrays.copyOf(builder.linkKind, builder.linkCount);
        outOffset = offsets(source, components.size());
        inOffset = offsets(target, components.size());
        inDependency = new int[count];
        int[] next = inOffset.clone();
        for (int i = 0; i < count; i++) {
            inDependency[next[target[i]]++] = i;
        }
    }

    private static int[] offsets(int[] ends, int size) {
        int[] offset = new int[size + 1];
        for (int end : ends) {
            offset[end + 1]++;
        }
        for (int i = 0; i < size; i++) {
            offset[i + 1] += offset[i];
        }
        return offset;
    }

    /// Number of components, the project and workspace members included.
    public int size() {
        return components.size();
    }

    public int dependencyCount() {
        return target.length;
    }

    public Component component(int component) {
        return components.get(component);
    }

    public List<Component> components() {
        return components.asList();
    }

    /// First dependency of a component; its dependencies are `firstDependency(c) … endDependency(c) - 1`.
    public int firstDependency(int component) {
        return outOffset[component];
    }

    public int endDependency(int component) {
        return outOffset[component + 1];
    }

    /// First slot of the dependencies that lead to a component; read each with [#incoming].
    public int firstIncoming(int component) {
        return inOffset[component];
    }

    public int endIncoming(int component) {
        return inOffset[component + 1];
    }

    /// The dependency in an incoming slot.
    public int incoming(int slot) {
        return inDependency[slot];
    }

    /// The component that depends.
    public int from(int dependency) {
        return source[dependency];
    }

    /// The component that is depended on.
    public int to(int dependency) {
        return target[dependency];
    }

    public Relation relation(int dependency) {
        return Relation.of(relation[dependency]);
    }

    /// The range as declared, or nothing where the format records none.
    public @Nullable String range(int dependency) {
        return range.get(dependency);
    }

    /// Whether the dependency leads elsewhere than its range would, because the project overrides it.
    public boolean byOverride(int dependency) {
        return byOverride.get(dependency);
    }

    /// Number of links: what belongs together without depending, in the order of the input. No analysis follows them.
    public int linkCount() {
        return linkFrom.length;
    }

    /// The component that contains or provides.
    public int linkFrom(int link) {
        return linkFrom[link];
    }

    /// The component that is contained or provided.
    public int linkTo(int link) {
        return linkTo[link];
    }

    public Link link(int link) {
        return Link.of(linkKind[link]);
    }

    /// Roots in ascending order: the project and every workspace member, or the inferred ones.
    public int[] roots() {
        return roots.clone();
    }

    public boolean isRoot(int component) {
        return Arrays.binarySearch(roots, component) >= 0;
    }

    /// Whether the input names no root, so that they were inferred: nothing depends on them, plus one of each source
    /// cycle.
    public boolean rootsInferred() {
        return rootsInferred;
    }

    /// The project itself, or -1 where the input has none. With inferred roots it is no root.
    public int project() {
        return project;
    }

    /// Whether a component is the project or a member of it, so our own code and not a package from outside.
    public boolean isOwn(int component) {
        return component == project || !rootsInferred && isRoot(component);
    }
}
