package headwater.ingest.pnpm;

import headwater.model.DependencyGraphBuilder;
import headwater.model.Relation;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Dependencies by component number, with the names under which they are asked for. Used once.
final class PnpmEdges {
    private int[] from;
    private int[] to;
    private Relation[] relation;
    private @Nullable String[] range;
    private final BitSet byOverride = new BitSet();
    private int count;
    private final @Nullable String[] askedAs;
    private final BitSet severalNames;

    PnpmEdges(int components) {
        askedAs = new @Nullable String[components];
        severalNames = new BitSet(components);
        int expected = 16 + 4 * components;
        from = new int[expected];
        to = new int[expected];
        relation = new Relation[expected];
        range = new @Nullable String[expected];
    }

    void add(int source, int target, String name, Relation why, @Nullable String declared, boolean overridden) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            relation = Arrays.copyOf(relation, count * 2);
            range = Arrays.copyOf(range, count * 2);
        }
        from[count] = source;
        to[count] = target;
        relation[count] = why;
        range[count] = declared;
        byOverride.set(count, overridden);
        count++;
        String earlier = askedAs[target];
        if (earlier != null && !earlier.equals(name)) {
            severalNames.set(target);
        }
        askedAs[target] = name;
    }

    /// The one name under which all dependents ask for a component; nothing when there are none or several.
    @Nullable String onlyNameOf(int component) {
        return severalNames.get(component) ? null : askedAs[component];
    }

    int count() {
        return count;
    }

    void copyTo(DependencyGraphBuilder builder) {
        for (int edge = 0; edge < count; edge++) {
            builder.depend(from[edge], to[edge], relation[edge], range[edge], byOverride.get(edge));
        }
    }

    /// Components that no project needs but for development.
    ///
    /// @param projects  components below this number are projects
    BitSet developmentOnly(int projects) {
        int[] offset = new int[askedAs.length + 1];
        for (int edge = 0; edge < count; edge++) {
            offset[from[edge] + 1]++;
        }
        for (int component = 0; component < askedAs.length; component++) {
            offset[component + 1] += offset[component];
        }
        int[] targets = new int[count];
        int[] next = offset.clone();
        for (int edge = 0; edge < count; edge++) {
            targets[next[from[edge]]++] = to[edge];
        }
        BitSet production = reached(projects, offset, targets, false);
        BitSet development = reached(projects, offset, targets, true);
        development.andNot(production);
        return development;
    }

    private BitSet reached(int projects, int[] offset, int[] targets, boolean development) {
        BitSet reached = new BitSet(askedAs.length);
        int[] stack = new int[askedAs.length];
        int size = 0;
        for (int edge = 0; edge < count; edge++) {
            if (from[edge] < projects && to[edge] >= projects && (relation[edge] == Relation.DEV) == development
                    && !reached.get(to[edge])) {
                reached.set(to[edge]);
                stack[size++] = to[edge];
            }
        }
        while (size > 0) {
            int at = stack[--size];
            for (int i = offset[at]; i < offset[at + 1]; i++) {
                if (targets[i] >= projects && !reached.get(targets[i])) {
                    reached.set(targets[i]);
                    stack[size++] = targets[i];
                }
            }
        }
        return reached;
    }
}
