package headwater.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreeingTimesTest {
    private static List<Long> agreed(long... told) {
        return AgreeingTimes.of(java.util.Arrays.stream(told).mapToObj(Instant::ofEpochSecond).toList()).stream()
                .map(Instant::getEpochSecond).toList();
    }

    @Test
    void timesInOrderStayAsTheyAre() {
        assertThat(agreed()).isEmpty();
        assertThat(agreed(5)).containsExactly(5L);
        assertThat(agreed(1, 2, 2, 7)).containsExactly(1L, 2L, 2L, 7L);
    }

    @Test
    void aClockInTheFutureMovesItsOwnTimeAlone() {
        assertThat(agreed(10, 900, 20, 30)).containsExactly(10L, 20L, 20L, 30L);
        assertThat(agreed(900, 10, 20)).containsExactly(10L, 10L, 20L);
    }

    @Test
    void aClockInThePastMovesItsOwnTimeAlone() {
        assertThat(agreed(10, 20, 1, 30)).containsExactly(10L, 20L, 30L, 30L);
        assertThat(agreed(10, 20, 30, 1)).containsExactly(10L, 20L, 30L, 30L);
    }

    @Test
    void aTimeThatIsNotToldIsThatOfTheNext() {
        assertThat(agreed(10, 0, 30)).containsExactly(10L, 30L, 30L);
        assertThat(agreed(10, 0)).containsExactly(10L, 10L);
        assertThat(agreed(0, 0)).containsExactly(0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theyNeverRunBackAndAsManyAsPossibleStay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            long[] told = random.longs(1 + random.nextInt(9), 1, 13).toArray();
            List<Long> times = agreed(told);
            assertThat(times).as("seed " + seed + " round " + round).isSorted();
            long kept = IntStream.range(0, told.length).filter(i -> times.get(i) == told[i]).count();
            assertThat(kept).as("seed " + seed + " round " + round).isGreaterThanOrEqualTo(longest(told));
        }
    }

    /// By trying every choice.
    private static long longest(long[] told) {
        int most = 0;
        for (int chosen = 0; chosen < 1 << told.length; chosen++) {
            long last = Long.MIN_VALUE;
            boolean sorted = true;
            for (int i = 0; i < told.length; i++) {
                if ((chosen >> i & 1) == 1) {
                    sorted &= told[i] >= last;
                    last = told[i];
                }
            }
            most = sorted ? Math.max(most, Integer.bitCount(chosen)) : most;
        }
        return most;
    }
}
