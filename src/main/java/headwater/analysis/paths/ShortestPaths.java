package headwater.analysis.paths;

import headwater.analysis.Slice;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalInt;

/// Length and number of the shortest dependency paths from any root to any of some targets. Breadth-first; linear in
/// V and E apart from the length of the numbers.
///
/// @param lengthEdges  dependencies on such a path; empty when no root reaches a target
/// @param count        distinct ones over all roots and the targets at that distance; parallel dependencies count once
public record ShortestPaths(OptionalInt lengthEdges, BigInteger count) {
    public static ShortestPaths of(Slice slice, int[] targets) {
        int[] distance = new int[slice.size()];
        Arrays.fill(distance, -1);
        BigInteger[] number = new BigInteger[slice.size()];
        Arrays.fill(number, BigInteger.ZERO);
        int[] queue = new int[slice.size()];
        int tail = 0;
        for (int root : slice.roots()) {
            distance[root] = 0;
            number[root] = BigInteger.ONE;
            queue[tail++] = root;
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            for (int i = slice.firstOut(v); i < slice.endOut(v); i++) {
                int w = slice.target(i);
                if (distance[w] < 0) {
                    distance[w] = distance[v] + 1;
                    queue[tail++] = w;
                }
                if (distance[w] == distance[v] + 1) {
                    number[w] = number[w].add(number[v]);
                }
            }
        }
        int least = Arrays.stream(targets).map(t -> distance[t]).filter(d -> d >= 0).min().orElse(-1);
        if (least < 0) {
            return new ShortestPaths(OptionalInt.empty(), BigInteger.ZERO);
        }
        return new ShortestPaths(OptionalInt.of(least), Arrays.stream(targets).distinct()
                .filter(t -> distance[t] == least).mapToObj(t -> number[t]).reduce(BigInteger.ZERO, BigInteger::add));
    }
}
