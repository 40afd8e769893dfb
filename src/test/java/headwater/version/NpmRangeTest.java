package headwater.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpmRangeTest {
    /// Made by `src/test/scripts/npm-ranges.mjs` with the node-semver that npm ships.
    private static final Path TABLE = Path.of("src/test/resources/version/npm-ranges.tsv");

    @Test
    void agreesWithNodeSemverOnEveryLineOfTheTable() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            String answer = answer(unescape(cells[0]), unescape(cells[1]));
            if (!answer.equals(cells[2])) {
                wrong.add("\"" + cells[0] + "\" and \"" + cells[1] + "\": " + answer + ", not " + cells[2]);
            }
        }
        assertThat(lines).hasSizeGreaterThan(1_000);
        assertThat(wrong).isEmpty();
    }

    private static String answer(String range, String version) {
        Optional<NpmRange> parsed = NpmRange.parse(range);
        return parsed.isEmpty() ? "none" : parsed.get().contains(version) ? "in" : "out";
    }

    private static String unescape(String cell) {
        return cell.replace("\\t", "\t").replace("\\n", "\n").replace("\\\\", "\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "git+ssh://git@git.example.org/a/b.git#semver:^1.0.0", "a/b", "file:../a",
            "workspace:^1.2.3", "https://example.org/a-1.2.3.tgz", "catalog:"})
    void textThatNamesNoVersionsIsNoRange(String text) {
        assertThat(NpmRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "npm:ms@^2.0.0, 2.1.3, true",
        "npm:ms@^2.0.0, 3.0.0, false",
        "npm:@scope/ms@^2.0.0, 2.1.3, true",
        "npm:@scope/ms@^2.0.0, 1.0.0, false",
        "npm:ms, 9.9.9, true",
        "npm:@scope/ms, 9.9.9, true"})
    void readsTheRangeOfAnAlias(String alias, String version, boolean inside) {
        assertThat(NpmRange.parse(alias).orElseThrow().contains(version)).isEqualTo(inside);
    }

    @Test
    void aliasOfATagIsNoRange() {
        assertThat(NpmRange.parse("npm:ms@latest")).isEmpty();
    }

    @Test
    void prereleaseNeedsAComparatorOfItsOwnVersion() {
        NpmRange range = NpmRange.parse("^1.2.3-beta.2").orElseThrow();

        assertThat(List.of("1.2.3-beta.1", "1.2.3-beta.2", "1.2.3-beta.11", "1.2.4-beta.2", "1.3.0"))
                .filteredOn(range::contains).containsExactly("1.2.3-beta.2", "1.2.3-beta.11", "1.3.0");
    }

    @Test
    void starSatisfiesNpmWithAnyInstalledVersion() {
        NpmRange star = NpmRange.parse("*").orElseThrow();

        assertThat(star.contains("1.0.0-rc.1")).isFalse();
        assertThat(star.satisfiedBy("1.0.0-rc.1")).isTrue();
        assertThat(NpmRange.parse(">=0.0.0").orElseThrow().satisfiedBy("1.0.0-rc.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3-", "^1.2.3-a", ">=1.", "~", "+", "1.2.3 || ", " - ", "x"})
    void aRangeOfAMillionCharactersIsNone(String repeated) {
        assertThat(NpmRange.parse("1 " + repeated.repeat(1_000_000 / repeated.length()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", ".a", ".1", "+a", "v", "=", "^", " ", "||", "*", "x."})
    void aLongRangeIsAnsweredWithoutOverflow(String repeated) {
        String range = "1.2.3-a" + repeated.repeat(4_000 / repeated.length());

        assertThatCode(() -> NpmRange.parse(range).map(parsed -> parsed.contains("1.2.3-b")))
                .doesNotThrowAnyException();
    }

    @Test
    void aNumberThatIsTooLargeForAVersionIsNoneInstead() {
        assertThat(NpmRange.parse("99999999999999999999.0.0")).isEmpty();
        assertThat(NpmRange.parse("*").orElseThrow().contains("99999999999999999999.0.0")).isFalse();
    }
}
