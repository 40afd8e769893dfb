package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatchTest {
    @Test
    void ranksWholeThenBeginThenWordThenInitialsThenPieceThenLetters() {
        List<String> best = List.of("stream", "streams-x", "event-stream", "some-tidy-red-etc-all-map", "upstreamer",
                "sxtxrxexaxm");
        assertThat(best.stream().map(text -> FuzzyMatch.score("stream", text)).toList()).isSorted()
                .doesNotContain(FuzzyMatch.NONE).doesNotHaveDuplicates();
        assertThat(best.stream().map(text -> FuzzyMatch.kind(FuzzyMatch.score("stream", text))).toList())
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void prefersTheShorterOfTwoOfOneKind() {
        assertThat(FuzzyMatch.score("ms", "msw")).isLessThan(FuzzyMatch.score("ms", "ms-something"));
        assertThat(FuzzyMatch.score("abc", "axbc")).isLessThan(FuzzyMatch.score("abc", "axxxbxc"));
    }

    @ParameterizedTest
    @CsvSource({"x, event-stream", "streamm, stream", "mae, stream"})
    void doesNotAnswerWhatIsNotThere(String wanted, String text) {
        assertThat(FuzzyMatch.score(wanted, text)).isEqualTo(FuzzyMatch.NONE);
        assertThat(FuzzyMatch.places(wanted, text)).isEqualTo(new BitSet());
    }

    @Test
    void answersNothingWhenNothingIsWanted() {
        assertThat(FuzzyMatch.score("", "stream")).isEqualTo(FuzzyMatch.NONE);
    }

    @Test
    void marksTheLettersThatAnswer() {
        assertThat(marked("stream", "event-stream")).isEqualTo("stream");
        assertThat(FuzzyMatch.places("es", "event-stream").stream().toArray()).containsExactly(0, 6);
        assertThat(FuzzyMatch.places("vtm", "event-stream").stream().toArray()).containsExactly(1, 4, 11);
    }

    private static String marked(String wanted, String text) {
        BitSet places = FuzzyMatch.places(wanted, text);
        return IntStream.range(0, text.length()).filter(places::get).mapToObj(i -> text.substring(i, i + 1))
                .reduce("", String::concat);
    }
}
