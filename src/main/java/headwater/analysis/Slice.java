package headwater.analysis;

import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.Relation;
import headwater.model.StrongComponents;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/// The part of a graph that a question looks at: pairs of components instead of parallel dependencies, without the
/// relations and components that are left out. Component numbers are those of the graph; a component that is left out
/// keeps its number and has no neighbours. Takes `8 (V + E)` bytes and one pass over E to make; immutable.
public final class Slice {
    private final DependencyGraph graph;
    private final int[] outOffset;
    private final int[] targets;
    private final int[] inOffset;
    private final int[] sources;
    private final int[] roots;

    private Slice(DependencyGraph graph, int[] outOffset, int[] targets, int[] roots) {
        this.graph = graph;
        this.outOffset = outOffset;
        this.targets = targets;
        this.roots = roots;
        inOffset = new int[outOffset.length];
        for (int target : targets) {
            inOffset[target + 1]++;
        }
        for (int v = 0; v + 1 < inOffset.length; v++) {
            inOffset[v + 1] += inOffset[v];
        }
        sources = new int[targets.length];
        int[] next = inOffset.clone();
        for (int v = 0; v + 1 < outOffset.length; v++) {
            for (int i = outOffset[v]; i < outOffset[v + 1]; i++) {
                sources[next[targets[i]]++] = v;
            }
        }
    }

    /// The whole graph.
    public static Slice of(DependencyGraph graph) {
        return of(graph, EnumSet.allOf(Relation.class), new BitSet());
    }

    /// Only dependencies of these scopes.
    public static Slice of(DependencyGraph graph, Set<DependencyScope> scopes) {
        return of(graph, DependencyScope.relations(scopes), new BitSet());
    }

    /// Only dependencies of these relations, and nothing of `without`.
    public static Slice of(DependencyGraph graph, Set<Relation> relations, BitSet without) {
        return collect(graph, graph.roots(), without, (from, to, dependency) ->
                relations.contains(graph.relation(dependency)));
    }

    /// The same without some components.
    public Slice without(BitSet components) {
        return narrowed(roots, components, (from, to) -> true);
    }

    /// Only what lies on a route from a root through one of `gates`: dependencies that pass by all of them are left out.
    /// Inside a cycle with a gate a walk may still miss the gate; callers check the paths they list.
    public Slice through(BitSet gates) {
        BitSet before = Reachability.dependents(this, gates);
        BitSet after = Reachability.dependencies(this, gates);
        int[] starts = Arrays.stream(roots).filter(before::get).toArray();
        return narrowed(starts, new BitSet(), (from, to) ->
                before.get(from) && before.get(to) || after.get(from) && after.get(to));
    }

    private interface Keep {
        boolean test(int from, int to);
    }

    private interface KeepDependency {
        boolean test(int from, int to, int dependency);
    }

    private Slice narrowed(int[] starts, BitSet without, Keep keep) {
        int[] offset = new int[outOffset.length];
        int[] kept = new int[targets.length];
        int count = 0;
        for (int v = 0; v < size(); v++) {
            for (int i = outOffset[v]; i < outOffset[v + 1]; i++) {
                if (!without.get(v) && !without.get(targets[i]) && keep.test(v, targets[i])) {
                    kept[count++] = targets[i];
                }
            }
            offset[v + 1] = count;
        }
        return new Slice(graph, offset, Arrays.copyOf(kept, count),
                Arrays.stream(starts).filter(root -> !without.get(root)).toArray());
    }

    private static Slice collect(DependencyGraph graph, int[] starts, BitSet without, KeepDependency keep) {
        int[] offset = new int[graph.size() + 1];
        int[] kept = new int[graph.dependencyCount()];
        int count = 0;
        for (int v = 0; v < graph.size(); v++) {
            int first = count;
            for (int d = graph.firstDependency(v); d < graph.endDependency(v) && !without.get(v); d++) {
                int to = graph.to(d);
                boolean again = count > first && kept[count - 1] == to;
                if (!again && !without.get(to) && keep.test(v, to, d)) {
                    kept[count++] = to;
                }
            }
            offset[v + 1] = count;
        }
        return new Slice(graph, offset, Arrays.copyOf(kept, count),
                Arrays.stream(starts).filter(root -> !without.get(root)).toArray());
    }

    public DependencyGraph graph() {
        return graph;
    }

    public int size() {
        return outOffset.length - 1;
    }

    /// Number of pairs.
    public int pairCount() {
        return targets.length;
    }

    /// First slot of the components that `component` depends on; read each with [#target], ascending.
    public int firstOut(int component) {
        return outOffset[component];
    }

    public int endOut(int component) {
        return outOffset[component + 1];
    }

    public int target(int slot) {
        return targets[slot];
    }

    /// First slot of the components that depend on `component`; read each with [#source], ascending.
    public int firstIn(int component) {
        return inOffset[component];
    }

    public int endIn(int component) {
        return inOffset[component + 1];
    }

    public int source(int slot) {
        return sources[slot];
    }

    /// Roots that are not left out, ascending.
    public int[] roots() {
        return roots.clone();
    }

    /// Strongly connected components of this part. Linear.
    public StrongComponents strongComponents() {
        return StrongComponents.of(outOffset, targets);
    }
}
