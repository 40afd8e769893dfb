package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.yarn.ClassicLine.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassicLineTest {
    private static List<Pair> pairs(String line) throws ClassicLine.Unreadable {
        return ClassicLine.pairs(line, 0, line.length());
    }

    @Test
    void keysOfAnEntryAreSeparatedByCommasAndEndInAColon() throws Exception {
        assertThat(pairs("\"a@1 || 2\", a@^1.0.0 ,b@*:")).containsExactly(
                new Pair(List.of("a@1 || 2", "a@^1.0.0", "b@*"), null));
    }

    @Test
    void aFieldIsAKeyAndAValue() throws Exception {
        assertThat(pairs("version \"1.0.0\"")).containsExactly(new Pair(List.of("version"), "1.0.0"));
        assertThat(pairs("\"version\" \"1.0.0\"")).containsExactly(new Pair(List.of("version"), "1.0.0"));
        assertThat(pairs("uid \"\"")).containsExactly(new Pair(List.of("uid"), ""));
    }

    @Test
    void aValueMayStandBehindAColon() throws Exception {
        assertThat(pairs("version: 1.0.0")).containsExactly(new Pair(List.of("version"), "1.0.0"));
    }

    @Test
    void bareWordsOfAValueMayHoldWhatEndsAKey() throws Exception {
        assertThat(pairs("integrity sha512-a+/b==")).containsExactly(new Pair(List.of("integrity"), "sha512-a+/b=="));
        assertThat(pairs("mine acme/repo#main")).containsExactly(new Pair(List.of("mine"), "acme/repo#main"));
        assertThat(pairs("resolved https://registry.example.org/a,b")).containsExactly(
                new Pair(List.of("resolved"), "https://registry.example.org/a,b"));
    }

    @Test
    void yarnReadsSeveralPairsInOneLine() throws Exception {
        assertThat(pairs("a \"1\" b \"2\"")).containsExactly(new Pair(List.of("a"), "1"), new Pair(List.of("b"), "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# comment", "  # a \"b\" c:"})
    void blanksAndCommentsHoldNothing(String line) throws Exception {
        assertThat(pairs(line)).isEmpty();
    }

    @Test
    void escapesAreThoseOfJson() throws Exception {
        assertThat(pairs("a \"q\\\" b\\\\ s\\/ \\b\\f\\n\\r\\t \\u00e4\"")).containsExactly(
                new Pair(List.of("a"), "q\" b\\ s/ \b\f\n\r\t \u00e4"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "a                | 1",
        "'a \"b'          | 3",
        "a, : b           | 3",
        "a,               | 2",
        "': b'            | 0",
        "', b'            | 0",
        "'a \"\\x\"'      | 5",
        "'a \"\\u12g4\"'  | 5"})
    void whatDoesNotFollowTheGrammarIsToldWithItsPlace(String line, int at) {
        assertThat(catchThrowableOfType(ClassicLine.Unreadable.class, () -> pairs(line)).at).isEqualTo(at);
    }

    @Test
    void aTabIsNoBlank() {
        assertThat(catchThrowableOfType(ClassicLine.Unreadable.class, () -> pairs("\ta \"b\""))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "'a \"b'     | true",
        "'a \"b\\'   | true",
        "a           | false"})
    void aQuoteThatIsNotClosedIsToldApart(String line, boolean unclosed) {
        assertThat(catchThrowableOfType(ClassicLine.Unreadable.class, () -> pairs(line)).unclosed).isEqualTo(unclosed);
    }
}
