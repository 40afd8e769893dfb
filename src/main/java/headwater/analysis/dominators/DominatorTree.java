package headwater.analysis.dominators;

import headwater.analysis.Slice;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;

/// Immediate dominators of every component that a root reaches: `dominator(c)` is the nearest other component that every
/// path from every root to `c` passes, so removing it removes `c`. All roots hang below a virtual one.
/// Iterative data-flow over reverse postorder: quadratic in V at worst, a few passes over E on real lockfiles; eight
/// `int` a component. Immutable.
/// Source: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
public final class DominatorTree {
    /// The dominator of what several routes share nothing on: only the virtual root.
    public static final int TOP = -1;
    /// The dominator of what no root reaches.
    public static final int UNREACHED = -2;

    private final int[] dominator;
    /// Components a root reaches; every dominator comes before what it dominates.
    private final int[] order;
    private final int[] retained;
    /// Components so that those below a component follow it; `place[c]` is where it stands.
    private final int[] tour;
    private final int[] place;

    private DominatorTree(int[] dominator, int[] order) {
        this.dominator = dominator;
        this.order = order;
        retained = new int[dominator.length];
        for (int c : order) {
            retained[c] = 1;
        }
        addUp(retained);
        tour = new int[order.length];
        place = new int[dominator.length];
        int[] next = new int[dominator.length];
        int top = 0;
        for (int c : order) {
            int above = dominator[c];
            place[c] = above == TOP ? top : next[above];
            next[c] = place[c] + 1;
            tour[place[c]] = c;
            if (above == TOP) {
                top += retained[c];
            } else {
                next[above] += retained[c];
            }
        }
    }

    /// @throws headwater.progress.CancelledException when cancelled; no partial result
    public static DominatorTree of(Slice slice, Progress progress) {
        int[] order = ReversePostorder.of(slice);
        int[] position = new int[slice.size()];
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i + 1;
        }
        int[] above = new int[order.length + 1];
        Arrays.fill(above, 1, above.length, UNREACHED);
        BitSet roots = new BitSet();
        Arrays.stream(slice.roots()).forEach(roots::set);
        boolean changed = true;
        while (changed) {
            progress.checkCancelled();
            changed = false;
            for (int i = 1; i < above.length; i++) {
                int found = roots.get(order[i - 1]) ? 0 : meet(slice, order[i - 1], position, above);
                changed |= found != above[i];
                above[i] = found;
            }
        }
        int[] dominator = new int[slice.size()];
        Arrays.fill(dominator, UNREACHED);
        for (int i = 1; i < above.length; i++) {
            dominator[order[i - 1]] = above[i] == 0 ? TOP : order[above[i] - 1];
        }
        return new DominatorTree(dominator, order);
    }

    /// The nearest common dominator of what depends on a component, as far as it is known; positions count from 1, 0 is
    /// the virtual root.
    private static int meet(Slice slice, int component, int[] position, int[] above) {
        int found = UNREACHED;
        for (int slot = slice.firstIn(component); slot < slice.endIn(component); slot++) {
            int from = position[slice.source(slot)];
            if (from > 0 && above[from] != UNREACHED) {
                found = found == UNREACHED ? from : common(found, from, above);
            }
        }
        return found;
    }

    private static int common(int left, int right, int[] above) {
        int a = left;
        int b = right;
        while (a != b) {
            while (a > b) {
                a = above[a];
            }
            while (b > a) {
                b = above[b];
            }
        }
        return a;
    }

    private void addUp(int[] values) {
        for (int i = order.length - 1; i >= 0; i--) {
            if (dominator[order[i]] >= 0) {
                values[dominator[order[i]]] += values[order[i]];
            }
        }
    }

    public boolean reached(int component) {
        return dominator[component] != UNREACHED;
    }

    /// The immediate dominator, [#TOP] or [#UNREACHED].
    public int dominator(int component) {
        return dominator[component];
    }

    /// Whether every path from a root to `below` passes `above`; a component dominates itself when it is reached.
    public boolean dominates(int above, int below) {
        return reached(above) && reached(below) && place[below] >= place[above]
                && place[below] < place[above] + retained[above];
    }

    /// How many components come in only through this one, itself counted; 0 when no root reaches it.
    public int retained(int component) {
        return retained[component];
    }

    /// The components that come in only through this one, itself among them, ascending: what goes when it goes.
    public int[] subtree(int component) {
        int[] below = Arrays.copyOfRange(tour, place[component], place[component] + retained[component]);
        Arrays.sort(below);
        return below;
    }

    /// Those whose immediate dominator this is, or for [#TOP] those without one, most retaining first, then ascending.
    public int[] children(int component) {
        return Arrays.stream(order).filter(c -> dominator[c] == component).boxed()
                .sorted((a, b) -> retained[a] != retained[b] ? Integer.compare(retained[b], retained[a])
                        : Integer.compare(a, b))
                .mapToInt(Integer::intValue).toArray();
    }

    /// For every component, how many of `counted` come in only through it, itself counted. Linear.
    public int[] totals(BitSet counted) {
        int[] totals = new int[dominator.length];
        for (int c : order) {
            totals[c] = counted.get(c) ? 1 : 0;
        }
        addUp(totals);
        return totals;
    }
}
