package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON and TOML as trees, and text as lines.
class TreesTest {
    private final FileProblems problems = new FileProblems("f");

    private static InputSource input(String text) {
        return input(text, StandardCharsets.UTF_8);
    }

    private static InputSource input(String text, Charset charset) {
        return InputSource.ofBytes("f", text.getBytes(charset), Map.of());
    }

    private DataTable json(String text) throws ReadException {
        return JsonTree.read(input(text), Set.of("skipped"), problems, Progress.NONE);
    }

    private DataTable toml(String text) throws ReadException {
        return TomlTree.read(input(text), problems);
    }

    private List<String> told() {
        return problems.all().stream().map(each -> each.level() + " " + each.code() + ":" + each.origin().line()).toList();
    }

    @Test
    void valuesOfJsonKnowTheirLines() throws ReadException {
        DataTable top = json("""
                {
                  "a": "text",
                  "b": [
                    {"c": 1.10},
                    {"c": true}
                  ],
                  "n": null
                }
                """);

        assertThat(top.text("a")).isEqualTo("text");
        assertThat(top.tables("b")).extracting(DataTable::line).containsExactly(4, 5);
        assertThat(top.tables("b").getFirst().text("c")).isEqualTo("1.10");
        assertThat(top.tables("b").get(1).isTrue("c")).isTrue();
        assertThat(top.has("n")).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void aFieldThatStandsTwiceIsToldAndCounted() throws ReadException {
        DataTable top = json("{\"a\": 1,\n\"a\": 2}");

        assertThat(top.text("a")).isEqualTo("2");
        assertThat(top.hidden()).isEqualTo(1);
        assertThat(told()).containsExactly("ERROR key-twice:2");
    }

    @Test
    void fieldsThatArePassedOverAreNotLookedInto() throws ReadException {
        DataTable top = json("{\"skipped\": {\"a\": 1, \"a\": 2}, \"b\": {\"skipped\": [1]}}");

        assertThat(top.entries()).containsOnlyKeys("b");
        assertThat(top.table("b").entries()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aValueOfAnotherKindCountsAsAbsentAndIsTold() throws ReadException {
        DataTable top = json("{\"text\": [],\n\"list\": {},\n\"table\": [1],\n\"texts\": [1, \"a\"],\n\"tables\": [\"a\", {}]}");

        assertThat(top.text("text")).isNull();
        assertThat(top.items("list")).isEmpty();
        assertThat(top.table("table").entries()).isEmpty();
        assertThat(top.texts("texts")).containsExactly("a");
        assertThat(top.tables("tables")).hasSize(1);
        assertThat(told()).containsExactly("WARNING wrong-kind:1", "WARNING wrong-kind:2", "WARNING wrong-kind:3",
                "WARNING wrong-kind:4", "WARNING wrong-kind:5");
        assertThat(problems.all()).extracting(Problem::message).first()
                .isEqualTo("\"text\" should be a text, but holds a list; that is left out.");
    }

    @Test
    void whatIsAbsentIsNoDefect() throws ReadException {
        DataTable top = json("{}");

        assertThat(top.text("x")).isNull();
        assertThat(top.textOrEmpty("x")).isEmpty();
        assertThat(top.items("x")).isEmpty();
        assertThat(top.table("x").table("y").tables("z")).isEmpty();
        assertThat(top.isTrue("x")).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void severalDocumentsAreReadWhereThatIsMeant() throws ReadException {
        assertThat(JsonTree.all(input("{\"a\": 1}\n{\"a\": 2}"), Set.of(), problems, Progress.NONE))
                .extracting(each -> each.text("a")).containsExactly("1", "2");
        ReadException refused = catchThrowableOfType(ReadException.class, () -> json("{}\n{}"));
        assertThat(refused.code()).isEqualTo("not-json");
        assertThat(refused.origin().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"x\"", "5", "null", "{} []"})
    void jsonThatIsNoTableIsRefused(String text) {
        assertThat(catchThrowableOfType(ReadException.class, () -> json(text)).code()).isEqualTo("not-json");
    }

    @Test
    void tablesOfTomlKnowTheLineOfTheirHeading() throws ReadException {
        DataTable top = toml("""
                # comment with [[package]]
                title = "x" # [[package]]
                [[package]]
                name = "a"
                text = '''
                [[package]]
                ''' # still
                  [[ package ]]
                name = "b"
                note = ""\"one \\""\" line""\"
                [[package.sub]]
                z = 1
                [[other]]
                list = [
                  { x = 1 },
                ]
                """);

        assertThat(top.tables("package")).extracting(DataTable::line).containsExactly(3, 8);
        assertThat(top.tables("package").get(1).tables("sub").getFirst().line()).isEqualTo(8);
        assertThat(top.tables("other").getFirst().tables("list").getFirst().line()).isEqualTo(13);
        assertThat(top.tables("package").get(1).text("note")).isEqualTo("one \"\"\" line");
    }

    @Test
    void tablesThatAreWrittenInLineHaveNoLine() throws ReadException {
        assertThat(toml("a = 1\npackage = [{ name = 'a' }, { name = 'b' }]\n").tables("package"))
                .extracting(DataTable::line).containsExactly(0, 0);
    }

    @Test
    void scalarsOfTomlAreTextsAndNumbersAsWritten() throws ReadException {
        DataTable top = toml("a = 3\nb = true\nc = 1979-05-27\nd = 'x'\n");

        assertThat(top.text("a")).isEqualTo("3");
        assertThat(top.isTrue("b")).isTrue();
        assertThat(top.text("c")).isEqualTo("1979-05-27");
        assertThat(top.entries().get("d")).isEqualTo(new DataNode.Scalar("x", true, 0));
        assertThat(top.entries().get("a")).isEqualTo(new DataNode.Scalar("3", false, 0));
    }

    @Test
    void anyEndOfLineAndEncodingIsRead() throws ReadException {
        assertThat(toml("a = 1\r[[b]]\rc = 2\r\n").tables("b").getFirst().line()).isEqualTo(2);
        assertThat(TomlTree.read(input("\uFEFFa = 'ä'", StandardCharsets.UTF_16LE), problems).text("a")).isEqualTo("ä");
        assertThat(TomlTree.read(input("\uFEFFa = 'ä'"), problems).text("a")).isEqualTo("ä");
    }

    @Test
    void whatIsNoTomlIsRefusedWithItsPlace() {
        Map<String, String> refusals = Map.of("a = [1,\n", "truncated:2", "a = 1\na = 2\nb = 3\n", "not-toml:2", "a = \n", "not-toml:1",
                "a = " + "[".repeat(100_000), "over-limit:0", "<<<<<<< HEAD\na = 1\n", "merge-conflict:1",
                "<html>", "not-toml:0", "  ", "empty:0");

        refusals.forEach((text, expected) -> {
            ReadException refused = catchThrowableOfType(ReadException.class, () -> toml(text));
            assertThat(refused.code() + ":" + refused.origin().line()).as(text.substring(0, Math.min(9, text.length())))
                    .isEqualTo(expected);
            assertThat(refused.getMessage()).endsWith(".");
        });
    }

    @Test
    void textThatCannotBeDecodedIsRefused() {
        byte[] latin = "a = 'ä'".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(ReadException.class, () -> PlainText.lines(InputSource.ofBytes("f", latin, Map.of())))
                .code()).isEqualTo("file-unreadable");
    }

    @Test
    void aSecondComponentAtALocationIsKeptApart() {
        GraphDraft draft = new GraphDraft("f", problems);
        var version = new PackageVersion(Ecosystem.CARGO, "a", "1");
        for (int i = 0; i < 3; i++) {
            draft.add(version, Distribution.UNKNOWN, Set.of(), 1);
        }
        draft.depend(0, 1, Relation.PROD, "^1");
        draft.depend(0, 1, Relation.PROD, "^1");

        ReadResult result = draft.result(new ReaderId("x", 1), "", FormatFacts.flat(Set.of()));
        assertThat(result.graph().components()).extracting(each -> each.location()).containsExactly("a@1", "a@1#2", "a@1#3");
        assertThat(result.graph().dependencyCount()).isEqualTo(1);
    }
}
