package headwater.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointIndexPropertyTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatBruteForceFinds(int seed) {
        Random random = new Random(seed);
        int n = random.nextInt(300);
        double[] x = IntStream.range(0, n).mapToDouble(_ -> random.nextInt(500)).toArray();
        double[] y = IntStream.range(0, n).mapToDouble(_ -> random.nextInt(2000)).toArray();
        PointIndex index = new PointIndex(x, y, 1 + random.nextInt(200));
        for (int question = 0; question < 50; question++) {
            PlacedBox area = new PlacedBox(random.nextInt(700) - 100, random.nextInt(2400) - 200, random.nextInt(400),
                    random.nextInt(400));
            BitSet found = new BitSet();
            index.in(area, found::set);
            BitSet wanted = new BitSet();
            IntStream.range(0, n).filter(p -> area.contains(x[p], y[p])).forEach(wanted::set);
            assertThat(found).as("seed " + seed + ", " + area).isEqualTo(wanted);
            assertThat(index.nearest(area.x(), area.y(), 40)).isEqualTo(nearest(x, y, area.x(), area.y()));
        }
    }

    private static OptionalInt nearest(double[] x, double[] y, double px, double py) {
        OptionalInt best = OptionalInt.empty();
        double least = 40 * 40;
        for (int p = 0; p < x.length; p++) {
            double away = (x[p] - px) * (x[p] - px) + (y[p] - py) * (y[p] - py);
            if (away < least || away == least && best.isEmpty()) {
                least = away;
                best = OptionalInt.of(p);
            }
        }
        return best;
    }

    @Test
    void findsNothingAmongNoPoints() {
        assertThat(new PointIndex(new double[0], new double[0], 10).nearest(0, 0, 100)).isEmpty();
    }
}
