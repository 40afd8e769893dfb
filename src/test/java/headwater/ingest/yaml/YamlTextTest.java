package headwater.ingest.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.ReadException;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    private final List<Problem> problems = new ArrayList<>();

    private List<YamlNode> documents(String text) throws ReadException {
        return YamlText.documents(text.getBytes(StandardCharsets.UTF_8), "a.yaml", problems, Progress.NONE);
    }

    private YamlMapping mapping(String text) throws ReadException {
        return (YamlMapping) documents(text).getFirst();
    }

    private ReadException refusal(String text) {
        return catchThrowableOfType(ReadException.class, () -> documents(text));
    }

    @Test
    void scalarsStayAsTheyAreWritten() throws ReadException {
        YamlMapping read = mapping("a: 1.10\nb: 0x1F\nc: 2020-01-01\nd: yes\ne: '1.10'\nf: \"\\u00e9\"\n");

        assertThat(read.text("a")).contains("1.10");
        assertThat(read.text("b")).contains("0x1F");
        assertThat(read.text("c")).contains("2020-01-01");
        assertThat(read.text("d")).contains("yes");
        assertThat(read.text("e")).contains("1.10");
        assertThat(read.text("f")).contains("é");
    }

    @Test
    void quotedAndTaggedTextIsNotPlain() throws ReadException {
        YamlMapping read = mapping("a: 'null'\nb: null\nc: !!str null\nd: ~\ne:\nf: ''\n");

        assertThat(read.text("a")).contains("null");
        assertThat(read.get("b")).isEmpty();
        assertThat(read.text("c")).contains("null");
        assertThat(read.get("d")).isEmpty();
        assertThat(read.get("e")).isEmpty();
        assertThat(read.text("f")).contains("");
        assertThat(read.entries()).hasSize(6);
    }

    @Test
    void everyValueAndKeyKnowsItsPlace() throws ReadException {
        YamlMapping read = mapping("a: 1\nb:\n  - x\n  - {c: y}\n");

        assertThat(read.entries()).extracting(YamlMapping.Entry::line).containsExactly(1, 2);
        YamlNode.Sequence list = (YamlNode.Sequence) read.get("b").orElseThrow();
        assertThat(list.line()).isEqualTo(3);
        assertThat(list.items().getFirst()).isEqualTo(new YamlNode.Scalar("x", true, 3, 5));
        YamlMapping.Entry inner = ((YamlMapping) list.items().getLast()).entries().getFirst();
        assertThat(inner).isEqualTo(new YamlMapping.Entry("c", new YamlNode.Scalar("y", true, 4, 9), 4, 6));
    }

    @Test
    void valuesOfAnotherKindAreNotThere() throws ReadException {
        YamlMapping read = mapping("text: x\nlist: [a, b]\nmap: {a: b}\n");

        assertThat(read.text("list")).isEmpty();
        assertThat(read.mapping("text")).isEmpty();
        assertThat(read.items("map")).isEmpty();
        assertThat(read.items("list")).hasSize(2);
        assertThat(read.mapping("map").orElseThrow().text("a")).contains("b");
        assertThat(read.get("absent")).isEmpty();
    }

    @Test
    void aStreamMayHoldSeveralDocuments() throws ReadException {
        List<YamlNode> read = documents("---\na: 1\n---\na: 2\n...\n---\n");

        assertThat(read).hasSize(3);
        assertThat(((YamlMapping) read.get(1)).text("a")).contains("2");
        assertThat(((YamlNode.Scalar) read.get(2)).isNull()).isTrue();
    }

    @Test
    void aStreamOfCommentsHoldsNoDocument() throws ReadException {
        assertThat(documents("# nothing\n")).isEmpty();
    }

    @Test
    void theLastOfEqualKeysCountsAndIsTold() throws ReadException {
        YamlMapping read = mapping("a: 1\nb: 2\na: 3\n");

        assertThat(read.text("a")).contains("3");
        assertThat(read.entries()).extracting(YamlMapping.Entry::key).containsExactly("a", "b");
        assertThat(problems).containsExactly(new Problem(Problem.Level.WARNING, "duplicate-key",
                "\"a\" stands twice; the last one counts.", new Origin("a.yaml", 3, 1)));
    }

    @Test
    void manyKeysAreFoundAndCheckedLikeFew() throws ReadException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("key").append(i).append(": ").append(i).append('\n');
        }
        YamlMapping read = mapping(text.append("key1234: again\n").toString());

        assertThat(read.entries()).hasSize(2_000);
        assertThat(read.text("key1234")).contains("again");
        assertThat(read.entries().get(1234).value()).isEqualTo(new YamlNode.Scalar("again", true, 2_001, 10));
        assertThat(read.text("key1999")).contains("1999");
        assertThat(problems).hasSize(1);
    }

    @Test
    void keysThatAreNoTextAreLeftOutAndTold() throws ReadException {
        YamlMapping read = mapping("? [a, b]\n: 1\nc: 2\n");

        assertThat(read.entries()).extracting(YamlMapping.Entry::key).containsExactly("c");
        assertThat(problems).extracting(Problem::code).containsExactly("wrong-kind");
    }

    @Test
    void anAliasIsTheValueOfItsAnchor() throws ReadException {
        YamlMapping read = mapping("a: &x {v: 1}\nb: *x\n");

        assertThat(read.get("b").orElseThrow()).isSameAs(read.get("a").orElseThrow());
    }

    @Test
    void aliasesOfAliasesAreRefusedBeforeTheyExplode() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [" + String.join(", ", List.of(before, before, before, before, before,
                    before, before, before, before, before)) + "]\n");
        }
        ReadException refused = refusal(text.toString());

        assertThat(refused.code()).isEqualTo("over-limit");
        assertThat(refused.origin().line()).isEqualTo(5);
    }

    @Test
    void anAliasInsideItsOwnAnchorIsRefused() {
        assertThat(refusal("a: &x [1, *x]\n")).isNotNull().extracting(ReadException::code).isEqualTo("not-yaml");
    }

    @Test
    void anchorsEndWithTheirDocument() {
        assertThat(refusal("a: &x 1\n---\nb: *x\n").origin()).isEqualTo(new Origin("a.yaml", 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingIsRefused(String opening) {
        ReadException refused = refusal(opening.repeat(200_000));

        assertThat(refused.code()).isEqualTo("over-limit");
    }

    @Test
    void textLargerThanTheLibraryAllowsByItselfIsRead() throws ReadException {
        YamlMapping read = mapping("a: " + "x".repeat(4 << 20) + "\n");

        assertThat(read.text("a").orElseThrow()).hasSize(4 << 20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'a: [1, 2'        | truncated       | 1",
        "'a: \"open'       | truncated       | 1",
        "'a: 1\n  b: 2\n'  | not-yaml        | 2",
        "'a: 1\n\tb: 2\n'  | not-yaml        | 2",
        "'a: 1\nb: @x\n'   | not-yaml        | 2",
        "'a: 1\nb: \u0001' | not-yaml        | 2",
        "'%YAML 2.0\n---\na: 1\n' | not-yaml | 0",
        "'<html>'          | not-yaml        | 0",
        "'   \n'           | empty           | 0"})
    void textThatIsNoYamlIsRefusedWithItsLine(String text, String code, int line) {
        ReadException refused = refusal(text);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.origin().line()).isEqualTo(line);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] latin1 = "a: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> YamlText.documents(latin1, "a.yaml", problems, Progress.NONE))
                .isInstanceOf(ReadException.class).hasMessage("The text cannot be decoded: it is not UTF-8.");
    }

    @Test
    void byteOrderMarksAreNoPartOfTheText() throws ReadException {
        byte[] wide = "\ufeffa: \u00e9\n".getBytes(StandardCharsets.UTF_16LE);
        YamlNode read = YamlText.documents(wide, "a.yaml", problems, Progress.NONE).getFirst();

        assertThat(((YamlMapping) read).text("a")).contains("é");
        assertThat(mapping("\ufeffa: 1\n").entries().getFirst().column()).isEqualTo(1);
    }

    @Test
    void readingEndsWhenItIsNoLongerWanted() {
        assertThatThrownBy(() -> YamlText.documents("a: 1".getBytes(StandardCharsets.UTF_8), "a.yaml", problems,
                Progress.until(() -> true))).isInstanceOf(CancelledException.class);
    }
}
