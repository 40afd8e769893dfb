package headwater.ingest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeMappingTest {
    private static YamlMapping mapping(String text) {
        return (YamlMapping) CanonicalYaml.read(text, text.getBytes(StandardCharsets.UTF_8), Progress.NONE).orElseThrow().getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 10, 500})
    void everyKeyIsFoundHoweverManyThereAre(int size) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, size).forEach(i -> text.append("k").append(i).append(":\n  v: ").append(i).append('\n'));
        YamlMapping mapping = mapping(text.toString());

        assertThat(mapping.size()).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(mapping.mapping("k" + i).flatMap(inner -> inner.text("v"))).contains(String.valueOf(i));
        }
        assertThat(mapping.get("v")).as("a key of what it holds").isEmpty();
        assertThat(mapping.get("k" + size)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n", "a: null\n", "a: Null\n", "a: ~\n"})
    void nullIsNoValue(String text) {
        assertThat(mapping(text).get("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 'null'\n", "a: ''\n", "a: \"~\"\n", "a: nul\n", "a: {}\n", "a: []\n"})
    void whatStandsInQuotesOrBracketsIsAValue(String text) {
        assertThat(mapping(text).get("a")).isPresent();
    }

    @Test
    void aDoubledQuoteIsOne() {
        assertThat(mapping("a: {b: 'it''s', c: '''', d: 'x'}\n").mapping("a").orElseThrow().entries()).extracting(YamlMapping.Entry::value)
                .containsExactly(new YamlNode.Scalar("it's", false, 1, 8), new YamlNode.Scalar("'", false, 1, 20),
                        new YamlNode.Scalar("x", false, 1, 29));
    }

    @Test
    void whatIsAskedForTwiceIsTheSame() {
        YamlMapping mapping = mapping("a:\n  - {b: c}\n  - d\ne: f\n");

        assertThat(mapping.entries()).hasSize(2);
        assertThat(mapping.items("a").get(1)).isEqualTo(mapping.items("a").get(1));
        assertThat(mapping.sameAs(mapping("a: [{b: c}]\ne: f\n".replace("[{b: c}]", "\n  - {b: c}\n  - d").replace(": \n", ":\n")))).isTrue();
        assertThat(mapping.sameAs(mapping("a:\n  - {b: c}\n  - d\ne: g\n"))).isFalse();
        assertThat(mapping.sameAs(mapping("e: f\n"))).isFalse();
    }
}
