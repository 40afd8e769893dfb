package headwater.ingest.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Times of commits that never run back. As many as possible that agree with each other are kept: a longest run that does
/// not decrease. Every other one, made by a wrong clock or not told ([Instant#EPOCH]), has the time of the next one that is
/// kept, the last ones that of the one before. So one clock in the future or in the past moves no time but its own. O(n log n).
/// Source: Fredman, "On computing the length of longest increasing subsequences" (1975).
final class AgreeingTimes {
    private AgreeingTimes() {
    }

    static List<Instant> of(List<Instant> told) {
        boolean[] agree = longestRun(told);
        Instant[] times = new Instant[told.size()];
        Instant next = IntStream.range(0, times.length).filter(i -> agree[i]).mapToObj(told::get).reduce((_, last) -> last)
                .orElse(Instant.EPOCH);
        for (int i = times.length - 1; i >= 0; i--) {
            next = agree[i] ? told.get(i) : next;
            times[i] = next;
        }
        return List.of(times);
    }

    private static boolean[] longestRun(List<Instant> told) {
        List<Integer> ends = new ArrayList<>();
        int[] before = new int[told.size()];
        for (int i = 0; i < before.length; i++) {
            if (told.get(i).equals(Instant.EPOCH)) {
                continue;
            }
            int length = lengthBefore(told, ends, i);
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        boolean[] chosen = new boolean[told.size()];
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            chosen[i] = true;
        }
        return chosen;
    }

    /// How long the longest run is that the i-th may follow; `ends` has the earliest end of a run of each length.
    private static int lengthBefore(List<Instant> told, List<Integer> ends, int i) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (told.get(ends.get(middle)).isAfter(told.get(i))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
