package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberedTextsTest {
    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numbersEachTextOnceInTheOrderOfFirstMention(int seed) {
        Random random = new Random(seed);
        Map<String, Integer> expected = new LinkedHashMap<>();
        NumberedTexts texts = new NumberedTexts();
        for (int i = 0; i < 5_000; i++) {
            String text = text(random);
            char[] around = ("<<" + text + ">>").toCharArray();
            int number = expected.computeIfAbsent(text, _ -> expected.size());
            int guess = random.nextBoolean() ? -1 : random.nextInt(expected.size() + 5);
            assertThat(texts.number(around, 2, text.length(), guess)).isEqualTo(number);
        }
        assertThat(texts.count()).isEqualTo(expected.size());
        expected.forEach((text, number) -> {
            assertThat(texts.text(number)).isEqualTo(text);
            assertThat(texts.find(text)).isEqualTo(number);
        });
        assertThat(texts.find("not there")).isEqualTo(-1);
    }

    @Test
    void theEmptyTextIsOneToo() {
        NumberedTexts texts = new NumberedTexts();
        assertThat(texts.find("")).isEqualTo(-1);
        assertThat(texts.number("")).isZero();
        assertThat(texts.number("")).isZero();
        assertThat(texts.text(0)).isEmpty();
    }

    private static String text(Random random) {
        char[] chars = new char[random.nextInt(12)];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = "ab\0\u3042\uffff".charAt(random.nextInt(5));
        }
        return new String(chars);
    }
}
