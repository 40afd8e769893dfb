package headwater.analysis.paths;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.model.StrongComponents;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/// The exact number of dependency paths. Cycles are condensed first: with `C` a strongly connected component,
/// `count(C) = roots in C + sum of count(component of u)` over the pairs u → v with v in C and u outside of it. The
/// answer for several instances is the sum over the distinct components that hold one.
/// Linear in V and E apart from the length of the numbers, which grow to V bits at worst.
/// Source: `docs/decisions/0002-instances-as-nodes.md`, section "Counting".
public final class PathCount {
    private PathCount() {
    }

    /// The number of paths from any root to the targets; zero when none is reached.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static BigInteger of(Slice slice, int[] targets, Progress progress) {
        BitSet goal = Reachability.bits(targets);
        BitSet relevant = Reachability.dependents(slice, goal);
        progress.checkCancelled();
        relevant.and(Reachability.fromRoots(slice));
        progress.checkCancelled();
        StrongComponents strong = slice.strongComponents();
        progress.checkCancelled();
        BigInteger[] count = new BigInteger[strong.count()];
        Arrays.fill(count, BigInteger.ZERO);
        for (int root : slice.roots()) {
            if (relevant.get(root)) {
                count[strong.of(root)] = count[strong.of(root)].add(BigInteger.ONE);
            }
        }
        for (int v : topological(strong, relevant, slice.size())) {
            // The numbers may be long, so every component counts.
            progress.checkCancelled();
            BigInteger mine = count[strong.of(v)];
            for (int i = slice.firstOut(v); i < slice.endOut(v); i++) {
                int w = slice.target(i);
                if (relevant.get(w) && strong.of(w) != strong.of(v)) {
                    count[strong.of(w)] = count[strong.of(w)].add(mine);
                }
            }
        }
        return sum(strong, count, goal);
    }

    /// Relevant components so that all of one strongly connected component come after all that lead to it: they are
    /// numbered against the topological order.
    private static int[] topological(StrongComponents strong, BitSet relevant, int size) {
        int[] offset = new int[strong.count() + 1];
        for (int v = relevant.nextSetBit(0); v >= 0; v = relevant.nextSetBit(v + 1)) {
            offset[strong.count() - strong.of(v)]++;
        }
        for (int c = 0; c < strong.count(); c++) {
            offset[c + 1] += offset[c];
        }
        int[] order = new int[offset[strong.count()]];
        for (int v = 0; v < size; v++) {
            if (relevant.get(v)) {
                order[offset[strong.count() - 1 - strong.of(v)]++] = v;
            }
        }
        return order;
    }

    private static BigInteger sum(StrongComponents strong, BigInteger[] count, BitSet goal) {
        BitSet counted = new BitSet();
        BigInteger sum = BigInteger.ZERO;
        for (int v = goal.nextSetBit(0); v >= 0; v = goal.nextSetBit(v + 1)) {
            if (!counted.get(strong.of(v))) {
                counted.set(strong.of(v));
                sum = sum.add(count[strong.of(v)]);
            }
        }
        return sum;
    }
}
