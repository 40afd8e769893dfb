package headwater.ingest.pnpm;

import headwater.model.DependencyGraphBuilder;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dependencies by component number, with the names under which they are asked for. Used once.
final class PnpmEdges {
    private final List<Edge> edges = new ArrayList<>();
    private final @Nullable String[] askedAs;
    private final BitSet severalNames;

    private record Edge(int from, int to, Relation relation, @Nullable String range, boolean byOverride) {
    }

    PnpmEdges(int components) {
        askedAs = new @Nullable String[components];
        severalNames = new BitSet(components);
    }

    void add(int from, int to, String name, Relation relation, @Nullable String range, boolean byOverride) {
        edges.add(new Edge(from, to, relation, range, byOverride));
        String earlier = askedAs[to];
        if (earlier != null && !earlier.equals(name)) {
            severalNames.set(to);
        }
        askedAs[to] = name;
    }

    /// The one name under which all dependents ask for a component; nothing when there are none or several.
    @Nullable String onlyNameOf(int component) {
        return severalNames.get(component) ? null : askedAs[component];
    }

    void copyTo(DependencyGraphBuilder builder) {
        edges.forEach(edge -> builder.depend(edge.from, edge.to, edge.relation, edge.range, edge.byOverride));
    }

    /// Components that no project needs but for development.
    ///
    /// @param projects  components below this number are projects
    BitSet developmentOnly(int projects) {
        int[] offset = new int[askedAs.length + 1];
        edges.forEach(edge -> offset[edge.from + 1]++);
        Arrays.parallelPrefix(offset, Integer::sum);
        int[] targets = new int[edges.size()];
        int[] next = offset.clone();
        edges.forEach(edge -> targets[next[edge.from]++] = edge.to);
        BitSet production = reached(projects, offset, targets, false);
        BitSet development = reached(projects, offset, targets, true);
        development.andNot(production);
        return development;
    }

    private BitSet reached(int projects, int[] offset, int[] targets, boolean development) {
        BitSet reached = new BitSet(askedAs.length);
        int[] stack = new int[askedAs.length];
        int size = 0;
        for (Edge edge : edges) {
            if (edge.from < projects && edge.to >= projects && (edge.relation == Relation.DEV) == development
                    && !reached.get(edge.to)) {
                reached.set(edge.to);
                stack[size++] = edge.to;
            }
        }
        while (size > 0) {
            int from = stack[--size];
            for (int i = offset[from]; i < offset[from + 1]; i++) {
                if (targets[i] >= projects && !reached.get(targets[i])) {
                    reached.set(targets[i]);
                    stack[size++] = targets[i];
                }
            }
        }
        return reached;
    }
}
