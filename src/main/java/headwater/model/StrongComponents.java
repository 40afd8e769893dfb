package headwater.model;

/// Strongly connected components by Tarjan's algorithm with an explicit stack, so that a cycle of any length is safe.
/// Linear in V and E; five `int[V]`. Components are numbered in reverse topological order: a dependency between two
/// of them leads from the higher number to the lower.
/// Source: Tarjan, "Depth-first search and linear graph algorithms" (1972).
public final class StrongComponents {
    private final int[] offset;
    private final int[] targets;
    private final int[] number;
    private final int[] low;
    private final int[] component;
    private final int[] stack;
    private int stackSize;
    private int visited;
    private int found;

    private StrongComponents(int[] offset, int[] targets) {
        int size = offset.length - 1;
        this.offset = offset;
        this.targets = targets;
        number = new int[size];
        low = new int[size];
        component = new int[size];
        stack = new int[size];
    }

    /// @param offset   the targets of `v` are `targets[offset[v]] … targets[offset[v + 1] - 1]`
    public static StrongComponents of(int[] offset, int[] targets) {
        StrongComponents result = new StrongComponents(offset, targets);
        int[] path = new int[offset.length];
        int[] next = new int[offset.length];
        for (int v = 0; v < offset.length - 1; v++) {
            if (result.number[v] == 0) {
                result.visit(v, path, next);
            }
        }
        return result;
    }

    private void visit(int start, int[] path, int[] next) {
        int depth = 0;
        enter(start, path, next, depth);
        while (depth >= 0) {
            int v = path[depth];
            if (next[depth] < offset[v + 1]) {
                int w = targets[next[depth]++];
                if (number[w] == 0) {
                    depth++;
                    enter(w, path, next, depth);
                } else if (component[w] == 0) {
                    low[v] = Math.min(low[v], number[w]);
                }
            } else {
                leave(v);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[v]);
                }
            }
        }
    }

    private void enter(int v, int[] path, int[] next, int depth) {
        visited++;
        number[v] = visited;
        low[v] = visited;
        stack[stackSize++] = v;
        path[depth] = v;
        next[depth] = offset[v];
    }

    private void leave(int v) {
        if (low[v] != number[v]) {
            return;
        }
        found++;
        int w;
        do {
            w = stack[--stackSize];
            component[w] = found;
        } while (w != v);
    }

    /// Number of strongly connected components.
    public int count() {
        return found;
    }

    /// The strongly connected component of `v`, from 0.
    public int of(int v) {
        return component[v] - 1;
    }
}
