package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.FileProblems;
import headwater.ingest.ReadException;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagValueLinesTest {
    private final FileProblems problems = new FileProblems("f");

    /// Every tag as `line tag=value`.
    private List<String> read(String text) throws ReadException {
        TagValueLines lines = new TagValueLines(text, "f", problems);
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.line() + " " + lines.tag() + "=" + lines.value());
        }
        return read;
    }

    @ParameterizedTest
    @CsvSource({"A: b, 1 A=b", "A:b, 1 A=b", "'  A:   b  ', 1 A=b", "A:, 1 A=", "A: b: c, 1 A=b: c", "A: # b, 1 A=# b", "a_1: b, 1 a_1=b",
            "A:\tb, 1 A=b", "A: <text>b</text>, 1 A=b", "A: <text></text>, 1 A=", "A: <text> b </text> c, 1 A=b", "A: b <text>c</text>, 1 A=b <text>c</text>",
            "A: <text>b: <text>c</text>, 1 A=b: <text>c"})
    void aLineIsATagAndItsValue(String line, String read) throws ReadException {
        assertThat(read(line)).containsExactly(read);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A b: c", "A", ":", ": b", "A-b: c", "A.b: c", "\u00c4: b", "</text>", "- A: b"})
    void aLineWithoutATagIsToldWithItsLine(String line) throws ReadException {
        assertThat(read("X: 1\n" + line + "\nY: 2\n")).containsExactly("1 X=1", "3 Y=2");
        assertThat(problems.all()).extracting(Problem::toString).containsExactly("f:2: warning: This line has no tag and is outside of any text;"
                + " it is left out. [line-not-understood]");
    }

    @Test
    void aTextGoesOverLinesAndTheNextTagKeepsItsLine() throws ReadException {
        assertThat(read("A: <text>one\n\nB: two\n# three\n</text>\nC: 4\n")).containsExactly("1 A=one\n\nB: two\n# three", "6 C=4");
    }

    @Test
    void whatStandsBehindATextOnItsLastLineIsPartOfIt() throws ReadException {
        assertThat(read("A: <text>one\ntwo</text> B: no\nC: 3\n")).containsExactly("1 A=one\ntwo", "3 C=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: <text>", "A: <text>b\n", "A: <text>b\n</tex>", "A: <text>b<text>", "A: <text>b</TEXT>\n"})
    void aTextThatDoesNotEndIsRefusedWhereItBegins(String text) {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> read("X: 1\n\n" + text));

        assertThat(refused.code()).isEqualTo("truncated");
        assertThat(refused.origin().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "# a: b", "   \n\t\n", "\n# x\n"})
    void nothingIsNoTag(String text) throws ReadException {
        assertThat(read(text)).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void endsOfLinesMayBeMixed() throws ReadException {
        assertThat(read("A: 1\r\nB: 2\rC: 3\n\rD: <text>4\r\n5\r6</text>\r\r\nE: 7")).containsExactly("1 A=1", "2 B=2", "3 C=3", "5 D=4\r\n5\r6",
                "9 E=7");
    }

    /// Tags, comments, blanks and texts in any order come back as they were written.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenIsRead(int seed) throws ReadException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < 200; i++) {
            String value = "v" + random.nextInt(100);
            String end = List.of("\n", "\r\n").get(random.nextInt(2));
            switch (random.nextInt(4)) {
                case 0 -> text.append("# ").append(value).append(": no");
                case 1 -> text.append(" ".repeat(random.nextInt(3)));
                case 2 -> {
                    expected.add(line + " T" + i + "=" + value);
                    text.append("T").append(i).append(":").append(" ".repeat(random.nextInt(3))).append(value);
                }
                default -> {
                    int more = random.nextInt(4);
                    String block = value + "\nB: no".repeat(more);
                    expected.add(line + " T" + i + "=" + block);
                    text.append("T").append(i).append(": <text>").append(block).append("</text>");
                    line += more;
                }
            }
            text.append(end);
            line++;
        }

        assertThat(read(text.toString())).isEqualTo(expected);
        assertThat(problems.all()).isEmpty();
    }
}
