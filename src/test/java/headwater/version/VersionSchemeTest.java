package headwater.version;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Ecosystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSchemeTest {
    private static final Path TABLES = Path.of("src/test/resources/version");

    /// All pairs of a list that the tool itself has put in order, see `src/test/scripts/version-orders`.
    @ParameterizedTest
    @CsvSource({"pypi, PYPI", "gem, GEM", "composer, COMPOSER", "golang, GO"})
    void agreesWithTheToolItselfOnEveryPair(String table, VersionScheme scheme) throws IOException {
        List<List<String>> lines = Files.readAllLines(TABLES.resolve(table + ".order")).stream()
                .map(line -> List.of(line.split("\t"))).toList();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size() - 1; i++) {
            for (int j = 0; j < lines.size() - 1; j++) {
                for (String left : lines.get(i)) {
                    for (String right : lines.get(j)) {
                        OptionalInt order = scheme.compare(left, right);
                        if (!order.equals(OptionalInt.of(Integer.compare(i, j))) && !tooLarge(left) && !tooLarge(right)) {
                            wrong.add(left + " and " + right + ": " + order);
                        }
                    }
                }
            }
        }
        assertThat(lines).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    /// What the library cannot hold is told, not guessed.
    private static boolean tooLarge(String version) {
        return version.matches(".*\\d{14}.*");
    }

    @ParameterizedTest
    @CsvSource({"pypi, PYPI", "gem, GEM", "composer, COMPOSER", "golang, GO"})
    void whatTheToolRefusesHasNoPlace(String table, VersionScheme scheme) throws IOException {
        List<String> lines = Files.readAllLines(TABLES.resolve(table + ".order"));
        List<String> refused = Arrays.asList(lines.getLast().split("\t"));

        assertThat(refused.getFirst()).isEqualTo("none");
        // Databases write Go's versions without the letter in front.
        assertThat(refused.stream().skip(1).filter(scheme::reads)).isEmpty();
    }

    @Test
    void agreesWithNodeSemverOnEveryPairOfItsTable() throws IOException {
        List<String> lines = Files.readAllLines(TABLES.resolve("npm-comparisons.tsv"));
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            int wanted = cells[1].equals(">") ? 1 : 0;
            if (!VersionScheme.NPM.compare(cells[0], cells[2]).equals(OptionalInt.of(wanted))
                    || !VersionScheme.NPM.compare(cells[2], cells[0]).equals(OptionalInt.of(-wanted))) {
                wrong.add(line);
            }
        }
        assertThat(lines).hasSizeGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    /// Cases of Maven's own page on version order and of its tests.
    @ParameterizedTest
    @ValueSource(strings = {"1-alpha2snapshot < 1-alpha2 < 1-alpha-123 < 1-beta-2 < 1-beta123 < 1-m2 < 1-m11 < 1-rc < 1-SNAPSHOT < 1 < 1-sp",
        "1-sp < 1-sp2 < 1-abc < 1-def < 1-pom-1 < 1-1-snapshot < 1-1 < 1-2 < 1-123",
        "1.0 < 1.1 < 1.10 < 2.0.0-rc1 < 2.0.0 < 2.0.1", "1.0-alpha-1 < 1.0-beta-1 < 1.0-SNAPSHOT < 1.0 < 1.0.1",
        "2.0.1 < 2.0.1-xyz < 2.0.1-123", "5.3.17 < 5.3.18 < 5.3.39", "20040616 < 20050101", "9.0.30 < 9.0.31 < 9.0.100",
        "99999999999999999998 < 99999999999999999999"})
    void mavenPutsVersionsInTheOrderOfItsDocumentation(String chain) {
        assertThat(pairsOutOfOrder(VersionScheme.MAVEN, chain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1, 1.0.0", "1.0, 1-ga", "1.0, 1.0-final", "1.0.0.Final, 1", "1x, 1.0.0-x", "1.0.0x, 1-x", "1cr, 1rc",
        "1.0.RC1, 1.0-rc1", "1.0ALPHA1, 1.0-a1", "1.0.0-release, 1"})
    void mavenTakesTheseForTheSame(String left, String right) {
        assertThat(VersionScheme.MAVEN.compare(left, right)).hasValue(0);
    }

    /// Cases of NuGet's documentation of versions, and of its client's tests.
    @ParameterizedTest
    @ValueSource(strings = {"1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2 < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0",
        "1.0.0 < 1.0.0.1 < 1.0.1 < 1.1 < 1.10 < 2.0", "1.0.1-alpha10 < 1.0.1-alpha2 < 1.0.1-beta < 1.0.1-open < 1.0.1-zzz < 1.0.1",
        "4.3.0 < 4.3.1 < 4.7.0-preview1-25914-04 < 4.7.0", "13.0.0 < 13.0.1"})
    void nugetPutsVersionsInTheOrderOfItsDocumentation(String chain) {
        assertThat(pairsOutOfOrder(VersionScheme.NUGET, chain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0.0", "01.0, 1.0", "1.0.0-ALPHA, 1.0.0-alpha", "1.0.0+a, 1.0.0+b", "1.0.7+r3456, 1.0.7"})
    void nugetTakesTheseForTheSame(String left, String right) {
        assertThat(VersionScheme.NUGET.compare(left, right)).hasValue(0);
    }

    /// Section 11 of semver.org; numbers of any size.
    @ParameterizedTest
    @ValueSource(strings = {"1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2 < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0",
        "1.0.0 < 2.0.0 < 2.1.0 < 2.1.1 < 18446744073709551614.0.0 < 18446744073709551615.0.0", "0.4.9 < 0.4.10 < 0.10.0"})
    void cargoPutsVersionsInSemanticOrder(String chain) {
        assertThat(pairsOutOfOrder(VersionScheme.SEMVER, chain)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1", "1.2.3.4", "01.2.3", "1.2.3-01", "1.2.3-", "latest", "", "1.2.x", "^1.2.3"})
    void cargoRefusesWhatIsNotThreeNumbers(String text) {
        assertThat(VersionScheme.SEMVER.reads(text)).isFalse();
    }

    /// Cases of dpkg's manual, deb-version(7).
    @ParameterizedTest
    @ValueSource(strings = {"1.0~~ < 1.0~~a < 1.0~ < 1.0~rc1 < 1.0 < 1.0a", "1.0-1 < 1.0-1+deb12u1 < 1.0-2 < 1:0.9-1",
        "2.36-9 < 2.36-9+deb12u7 < 2.36-9+deb12u14 < 2.37-1"})
    void debianPutsVersionsInTheOrderOfDpkg(String chain) {
        assertThat(pairsOutOfOrder(VersionScheme.DEBIAN, chain)).isEmpty();
    }

    private static List<String> pairsOutOfOrder(VersionScheme scheme, String chain) {
        List<String> versions = List.of(chain.split(" < "));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = 0; j < versions.size(); j++) {
                OptionalInt order = scheme.compare(versions.get(i), versions.get(j));
                if (!order.equals(OptionalInt.of(Integer.compare(i, j)))) {
                    wrong.add(versions.get(i) + " and " + versions.get(j) + ": " + order);
                }
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @EnumSource(VersionScheme.class)
    void hostileTextIsNoVersionAndNoAccident(VersionScheme scheme) {
        String digits = "9".repeat(100_000);
        for (String hostile : List.of("", " ", "\0", "\n1.0", digits + ".0.0", "1.0.0-" + "a.".repeat(50_000) + "a", "1".repeat(30),
                "١.٢.٣", "1.0.0\u202e", "-".repeat(5_000), "1." + "0.".repeat(10_000) + "1")) {
            assertThat(scheme.compare(hostile, "1.0.0")).isIn(OptionalInt.empty(), OptionalInt.of(-1), OptionalInt.of(0),
                    OptionalInt.of(1));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Ecosystem.class, names = {"NPM", "PYPI", "MAVEN", "CARGO", "NUGET", "GOLANG", "COMPOSER", "GEM", "DEB"})
    void theseEcosystemsHaveAnOrder(Ecosystem ecosystem) {
        assertThat(VersionScheme.of(ecosystem)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Ecosystem.class, names = {"HEX", "PUB", "RPM", "APK", "ALPM", "CRAN", "SWIFT", "GENERIC", "UNKNOWN"})
    void ofTheseEcosystemsNothingIsGuessed(Ecosystem ecosystem) {
        assertThat(VersionScheme.of(ecosystem)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0, 0", "2, 1.9.9, 1", "1.2, 1.2.0-rc.1, 1"})
    void aBoundOfFewNumbersEndsInZerosForNpm(String left, String right, int order) {
        assertThat(VersionScheme.NPM.compare(left, right)).hasValue(order);
    }

    @Test
    void aBranchOfComposerStandsNowhere() {
        assertThat(VersionScheme.COMPOSER.reads("dev-master")).isFalse();
        assertThat(VersionScheme.COMPOSER.compare("dev-master", "1.0.0")).isEmpty();
    }
}
