package headwater.analysis.blast;

import headwater.analysis.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What depends on some components, by distance: breadth-first against the dependencies. Linear in V and E.
///
/// @param rings  component numbers at distance 1, 2, …, each ascending; neither the instances nor our own code count,
///               so a ring may be empty where only our own code is that far away
public record BlastRings(List<int[]> rings) {
    public BlastRings {
        rings = List.copyOf(rings);
    }

    public static BlastRings of(Slice slice, int[] instances) {
        boolean[] seen = new boolean[slice.size()];
        int[] now = Arrays.stream(instances).distinct().toArray();
        Arrays.stream(now).forEach(v -> seen[v] = true);
        List<int[]> rings = new ArrayList<>();
        while (now.length > 0) {
            now = next(slice, now, seen);
            rings.add(Arrays.stream(now).filter(v -> !slice.graph().isOwn(v)).sorted().toArray());
        }
        while (!rings.isEmpty() && rings.getLast().length == 0) {
            rings.removeLast();
        }
        return new BlastRings(rings);
    }

    private static int[] next(Slice slice, int[] now, boolean[] seen) {
        int[] found = new int[slice.size()];
        int count = 0;
        for (int v : now) {
            for (int i = slice.firstIn(v); i < slice.endIn(v); i++) {
                int w = slice.source(i);
                if (!seen[w]) {
                    seen[w] = true;
                    found[count++] = w;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// All of them, ascending.
    public int[] dependants() {
        return rings.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }
}
