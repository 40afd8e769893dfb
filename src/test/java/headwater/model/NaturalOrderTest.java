package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private final NaturalOrder order = new NaturalOrder();

    @Test
    void comparesDigitsByTheirValue() {
        assertThat(Stream.of("part-10", "part-2", "part", "part-1a", "part-1", "nope").sorted(order))
                .containsExactly("nope", "part", "part-1", "part-1a", "part-2", "part-10");
        assertThat(order.compare("v99999999999999999999", "v100000000000000000000")).isNegative();
    }

    @Test
    void ordersTotally() {
        assertThat(order.compare("a01", "a1")).isNotZero();
        assertThat(order.compare("a1", "a1")).isZero();
        Random random = new Random(7);
        List<String> names = Stream.generate(() -> random.ints(random.nextInt(5), 0, 4)
                .mapToObj(i -> "ab01".substring(i, i + 1)).reduce("", String::concat)).limit(60).toList();
        for (String a : names) {
            for (String b : names) {
                assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
                for (String c : names) {
                    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
                        assertThat(order.compare(a, c)).as(a + " " + b + " " + c).isNotPositive();
                    }
                }
            }
        }
    }
}
