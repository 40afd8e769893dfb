package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.fixture.NthLook;
import headwater.ingest.ReadException;
import headwater.ingest.manifest.Ranges;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassicParserTest {
    private static final String HEAD = "# yarn lockfile v1\n";

    private static ClassicLock parse(String text) throws ReadException {
        return ClassicParser.parse(text, "f", Progress.NONE);
    }

    private static ReadException refused(String text) {
        return catchThrowableOfType(ReadException.class, () -> parse(text));
    }

    private static ClassicEntry entry(ClassicLock lock, String key) {
        return Objects.requireNonNull(lock.byKey.get(key), key);
    }

    private static List<String> problems(ClassicLock lock) {
        return lock.problems.stream().map(each -> each.code() + ":" + each.origin().line() + ":" + each.origin().column()).toList();
    }

    private static List<String> pairs(Ranges ranges) {
        List<String> pairs = new ArrayList<>();
        ranges.forEach((name, range) -> pairs.add(name + " " + range));
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInEveryWay(String end) throws ReadException {
        ClassicLock lock = parse((HEAD + "\na@1, b@2:\n  version \"1.0.0\"\n  dependencies:\n    c \"3\"\n\nc@3:\n  version \"3.0.0\"\n").replace("\n", end));

        assertThat(lock.entries).extracting(each -> each.line + " " + each.keys + " " + each.version).containsExactly("3 [a@1, b@2] 1.0.0",
                "8 [c@3] 3.0.0");
        assertThat(pairs(entry(lock, "b@2").dependencies)).containsExactly("c 3");
        assertThat(lock.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"# yarn lockfile v1, 1", "#yarn lockfile v1, 1", "'#   yarn lockfile v1  ', 1", "# yarn lockfile v1 or so,", "# Yarn lockfile v1,", "# x,"})
    void theFirstCommentTellsTheVersion(String comment, String version) throws ReadException {
        assertThat(parse(comment + "\n").version).isEqualTo(version);
    }

    @Test
    void aCommentBehindAnEntryTellsNoVersion() throws ReadException {
        assertThat(parse("a@1:\n  version \"1\"\n# yarn lockfile v9\n").version).isNull();
        assertThat(refused("# yarn lockfile v9\na@1:\n").origin().line()).isEqualTo(1);
    }

    @Test
    void everyListOfAnEntryIsKept() throws ReadException {
        ClassicEntry entry = entry(parse(HEAD + """
                a@1:
                  version "1"
                  dependencies:
                    b "1"
                    "@s/c" ">= 1 || 2"
                  optionalDependencies:
                    d "*"
                  devDependencies:
                    e ""
                  permissions:
                    f "1"
                """), "a@1");

        assertThat(pairs(entry.dependencies)).containsExactly("b 1", "@s/c >= 1 || 2");
        assertThat(pairs(entry.optionalDependencies)).containsExactly("d *");
        assertThat(pairs(entry.devDependencies)).containsExactly("e ");
    }

    /// The second one takes the place of the first, in yarn too: what stands in the first is hidden.
    @ParameterizedTest
    @ValueSource(strings = {"dependencies", "optionalDependencies", "devDependencies"})
    void aListThatStandsTwiceIsTold(String list) throws ReadException {
        ClassicLock lock = parse(HEAD + "a@1:\n  version \"1\"\n  " + list + ":\n    b \"1\"\n  " + list + ":\n    c \"1\"\n");
        ClassicEntry entry = entry(lock, "a@1");

        assertThat(List.of(pairs(entry.dependencies), pairs(entry.optionalDependencies), pairs(entry.devDependencies))).contains(List.of("c 1"))
                .doesNotContain(List.of("b 1"));
        assertThat(lock.problems).extracting(Problem::toString).containsExactly("f:6:1: warning: \"" + list
                + "\" stands twice; the last one counts, as in yarn. [duplicate-key]");
    }

    @Test
    void anEmptyListThatStandsTwiceIsToldToo() throws ReadException {
        assertThat(problems(parse(HEAD + "a@1:\n  version \"1\"\n  dependencies:\n  dependencies:\n    c \"1\"\n"))).containsExactly("duplicate-key:5:1");
    }

    @Test
    void listsOfOtherEntriesAreTheirOwn() throws ReadException {
        assertThat(problems(parse(HEAD + "a@1:\n  version \"1\"\n  dependencies:\n    b \"1\"\nb@1:\n  version \"1\"\n  dependencies:\n    a \"1\"\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'   version \"1\"'     | line-skipped:3:1",
        "'    b \"1\"'          | line-skipped:3:1",
        "'  version'            | line-skipped:3:10",
        "'  version \"1'        | line-skipped:3:12",
        "'  , \"1\"'            | line-skipped:3:3",
        "'b@1 \"1\"'            | entry-skipped:3:1",
        "'\tversion \"1\"'      | line-skipped:3:1"})
    void aLineThatIsNoPartOfALockfileIsToldWithItsPlace(String line, String problem) throws ReadException {
        ClassicLock lock = parse(HEAD + "a@1:\n" + line + "\nz@1:\n  version \"2\"\n");

        assertThat(problems(lock)).containsExactly(problem);
        assertThat(lock.skipped).isEqualTo(1);
        assertThat(entry(lock, "z@1").version).isEqualTo("2");
    }

    @Test
    void whatIsDeeperThanAnyListIsPassedOver() throws ReadException {
        ClassicLock lock = parse(HEAD + "a@1:\n  version \"1\"\n  dependencies:\n    b \"1\"\n      c \"1\"\n");

        assertThat(pairs(entry(lock, "a@1").dependencies)).containsExactly("b 1");
        assertThat(lock.problems).isEmpty();
    }

    @Test
    void ofAnEntryWhoseKeysAreAllHiddenNothingIsLeft() throws ReadException {
        ClassicLock lock = parse(HEAD + "a@1, b@1:\n  version \"1\"\na@1:\n  version \"2\"\nb@1, c@1:\n  version \"3\"\n");

        assertThat(lock.entries).extracting(each -> each.version).containsExactly("2", "3");
        assertThat(lock.skipped).isEqualTo(1);
        assertThat(problems(lock)).containsExactly("duplicate-entry:4:1", "duplicate-entry:6:1");
    }

    @Test
    void aKeyThatStandsTwiceInOneEntryHidesNothing() throws ReadException {
        ClassicLock lock = parse(HEAD + "a@1, a@1:\n  version \"1\"\n");

        assertThat(lock.entries).hasSize(1);
        assertThat(lock.problems).isEmpty();
    }

    @Test
    void anotherTextIsGivenUpAfterAHundredLines() {
        assertThat(refused("some words\n".repeat(101)).code()).isEqualTo("not-a-lockfile");
        assertThat(catchThrowableOfType(ReadException.class, () -> parse(HEAD + IntStream.range(0, 150).mapToObj(i -> "a@" + i + ":\n")
                .collect(Collectors.joining()) + "  odd\n".repeat(120)))).as("as many lines, but more entries").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@1:\n  version \"1.0", "\"a@1", "a@1:\n  version \"1.0\\"})
    void aQuoteThatIsOpenAtTheEndIsATruncatedFile(String text) {
        ReadException refused = refused(HEAD + text);

        assertThat(refused.code()).isEqualTo("truncated");
        assertThat(refused.origin().line()).isEqualTo(text.contains("\n") ? 3 : 2);
    }

    @Test
    void readingEndsAtTheLookThatSaysCancelled() throws ReadException {
        String text = HEAD + "a@1:\n".repeat(30_000);
        NthLook whole = NthLook.never();
        ClassicParser.parse(text, "f", whole);

        assertThat(whole.looks()).isGreaterThan(2);
        for (int look = 0; look < whole.looks(); look++) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> ClassicParser.parse(text, "f", cancelled)).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }
}
