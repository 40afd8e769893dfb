package headwater.analysis.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Windows of random histories are those that follow from asking each snapshot about every other one.
class ExposureWindowPropertyTest {
    private static final int HISTORIES = 5_000;
    private static final int LONGEST = 24;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areWhatTheSnapshotsSayOneByOne(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Standing> history = history(random);
            assertThat(ExposureWindow.of(history)).as("%s, history %d of seed %d", history, i, seed)
                    .isEqualTo(expected(history));
        }
    }

    /// Of every mixture of kinds, so that long runs without a gap and histories of gaps alone come too.
    private static List<Standing> history(Random random) {
        List<Standing> kinds = new ArrayList<>();
        for (Standing each : Standing.values()) {
            IntStream.range(0, random.nextInt(4)).forEach(_ -> kinds.add(each));
        }
        return kinds.isEmpty() ? List.of() : IntStream.range(0, random.nextInt(LONGEST))
                .mapToObj(_ -> kinds.get(random.nextInt(kinds.size()))).toList();
    }

    /// Two snapshots that hold it belong together when none between them surely does not.
    private static List<ExposureWindow> expected(List<Standing> history) {
        List<ExposureWindow> windows = new ArrayList<>();
        for (int first = 0; first < history.size(); first++) {
            if (history.get(first) != Standing.AFFECTED || together(history, first).first() != first) {
                continue;
            }
            NavigableSet<Integer> members = together(history, first);
            int last = members.last();
            int from = first;
            int before = IntStream.range(0, from).filter(i -> sure(history.get(i))).max().orElse(-1);
            int after = IntStream.range(last + 1, history.size()).filter(i -> sure(history.get(i))).min().orElse(-1);
            int again = IntStream.range(last + 1, history.size()).filter(i -> history.get(i) == Standing.AFFECTED).min()
                    .orElse(history.size());
            int clean = IntStream.range(last + 1, again).filter(i -> history.get(i) == Standing.NOT_FOUND).min().orElse(-1);
            int end = after < 0 ? history.size() : after;
            List<Integer> undecided = IntStream.range(before + 1, end)
                    .filter(i -> history.get(i) != Standing.AFFECTED && !sure(history.get(i))).boxed().toList();
            windows.add(new ExposureWindow(before, from, last, after, clean, undecided));
        }
        return windows;
    }

    private static NavigableSet<Integer> together(List<Standing> history, int with) {
        NavigableSet<Integer> members = new TreeSet<>();
        for (int other = 0; other < history.size(); other++) {
            if (history.get(other) == Standing.AFFECTED && IntStream.range(Math.min(with, other), Math.max(with, other))
                    .noneMatch(i -> sure(history.get(i)))) {
                members.add(other);
            }
        }
        return members;
    }

    private static boolean sure(Standing standing) {
        return standing == Standing.NOT_FOUND || standing == Standing.ENDED;
    }
}
