package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
    private static Sentence about(String project, String... entries) throws Failure.Unreadable {
        return Sentence.of(Lockfiles.investigate(Lockfiles.of(project, entries)));
    }

    @Test
    void onePathToOneTarget() throws Exception {
        assertThat(about("'dependencies': {'a': '*'}", "a': {'version': '1.0.0', 'dependencies': {'evil': '*'}}",
                "evil': {'version': '6.6.6'}")).isEqualTo(new Sentence("evil 6.6.6 (1 path) is compromised.",
                        "A production path exists. Brought in by a 1.0.0. Listed in evil (2020). All 2 entries were read."));
    }

    @Test
    void severalTargetsHaveEachItsOwnCount() throws Exception {
        assertThat(about("'dependencies': {'a': '*', 'b': '*'}",
                "a': {'version': '1.0.0', 'dependencies': {'worse': '*'}}",
                "b': {'version': '2.0.0', 'dependencies': {'worse': '*', 'evil': '*'}}",
                "evil': {'version': '6.6.6'}", "worse': {'version': '1.0.0'}"))
                .isEqualTo(new Sentence("evil 6.6.6 (1 path) and worse 1.0.0 (2 paths) are compromised.",
                        "A production path exists. Brought in by a 1.0.0 and b 2.0.0. Listed in evil (2020). All 4 entries were read."));
    }

    @Test
    void moreThanFiveIntroducersAreCounted() throws Exception {
        assertThat(about("'dependencies': {'a': '*', 'b': '*', 'c': '*', 'd': '*', 'e': '*', 'f': '*'}",
                entry("a"), entry("b"), entry("c"), entry("d"), entry("e"), entry("f"), "evil': {'version': '6.6.6'}").detail())
                .contains("Brought in by a 1.0.0, b 1.0.0, c 1.0.0, d 1.0.0 and 2 more. ");
    }

    private static String entry(String name) {
        return name + "': {'version': '1.0.0', 'dependencies': {'evil': '*'}}";
    }

    @Test
    void fiveIntroducersAreNamed() throws Exception {
        assertThat(about("'dependencies': {'a': '*', 'b': '*', 'c': '*', 'd': '*', 'e': '*'}",
                entry("a"), entry("b"), entry("c"), entry("d"), entry("e"), "evil': {'version': '6.6.6'}").detail())
                .contains("Brought in by a 1.0.0, b 1.0.0, c 1.0.0, d 1.0.0 and e 1.0.0. ");
    }

    @Test
    void developmentOnly() throws Exception {
        assertThat(about("'devDependencies': {'evil': '*'}", "evil': {'version': '6.6.6', 'dev': true}", "a': {}").detail())
                .isEqualTo("Development only: no production path is recorded. evil 6.6.6 is itself a direct dependency. Listed in evil (2020). "
                        + "All 2 entries were read.");
    }

    @Test
    void anInstanceWithoutAPathIsTold() throws Exception {
        assertThat(about("'version': '1.0.0'", "evil': {'version': '6.6.6'}", "a': {}"))
                .isEqualTo(new Sentence("evil 6.6.6 (no recorded path) is compromised.", "Whether it reaches production is not recorded. "
                        + "1 instance is present without a recorded path from a root. Listed in evil (2020). All 2 entries were read."));
    }

    @Test
    void severalInstancesWithoutAPathAreTold() throws Exception {
        assertThat(about("'version': '1.0.0'", "evil': {'version': '6.6.6'}", "a/node_modules/evil': {'version': '6.6.6'}")
                .detail()).contains("2 instances are present without a recorded path from a root. ");
    }

    @Test
    void inferredRootsAreTold() throws Exception {
        Snapshot snapshot = Lockfiles.open("""
                {"lockfileVersion": 1, "dependencies": {"a": {"version": "1.0.0", "requires": {"evil": "*"}},
                "evil": {"version": "6.6.6"}}}""");

        assertThat(Sentence.of(Lockfiles.investigate(snapshot))).hasToString("evil 6.6.6 (1 path) is compromised. "
                + "A production path exists. Brought in by a 1.0.0. Listed in evil (2020). All 2 entries were read. Roots are inferred.");
    }

    @Test
    void nothingFound() throws Exception {
        assertThat(about("'version': '1.0.0'", "a': {}", "b': {}"))
                .isEqualTo(new Sentence("No listed version was found.", "All 2 entries were read."));
    }

    @Test
    void oneEntryIsNotAllOfThem() throws Exception {
        assertThat(about("'version': '1.0.0'", "a': {}").detail()).isEqualTo("Its one entry was read.");
    }

    @Test
    void aLockfileWithoutEntriesSaysSo() throws Exception {
        assertThat(about("'version': '1.0.0'").detail()).isEqualTo("There are no entries to read.");
    }

    @Test
    void nothingFoundInAnIncompleteInput() throws Exception {
        assertThat(about("'version': '1.0.0'", "a': {}", "b': 7")).isEqualTo(
                new Sentence("Nothing listed was found in what could be read.", "1 of 2 entries were read."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "evil': {'version': '1.0.0'} | 1 near miss: a listed name in another version",
        "evil': {'version': '1.0.0'}, 'node_modules/worse': {'version': '2.0.0'} | 2 near misses: listed names in other versions"})
    void nearMissesAloneAreCounted(String entries, String words) throws Exception {
        assertThat(about("'version': '1.0.0'", entries, "a': {}").toString())
                .matches("No listed version was found\\. All \\d entries were read\\. " + words + "\\.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 0 paths | 0 paths",
        "1 | 1 path | 1 path",
        "999999 | 999,999 paths | 999,999 paths",
        "1000000 | about 1.0 million paths | 1,000,000 paths",
        "40123456789 | about 40.1 billion paths | 40,123,456,789 paths",
        "1234567890123456789012345678901 | about 1.2·10³⁰ paths | 1,234,567,890,123,456,789,012,345,678,901 paths"})
    void countsAreReadable(String count, String about, String exact) {
        assertThat(Sentence.paths(new BigInteger(count))).isEqualTo(about);
        assertThat(Sentence.exactPaths(new BigInteger(count))).isEqualTo(exact);
    }
}
