package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurlIdentityTest {
    private final FileProblems problems = new FileProblems("test");

    private PurlIdentity of(String purl, String name, String version) {
        return PurlIdentity.of(purl, name, version, "it", 7, problems);
    }

    @ParameterizedTest
    @CsvSource({"pkg:npm/a@1.0.0, a, 1.0.0, ,", "pkg:npm/a@1.0.0, b, 1.0.0, b,", "pkg:npm/%40s/a@1.0.0, a, 1.0.0, ,",
            "pkg:npm/%40s/a@1.0.0, s/a, 1.0.0, ,", "pkg:npm/a@1.0.0, '', '', ,", "pkg:npm/a, a, 1.0.0, , pkg:npm/a",
            "pkg:npm/a@1.0.0?x=y, a, 1.0.0, , pkg:npm/a@1.0.0?x=y", "pkg:npm/@s/a@1.0.0, @s/a, 1.0.0, , pkg:npm/@s/a@1.0.0"})
    void thePurlDecidesAndWhatItTellsMoreIsKept(String purl, String name, String version, String alias, String written) {
        PurlIdentity identity = of(purl, name, version);

        assertThat(identity.packageVersion()).isEqualTo(new PackageVersion(Ecosystem.NPM,
                purl.contains("s/") ? "@s/a" : "a", "1.0.0"));
        assertThat(identity.alias()).isEqualTo(alias);
        assertThat(identity.writtenPurl()).isEqualTo(written);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anotherVersionIsTold() {
        assertThat(of("pkg:npm/a@1.0.0", "a", "2.0.0").packageVersion().version()).isEqualTo("1.0.0");
        assertThat(problems.all()).extracting(Problem::code).containsExactly("purl-differs");
    }

    @ParameterizedTest
    @CsvSource({"pkg:github/o/r@2235d5d7f7fe46ce1e0d54b7831c5681633b25cc, 1.5.1, 1.5.1", "pkg:github/o/r@v2, 1.5.1, v2",
            "pkg:github/o/r@2235d5d7f7fe46ce1e0d54b7831c5681633b25cc, '', 2235d5d7f7fe46ce1e0d54b7831c5681633b25cc",
            "pkg:npm/r@2235d5d7f7fe46ce1e0d54b7831c5681633b25cc, 1.5.1, 2235d5d7f7fe46ce1e0d54b7831c5681633b25cc"})
    void ofARepositoryACommitIsNoVersion(String purl, String version, String expected) {
        assertThat(of(purl, "r", version).packageVersion().version()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"what", "npm/a@1", "pkg:npm"})
    void whatIsNoPurlIsToldAndLeavesTheName(String purl) {
        assertThat(of(purl, "g/a", "1.0.0")).isEqualTo(new PurlIdentity(new PackageVersion(Ecosystem.UNKNOWN, "g/a", "1.0.0"), null, null));
        assertThat(problems.all()).extracting(Problem::toString).singleElement().asString().startsWith("test:7: warning:");
    }

    @Test
    void noPurlIsNoProblem() {
        assertThat(PurlIdentity.of(null, "a", "", "it", 1, problems).packageVersion()).isEqualTo(new PackageVersion(Ecosystem.UNKNOWN, "a", ""));
        assertThat(problems.all()).isEmpty();
    }
}
