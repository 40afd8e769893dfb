package headwater.ingest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNamesTest {
    private static YamlNames names(String text) {
        return new YamlNames(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aNameThatRecursKeepsItsNumber() {
        YamlNames names = names("ab cd ab");

        assertThat(names.number(0, 2, YamlNames.first(0))).isZero();
        assertThat(names.number(3, 5, YamlNames.first(0))).isEqualTo(1);
        assertThat(names.number(6, 8, YamlNames.first(0))).isZero();
        assertThat(names.text(1)).isEqualTo("cd");
    }

    @Test
    void whatIsNoKeyIsNotFound() {
        YamlNames names = names("a?b");
        names.number(0, 3, YamlNames.first(0));

        assertThat(names.find("a?b")).isZero();
        assertThat(names.find("a")).isEqualTo(-1);
        assertThat(names.find("a\u2028b")).as("a character that became a question mark").isEqualTo(-1);
        assertThat(names.find("")).isEqualTo(-1);
    }

    @Test
    void aSetTellsWhatItHolds() {
        YamlNames names = names("ab");
        int a = names.number(0, 1, YamlNames.first(0));
        int b = names.number(1, 2, YamlNames.first(0));

        names.beginSet();
        assertThat(names.addToSet(a)).isFalse();
        assertThat(names.addToSet(b)).isFalse();
        assertThat(names.addToSet(a)).isTrue();
        names.beginSet();
        assertThat(names.addToSet(a)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thousandsOfNamesAreToldApart(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        YamlNames names = names(text.toString());
        Map<String, Integer> expected = new HashMap<>();
        int before = YamlNames.first(0);
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(text.length() - 30);
            int to = from + 1 + random.nextInt(25);
            String name = text.substring(from, to);
            int number = names.number(from, to, random.nextBoolean() ? before : YamlNames.first(random.nextInt(3)));
            before = number;
            assertThat(number).isEqualTo(expected.computeIfAbsent(name, _ -> expected.size()));
        }
        expected.forEach((name, number) -> {
            assertThat(names.find(name)).isEqualTo(number);
            assertThat(names.text(number)).isEqualTo(name);
        });
    }
}
